"""`hotseat check` names what is wrong with recordings and words, and nothing that is as it should be."""

import json
from pathlib import Path

import pytest

from hotseat.domain.speech.transcript import PastedText, Transcript
from hotseat.storage.session.checking import speech_lint
from hotseat.storage.session.discarded import discard
from hotseat.storage.speech.sound_form import SoundForm, sound_form
from hotseat.storage.speech.words_file import write_words
from tests.said import Type
from tests.sessions import answered_session, begin
from tests.sound_files import au, wav
from tests.spoken import with_words


@pytest.fixture
def path(practice: Path, typed: Type, tmp_path: Path) -> Path:
    """A session with a recording that was attached, and words."""
    path = answered_session(practice / "sessions")
    tmp_path.joinpath("call.wav").write_bytes(wav(5))
    assert typed("speech", "attach", "last", str(tmp_path / "call.wav")).code == 0
    with_words(path)
    return path


def beside(path: Path, ending: str) -> Path:
    return path.with_name(f"{path.stem}.{ending}")


def faults(typed: Type, *arguments: str) -> list[str]:
    """What check finds, without the path of the folder."""
    printed = typed("check", *arguments)
    lines = [line for line in printed.lines if not line.endswith(": no faults")]
    assert (printed.code, printed.err) == (1 if lines else 0, "")
    return [line.partition("/sessions/")[2] for line in lines]


def test_what_is_as_it_should_be_is_counted(typed: Type, path: Path) -> None:
    assert typed("check").lines == [
        "0 packs or levels, 1 session, 2 recordings and files of words: no faults"
    ] or ("1 session, 2 recordings and files of words: no faults" in typed("check").out)
    assert faults(typed) == []
    for file in (beside(path, "1.wav"), beside(path, "words.jsonl")):
        assert faults(typed, str(file)) == []


def test_after_forgetting_nothing_is_missed(typed: Type, path: Path) -> None:
    typed("speech", "forget", "last", "--yes")
    assert faults(typed) == []


def test_a_damaged_line_is_named_by_its_number(typed: Type, path: Path) -> None:
    words = beside(path, "words.jsonl")
    lines = words.read_text().splitlines()
    lines[3:3] = ["mine"]
    words.write_text("\n".join(lines))
    for arguments in ([], [str(words)], [str(path.parent)]):
        assert faults(typed, *arguments) == [
            f"{words.name}:4: is no JSON; mend the line, or transcribe the recording again"
        ]


def test_only_the_files_that_are_named_are_read_and_each_once(
    typed: Type, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    read: list[str] = []

    def counting(path: Path) -> SoundForm:
        read.append(path.name)
        return sound_form(path)

    monkeypatch.setattr(speech_lint, "sound_form", counting)
    stray, other = beside(path, "4.au"), beside(path, "5.au")
    for recording in (stray, other):
        recording.write_bytes(au(3))
    assert len(faults(typed, str(stray), str(beside(path, "1.wav")), str(stray))) == 1
    assert sorted(read) == [f"{path.stem}.1.wav", stray.name]


def test_texts_that_fit_no_question_or_section_are_named(typed: Type, path: Path) -> None:
    texts = (PastedText(7, "", "So"), PastedText(1, "coda", "So"), PastedText(1, "action", "I called."))
    write_words(path.parent, path.stem, Transcript(pasted=texts))
    second, first = faults(typed)
    assert 'has a text for the section "coda", which question 1 does not have' in first
    assert "has a text for question 7, but its session has only 1 question" in second


def test_a_recording_that_its_session_does_not_name_can_be_attached(typed: Type, path: Path) -> None:
    stray = beside(path, "4.au")
    stray.write_bytes(au(3))
    [line] = faults(typed)
    assert line.startswith(f"{stray.name}: is a recording that its session does not name")
    assert f"`hotseat speech attach {path.stem} {stray} --starts SECONDS`" in line
    printed = typed("speech", "attach", path.stem, str(stray), "--starts", "4")
    assert (printed.code, f"in the place of {stray.name}" in printed.out) == (0, True)
    assert faults(typed) == []


def test_a_recording_with_another_ending_than_the_session_names_is_fine(typed: Type, path: Path) -> None:
    beside(path, "1.wav").unlink()
    beside(path, "1.au").write_bytes(au(5))
    assert faults(typed) == []


def test_a_damaged_recording_is_named(typed: Type, path: Path) -> None:
    beside(path, "1.wav").write_bytes(b"RIFF")
    assert faults(typed) == [f"{path.stem}.1.wav: is not a WAV file"]


def test_what_a_cut_off_copy_left_is_named_until_it_is_attached_again(
    typed: Type, path: Path, tmp_path: Path
) -> None:
    part = path.with_name(f".{path.stem}.2.wav.part")
    part.write_bytes(b"RIFF")
    assert "whose copying was cut off; attach the recording again" in "".join(faults(typed))
    tmp_path.joinpath("other.wav").write_bytes(wav(6))
    assert typed("speech", "attach", "last", str(tmp_path / "other.wav")).code == 0
    assert faults(typed) == []


def test_what_is_left_of_making_a_recording_smaller_is_named(typed: Type, path: Path) -> None:
    beside(path, "1.wav").rename(beside(path, "1.au")).write_bytes(au(5))
    part = path.with_name(f".{path.stem}.1.ogg.part")
    part.write_bytes(b"OggS")
    assert faults(typed) == [
        f"{part.name}: is half of a copy of {path.stem}.1.au as Opus; "
        "`hotseat speech transcribe --all` makes it again"
    ]


def test_files_without_their_session_are_named(typed: Type, path: Path) -> None:
    path.rename(path.parent.parent / "elsewhere.toml")
    assert len(faults(typed)) == 2
    assert f"belongs to {path.stem}, and no session here has that id" in typed("check").out


def test_those_of_discarded_sessions_are_looked_at_too(typed: Type, path: Path) -> None:
    moved = discard(path)
    assert faults(typed) == []
    beside(moved, "words.jsonl").write_text("{}")
    [line] = faults(typed)
    assert line.startswith(f"discarded/{path.stem}.words.jsonl:1: does not begin with")


def test_a_recording_that_is_being_made_is_no_fault(typed: Type, practice: Path) -> None:
    running = begin(practice / "sessions")
    running.ask("earn-trust-missed-commitment")
    running.rehearsal.enter("situation")
    beside(running.path, "1.au").write_bytes(b"")
    assert faults(typed) == []
    running.journal.close()


def test_a_list_of_sessions_holds_only_sessions(typed: Type, path: Path) -> None:
    for number in range(2, 200):
        beside(path, f"{number}.au").write_bytes(b"")
    path.with_name("other.words.jsonl").write_text("")
    assert len(typed("list").lines) == 1
    assert len(json.loads(typed("list", "--json").out)) == 1
    assert typed("show", "last").code == 0
    assert typed("where").code == 0
