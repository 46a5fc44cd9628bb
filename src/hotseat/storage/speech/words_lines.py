"""Reads the lines of a file of words one after the other."""

import json
import math
from typing import Any

from hotseat.domain.speech.transcript import PastedText, RecordingWords, Span, Transcript, Word
from hotseat.domain.text import clean, one_line

FORMAT = 1
FURTHEST = 10_000_000
"""The furthest second from the begin of the session that is read."""
_KINDS = {"recording", "word", "voice", "text"}
LONGEST_TEXT = 100_000
"""The most characters of one pasted text; an hour of speech has half of that."""


class WordsLines:
    """What the lines taken so far add up to, and what is wrong with them."""

    def __init__(self) -> None:
        self.faults: list[tuple[int, str]] = []
        """What is wrong, as line and sentence; such a line is left out."""
        self.unknown: list[str] = []
        """The lines of a kind that this version does not know, as they are."""
        self._recordings: list[RecordingWords] = []
        self._words: list[list[Word]] = []
        self._voice: list[list[Span]] = []
        self._pasted: list[PastedText] = []
        self._is_ours = True

    @property
    def transcript(self) -> Transcript:
        """What was said, in the order in which the recordings begin."""
        parts = [
            part._replace(words=tuple(sorted(words)), voice=tuple(sorted(voice)))
            for part, words, voice in zip(self._recordings, self._words, self._voice, strict=True)
        ]
        return Transcript(
            tuple(sorted(parts, key=lambda part: (part.covers, part.recording))), tuple(self._pasted)
        )

    def take(self, number: int, line: str) -> None:
        """Reads one line, whose number is given for its fault; nothing after a head of another format."""
        if not self._is_ours:
            return
        try:
            values = json.loads(line)
        except (ValueError, RecursionError):
            self.faults.append((number, "is no JSON; mend the line, or transcribe the recording again"))
            return
        if number == 1:
            self._take_head(values)
            return
        if isinstance(values, dict) and not _KINDS & values.keys():
            self.unknown.append(line)
            return
        try:
            self._take(values)
        except (KeyError, TypeError, ValueError, IndexError):
            self.faults.append(
                (number, "is not a line of a file of words (docs/file-format.md); it is left out")
            )

    def _take_head(self, values: Any) -> None:
        self._is_ours = isinstance(values, dict) and values.get("format") == FORMAT
        if not self._is_ours:
            sentence = (
                f'does not begin with {{"format": {FORMAT}}}; a newer version wrote it, or another program'
            )
            self.faults.append((1, sentence))

    def _take(self, values: Any) -> None:
        if "recording" in values:
            part = RecordingWords(
                recording=_text(values["recording"]),
                covers=_span(values["from"], values["to"]),
                engine=_text(values["engine"]),
            )
            self._recordings.append(part)
            self._words.append([])
            self._voice.append([])
        elif "word" in values:
            at, to = _span(values["at"], values["to"])
            if word := _text(values["word"]):
                self._words[-1].append(Word(at, to, word))
        elif "voice" in values:
            start, stop = values["voice"]
            self._voice[-1].append(_span(start, stop))
        else:
            self._pasted.append(
                PastedText(_number(values["question"]), _text(values["section"]), _paragraphs(values["text"]))
            )


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError
    return one_line(value)


def _paragraphs(value: object) -> str:
    if not isinstance(value, str) or len(value) > LONGEST_TEXT:
        raise TypeError
    return "\n".join(map(clean, value.split("\n")))


def _number(value: object) -> int:
    if type(value) is not int or not 1 <= value <= FURTHEST:
        raise TypeError
    return value


def _seconds(value: object) -> float:
    if not isinstance(value, (int, float)) or isinstance(value, bool):
        raise TypeError
    if not math.isfinite(value) or abs(value) > FURTHEST:
        raise ValueError
    return float(value)


def _span(start: object, stop: object) -> Span:
    span = Span(_seconds(start), _seconds(stop))
    if span.seconds < 0:
        raise ValueError
    return span
