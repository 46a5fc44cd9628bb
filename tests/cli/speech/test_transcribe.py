"""`hotseat speech transcribe`, with transcribers that are real children and need no library."""

import sys
from pathlib import Path

import pytest

from hotseat.domain.speech.transcript import Transcript
from hotseat.speech import transcription
from hotseat.storage.settings.settings_file import settings_path
from hotseat.storage.speech.words_file import read_words
from tests.said import Type
from tests.sessions import begin
from tests.speech.libraries import MODULES, install, install_model, take_away
from tests.speech.transcribers import BEGUN, FINISHED, VOICE, WORDS, child


@pytest.fixture
def equipped(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """All libraries are there, and the transcriber hears two words in each recording."""
    install(tmp_path / "site", monkeypatch, *MODULES)
    install_model(tmp_path / "site", monkeypatch)
    monkeypatch.setitem(sys.modules, "soundfile", None)
    says(monkeypatch, BEGUN, *WORDS, VOICE, FINISHED)


def says(monkeypatch: pytest.MonkeyPatch, *lines: object) -> None:
    monkeypatch.setattr(transcription, "transcriber_command", lambda *_: child(*lines))


def recorded(practice: Path, tail: str = "4f2a", recordings: int = 1) -> Path:
    """A session with so many recordings."""
    made = begin(practice / "sessions", tail=tail)
    made.ask("earn-trust-missed-commitment")
    made.answer({"situation": 40})
    for number in range(1, recordings + 1):
        name = f"{made.path.stem}.{number}.au"
        made.path.with_name(name).write_bytes(b"sound")
        made.rehearsal.sounding.begin(name, 10.0 * number)
        made.rehearsal.sounding.end("answered", 8.5)
    return made.finish()


def words_of(path: Path) -> Transcript:
    return read_words(path.parent, path.stem)


@pytest.mark.usefixtures("equipped")
def test_the_last_session_is_transcribed_and_its_recordings_are_removed(typed: Type, practice: Path) -> None:
    path = recorded(practice, recordings=2)
    printed = typed("speech", "transcribe")
    assert (printed.code, printed.err) == (0, "")
    assert printed.lines == [
        f"{path.stem}.1.au: 2 words in 0:08",
        f"{path.stem}.2.au: 2 words in 0:08",
    ]
    assert len(words_of(path).recordings) == 2
    assert list(path.parent.glob("*.au")) == []


FAULTS = {
    "no such value": 'audio = "keep for ever"',
    "a key with a slip": 'audoi = "keep"',
    "no TOML": 'audio = "keep',
}


@pytest.mark.usefixtures("equipped")
@pytest.mark.parametrize("settings", FAULTS.values(), ids=FAULTS)
def test_a_slip_in_the_settings_removes_no_recording(typed: Type, practice: Path, settings: str) -> None:
    path = recorded(practice)
    settings_path().parent.mkdir(parents=True, exist_ok=True)
    settings_path().write_text(settings)
    printed = typed("speech", "transcribe")
    assert printed.code == 0
    assert f"{settings_path()}:1: " in printed.err
    assert len(words_of(path).recordings) == 1
    assert len(list(path.parent.glob("*.au"))) == 1


@pytest.mark.usefixtures("equipped")
def test_what_is_set_counts_beside_a_fault_of_another_setting(typed: Type, practice: Path) -> None:
    path = recorded(practice)
    settings_path().parent.mkdir(parents=True, exist_ok=True)
    settings_path().write_text('audio = "delete after transcription"\nlevle = "L7"\n')
    assert typed("speech", "transcribe").code == 0
    assert list(path.parent.glob("*.au")) == []


@pytest.mark.usefixtures("equipped")
def test_the_setting_keeps_the_recording_and_again_transcribes_it_anew(
    typed: Type, practice: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOTSEAT_AUDIO", "keep")
    path = recorded(practice)
    assert typed("speech", "transcribe", path.stem).code == 0
    printed = typed("speech", "transcribe", path.stem)
    assert printed.lines == [
        f"No recording of {path.stem} is left to transcribe; --again transcribes those that are kept again."
    ]
    says(monkeypatch, BEGUN, WORDS[1], VOICE, FINISHED)
    assert typed("speech", "transcribe", path.stem, "--again").code == 0
    (part,) = words_of(path).recordings
    assert [word.text for word in part.words] == ["We"]
    assert len(list(path.parent.glob("*.au"))) == 1


@pytest.mark.usefixtures("equipped")
def test_all_are_transcribed(typed: Type, practice: Path) -> None:
    paths = [recorded(practice, tail) for tail in ("0001", "0002")]
    begin(practice / "sessions", tail="0003").journal.close()
    printed = typed("speech", "transcribe", "--all")
    assert (printed.code, len(printed.lines)) == (0, 2)
    assert [len(words_of(path).recordings) for path in paths] == [1, 1]
    assert typed("speech", "transcribe", "--all").lines == ["No recording is left to transcribe."]


@pytest.mark.usefixtures("equipped")
def test_a_session_without_a_recording_says_so(typed: Type, practice: Path) -> None:
    path = recorded(practice, recordings=0)
    assert typed("speech", "transcribe").lines == [f"{path.stem} has no recording."]
    assert typed("speech", "transcribe", "nothing").code == 2


@pytest.mark.usefixtures("equipped")
def test_a_failure_is_a_sentence_and_the_recording_stays(
    typed: Type, practice: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    says(monkeypatch, BEGUN, {"type": "failed", "why": "the model is damaged."})
    path = recorded(practice)
    printed = typed("speech", "transcribe")
    assert (printed.code, printed.err) == (1, "hotseat: The model is damaged.\n")
    assert words_of(path).is_empty
    assert len(list(path.parent.glob("*.au"))) == 1


def test_without_the_libraries_it_says_what_to_install(
    typed: Type, practice: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    take_away(monkeypatch)
    recorded(practice)
    printed = typed("speech", "transcribe")
    assert printed.code == 1
    assert printed.is_one_sentence_of_trouble
    assert "pip install 'hotseat[speech]'" in printed.err


@pytest.mark.usefixtures("equipped")
def test_one_missing_library_is_named(typed: Type, practice: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "webrtcvad", None)
    recorded(practice)
    printed = typed("speech", "transcribe")
    assert printed.err.startswith("hotseat: nothing can be transcribed, because webrtcvad-wheels is missing;")


@pytest.mark.usefixtures("equipped")
def test_a_model_that_is_not_there_is_a_sentence(typed: Type, practice: Path) -> None:
    recorded(practice)
    printed = typed("speech", "transcribe", "--model", "nowhere/ggml.bin")
    assert printed.code == 1
    assert "nowhere/ggml.bin, which is named as the model" in printed.err


@pytest.mark.usefixtures("equipped")
@pytest.mark.parametrize("which", ["last", "--all"])
def test_what_is_being_recorded_is_neither_taken_nor_denied(typed: Type, practice: Path, which: str) -> None:
    running = begin(practice / "sessions")
    running.ask("earn-trust-missed-commitment")
    audio = running.path.with_name(f"{running.path.stem}.1.au")
    audio.write_bytes(b"sound")
    running.rehearsal.sounding.begin(audio.name, 2.0)
    printed = typed("speech", "transcribe", which)
    assert printed.out == f"{running.path.stem} is being recorded now; transcribe it when it has ended.\n"
    assert audio.exists()
    running.journal.close()
