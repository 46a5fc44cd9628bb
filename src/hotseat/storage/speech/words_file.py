"""The words of a session, in `ID.words.jsonl` beside its file: one JSON object a line.

The first line names the format and the session. A line with `recording` begins what was recognised in one
recording: its words and the spans in which a voice was detected follow. A line with `text` is pasted text.
"""

import json
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

from hotseat.domain.speech.transcript import NOTHING_SAID, PastedText, RecordingWords, Transcript
from hotseat.storage.files.errors import reason
from hotseat.storage.files.looking import is_there
from hotseat.storage.files.reading import Unreadable, decode, read_bytes
from hotseat.storage.files.whole_file import CannotWrite
from hotseat.storage.files.writing import remove, replacing
from hotseat.storage.speech.belongings import UNFINISHED, words_path
from hotseat.storage.speech.words_lines import FORMAT, WordsLines

LARGEST = 64 * 2**20
"""The most bytes that are read; ten hours of speech take a tenth of that."""


class WordsRead(NamedTuple):
    """What was read from a file of words."""

    transcript: Transcript
    faults: list[tuple[int, str]]
    """What is wrong, as line (0 for the whole file) and sentence; such a line is left out."""


def read_words(folder: Path, session_id: str) -> Transcript:
    """What is known to have been said in the session; what cannot be read is left out."""
    path = words_path(folder, session_id)
    return read_with_faults(path).transcript if is_there(path) else NOTHING_SAID


def words_to_change(folder: Path, session_id: str) -> Transcript:
    """The same, to be written again with a change.

    Raises CannotWrite where a line cannot be read, because it would be lost.
    """
    path = words_path(folder, session_id)
    if not is_there(path):
        return NOTHING_SAID
    transcript, faults = read_with_faults(path)
    for line, sentence in faults:
        raise CannotWrite(f"{path}{f':{line}' if line else ''} {sentence}. Nothing was written into it.")
    return transcript


def read_with_faults(path: Path) -> WordsRead:
    """The transcript in the file, and all that is wrong with the file."""
    reading = _reading(path)
    return WordsRead(reading.transcript, reading.faults)


def _reading(path: Path) -> WordsLines:
    reading = WordsLines()
    try:
        lines = decode(read_bytes(path, LARGEST)).split("\n")
    except Unreadable as trouble:
        reading.faults.append((trouble.line, trouble.text))
        return reading
    for number, line in enumerate(lines, 1):
        if line.strip():
            reading.take(number, line)
    return reading


def write_words(folder: Path, session_id: str, transcript: Transcript) -> None:
    """Writes the transcript in the place of the earlier one, whole or not at all, and syncs it.

    Lines of a kind that this version does not know stay, at the end. Raises CannotWrite; then the earlier
    file is unchanged.
    """
    path = words_path(folder, session_id)
    unknown = _lines_to_keep(path)
    # Under this name, what a program leaves that is killed meanwhile is found when the words are forgotten.
    part = path.with_name(f".{path.name}{UNFINISHED}")
    remove(part)
    try:
        with replacing(path, part) as file:
            file.writelines(f"{line}\n".encode() for line in (*_lines(session_id, transcript), *unknown))
            file.flush()
            os.fsync(file.fileno())
    except OSError as error:
        raise CannotWrite(f"{path} cannot be written ({reason(error)}).") from error


def _lines_to_keep(path: Path) -> tuple[str, ...]:
    """The lines that a newer version wrote. Raises CannotWrite where the whole file is another's."""
    if not is_there(path):
        return ()
    before = _reading(path)
    if any(line <= 1 for line, _ in before.faults):
        raise CannotWrite(
            f"{path} is not a file of words that this version can read; move it elsewhere first."
        )
    return tuple(before.unknown)


def _lines(session_id: str, transcript: Transcript) -> Iterator[str]:
    yield _line({"format": FORMAT, "session": session_id})
    for part in transcript.recordings:
        yield from map(_line, _of_recording(part))
    for text in transcript.pasted:
        yield _line(_of_text(text))


def _of_recording(part: RecordingWords) -> Iterator[dict[str, Any]]:
    start, stop = part.covers
    yield {
        "recording": part.recording,
        "from": _rounded(start),
        "to": _rounded(stop),
        "engine": part.engine,
    }
    yield from ({"voice": [_rounded(span.start), _rounded(span.stop)]} for span in part.voice)
    yield from ({"word": word.text, "at": _rounded(word.at), "to": _rounded(word.to)} for word in part.words)


def _of_text(text: PastedText) -> dict[str, Any]:
    return {"text": text.text, "question": text.question, "section": text.section}


def _rounded(seconds: float) -> float:
    return round(seconds, 2)


def _line(values: dict[str, Any]) -> str:
    return json.dumps(values, ensure_ascii=False)
