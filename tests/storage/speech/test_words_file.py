"""The file of the words of a session: what is written is read again, and nothing in it can do harm."""

import json
import stat
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hotseat.domain.speech.transcript import NOTHING_SAID, PastedText, RecordingWords, Span, Transcript, Word
from hotseat.storage.files.whole_file import CannotWrite
from hotseat.storage.speech.belongings import belongings_of, words_path
from hotseat.storage.speech.words_file import read_with_faults, read_words, write_words
from hotseat.storage.speech.words_lines import WordsLines

ID = "2026-11-16-200200-l6-behavioral-4f2a"
HEAD = json.dumps({"format": 1, "session": ID})
RECORDING = json.dumps({"recording": f"{ID}.1.au", "from": 10.0, "to": 60.0, "engine": "tiny"})
SAID = Transcript(
    recordings=(
        RecordingWords(
            recording=f"{ID}.2.au",
            covers=Span(-4.5, 8.0),
            engine="captions",
            words=(Word(-1.0, -0.5, "Hello."),),
        ),
        RecordingWords(
            recording=f"{ID}.1.au",
            covers=Span(10.1, 60.0),
            engine="whisper.cpp tiny.en q8_0",
            words=(Word(12.53, 12.71, "So"), Word(12.71, 13.0, "été")),
            voice=(Span(12.41, 13.9), Span(20.0, 24.1)),
        ),
    ),
    pasted=(PastedText(2, "", "We had a choice.\n\nI took it."),),
)


def written(folder: Path, *lines: str) -> Path:
    path = words_path(folder, ID)
    path.write_text("\n".join(lines))
    return path


def test_what_is_written_is_read_again(tmp_path: Path) -> None:
    write_words(tmp_path, ID, SAID)
    assert read_words(tmp_path, ID) == SAID
    path = tmp_path / f"{ID}.words.jsonl"
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert path.read_text().splitlines()[0] == HEAD
    assert [file.name for file in tmp_path.iterdir()] == [path.name]


def test_it_is_written_in_the_place_of_the_earlier_one(tmp_path: Path) -> None:
    write_words(tmp_path, ID, SAID)
    write_words(tmp_path, ID, NOTHING_SAID)
    assert read_words(tmp_path, ID).is_empty


def test_without_a_file_nothing_is_known(tmp_path: Path) -> None:
    assert read_words(tmp_path, ID) == NOTHING_SAID


DAMAGED = {
    "no JSON": '{"word": "So", "at": 1',
    "a word without a time": '{"word": "So"}',
    "a word that ends before it begins": '{"word": "So", "at": 2, "to": 1}',
    "a time that is no number": '{"word": "So", "at": "1", "to": 2}',
    "a time that is not finite": '{"word": "So", "at": 1, "to": Infinity}',
    "a time beyond any session": '{"word": "So", "at": 1, "to": 1e300}',
    "a voice with three times": '{"voice": [1, 2, 3]}',
    "a text without a question": '{"text": "So", "section": ""}',
    "a text for question 0": '{"text": "So", "section": "", "question": 0}',
    "a list": "[1, 2]",
    "very deep": "[" * 100_000,
}


@pytest.mark.parametrize("line", DAMAGED.values(), ids=DAMAGED)
def test_a_damaged_line_is_named_and_the_others_are_read(tmp_path: Path, line: str) -> None:
    path = written(tmp_path, HEAD, RECORDING, line, '{"word": "then", "at": 11, "to": 12}')
    transcript, faults = read_with_faults(path)
    assert [number for number, _ in faults] == [3]
    assert [word.text for part in transcript.recordings for word in part.words] == ["then"]


def test_a_word_before_any_recording_is_a_fault(tmp_path: Path) -> None:
    path = written(tmp_path, HEAD, '{"word": "So", "at": 1, "to": 2}')
    assert [number for number, _ in read_with_faults(path).faults] == [2]


def test_a_kind_of_line_that_is_not_known_is_ignored(tmp_path: Path) -> None:
    path = written(tmp_path, HEAD, RECORDING, '{"loudness": 3}')
    transcript, faults = read_with_faults(path)
    assert (len(transcript.recordings), faults) == (1, [])


def test_what_a_newer_version_wrote_stays(tmp_path: Path) -> None:
    newer = '{"loudness": 3, "word count": "\u00fc"}'
    path = written(tmp_path, HEAD, RECORDING, newer, '{"word": "So", "at": 11, "to": 12}')
    for _ in range(2):
        write_words(tmp_path, ID, SAID)
        assert read_words(tmp_path, ID) == SAID
        assert path.read_text().splitlines()[-1] == newer


@pytest.mark.parametrize("first", ['{"format": 2}', "[]", "nonsense", RECORDING])
def test_a_file_of_another_format_is_neither_read_nor_replaced(tmp_path: Path, first: str) -> None:
    path = written(tmp_path, first, RECORDING)
    transcript, faults = read_with_faults(path)
    assert faults[0][0] == 1
    if first != "nonsense":
        assert transcript.is_empty
    before = path.read_bytes()
    with pytest.raises(CannotWrite, match="move it elsewhere first"):
        write_words(tmp_path, ID, SAID)
    assert path.read_bytes() == before


def test_text_that_a_terminal_would_obey_is_cleaned(tmp_path: Path) -> None:
    path = written(
        tmp_path,
        HEAD,
        RECORDING,
        json.dumps({"word": "\x1b[31mred", "at": 1, "to": 2}),
        json.dumps({"text": "a\x1b]0;title\x07b\nc", "question": 1, "section": "\u202ex"}),
    )
    transcript = read_with_faults(path).transcript
    assert transcript.recordings[0].words[0].text == "[31mred"
    assert transcript.pasted == (PastedText(1, "x", "a]0;titleb\nc"),)


@given(st.lists(st.text(), max_size=5))
def test_no_line_ends_the_reading(lines: list[str]) -> None:
    reading = WordsLines()
    for number, line in enumerate(lines, 1):
        reading.take(number, line)
    assert reading.transcript.is_empty or not reading.faults


def test_what_a_killed_program_left_belongs_to_the_session_and_is_in_nobodys_way(tmp_path: Path) -> None:
    left = tmp_path / f".{ID}.words.jsonl.part"
    left.write_text(f"{HEAD}\n{RECORDING}\n")
    assert belongings_of(tmp_path, ID) == [left]
    write_words(tmp_path, ID, SAID)
    assert [path.name for path in tmp_path.iterdir()] == [f"{ID}.words.jsonl"]


def test_words_are_written_beside_their_file_under_a_name_that_is_known(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[list[Path]] = []
    monkeypatch.setattr("os.fsync", lambda _: seen.append(belongings_of(tmp_path, ID)))
    write_words(tmp_path, ID, SAID)
    assert seen == [[tmp_path / f".{ID}.words.jsonl.part"]]
