"""Reads captions, as programs for video meetings write them: WebVTT and SubRip (SRT)."""

import html
import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from hotseat.domain.speech.long_lines import cleaned

ARROW = "-->"
"""What stands between the times of a caption."""
LOOKED_AT = 50
"""The lines at the begin of a text in which a caption's times have to come."""
_TIME = r"(?:(\d{1,3}):)?(\d{1,2}):(\d{1,2})(?:[.,](\d{1,3}))?"
_TIMES = rf"\s{{0,20}}{_TIME}\s{{0,20}}-->\s{{0,20}}{_TIME}(?:\s.*)?"
_NUMBER_AND_NAME = r'\s{0,9}\d{1,9}\s{1,9}"([^"]{1,100})".{0,100}'
_VOICE = r"<v(?:\.[^\s>]{0,100})?\s([^>]{1,200})>"
_TAG = r"</?[a-zA-Z0-9][^>]{0,200}>"


class Turn(NamedTuple):
    """What one person says in a caption."""

    speaker: str
    """Whom the file's tags name; empty where they name nobody."""
    text: str


class Caption(NamedTuple):
    """A caption; times are in seconds from the begin of the file."""

    at: float
    to: float
    turns: tuple[Turn, ...]
    """One for each line, or for each part that is tagged with a name; their texts are one line each."""


class Captions(NamedTuple):
    """The captions of a file."""

    captions: tuple[Caption, ...]
    """By the times at which they begin."""
    faults: tuple[tuple[int, str], ...]
    """What could not be read and is left out, as line and sentence."""


def are_captions(text: str) -> bool:
    """Whether the text is a file of captions."""
    begin = text.lstrip("\ufeff \n\r\t")[:10_000].splitlines()[:LOOKED_AT]
    return any(line.startswith("WEBVTT") for line in begin[:1]) or any(
        re.fullmatch(_TIMES, line) for line in begin
    )


def read_captions(text: str) -> Captions:
    """The captions in the text."""
    captions: list[Caption] = []
    faults: list[tuple[int, str]] = []
    for number, before, times, lines in _blocks(text.splitlines()):
        match = re.fullmatch(_TIMES, times)
        if match is None:
            faults.append((number, "has no times that can be read, as in 00:01:02.000 --> 00:01:05.000"))
            continue
        at, to = _seconds(match.groups()[:4]), _seconds(match.groups()[4:])
        if to < at:
            faults.append((number, "is a caption that ends before it begins"))
            continue
        if turns := tuple(_turns(lines, _named_by(before))):
            captions.append(Caption(at, to, turns))
    captions.sort(key=lambda caption: caption.at)
    return Captions(tuple(_without_repeated(captions)), tuple(faults))


class _Block(NamedTuple):
    number: int
    """The number of the line with the times."""
    before: str
    """The line before it."""
    times: str
    lines: list[str]


def _blocks(lines: Sequence[str]) -> Iterator[_Block]:
    """Each caption: its times, with what stands before them, and the lines of its text."""
    block: _Block | None = None
    before = ""
    for number, line in enumerate(lines, 1):
        if ARROW in line:
            if block is not None:
                # Without a blank line before it, the number of the next caption looks like text.
                if block.lines and block.lines[-1].strip().isdecimal():
                    block.lines.pop()
                yield block
            block = _Block(number, before, line, [])
        elif block is not None and line.strip():
            block.lines.append(line)
        elif block is not None:
            yield block
            block = None
        before = line
    if block is not None:
        yield block


def _named_by(line: str) -> str:
    """The speaker whom the line before the times names after its number, as Webex writes it; else empty."""
    match = re.fullmatch(_NUMBER_AND_NAME, line)
    return _plain(match[1]) if match else ""


def _seconds(parts: Sequence[str | None]) -> float:
    hours, minutes, seconds, fraction = (part or "0" for part in parts)
    return 3600 * int(hours) + 60 * int(minutes) + int(seconds) + int(fraction.ljust(3, "0")) / 1000


def _turns(lines: Sequence[str], speaker: str) -> Iterator[Turn]:
    for line in lines:
        pieces = re.split(_VOICE, line)
        # Every second piece is the name in a tag; what stands before the first belongs to the line before.
        for named, text in zip(["", *pieces[1::2]], pieces[::2], strict=True):
            speaker = _plain(named) or speaker
            if plain := _plain(text):
                yield Turn(speaker, plain)


def _plain(text: str) -> str:
    return " ".join(" ".join(cleaned(html.unescape(re.sub(_TAG, "", text)))).split())


def _without_repeated(captions: Sequence[Caption]) -> Iterator[Caption]:
    """The captions without the lines that a moving window shows a second time."""
    before: tuple[Turn, ...] = ()
    until = float("-inf")
    for caption in captions:
        turns = caption.turns
        moves = len(turns) > 1 or caption.to - caption.at < SHORTEST
        if moves and caption.at <= until + SHORTEST:
            while turns and turns[0] in before:
                turns = turns[1:]
        before, until = caption.turns, caption.to
        if turns:
            yield caption._replace(turns=turns)


SHORTEST = 0.1
"""Seconds: a shorter caption only moves the lines before it up."""
