"""Durations in words, as they are said."""

import re
from datetime import date

from hotseat.domain.pacing import time_typed, whole_seconds
from hotseat.domain.text import counted

_CLOCK = r"(?:\d+:)?\d{1,2}:\d{2}(?!:?\d)"
_WINDOW = re.compile(rf"(?<![\d:])({_CLOCK})-({_CLOCK})")
_DAY = re.compile(r"(?<![\w-])(\d{4})-(\d{2})(?:-(\d{2}))?(?![\w-])")
_ONE = re.compile(rf"(?<![\d:])({_CLOCK})")


def in_words(seconds: float) -> str:
    """So many whole seconds: "41 seconds", "2 minutes 5 seconds", "1 hour 1 minute"."""
    minutes, second = divmod(abs(whole_seconds(seconds)), 60)
    hours, minute = divmod(minutes, 60)
    parts = [
        counted(number, name)
        for number, name in ((hours, "hour"), (minute, "minute"), (second, "second"))
        if number
    ]
    return " ".join(parts) or "0 seconds"


def window_in_words(low: int, high: int) -> str:
    """A window in seconds: "30 to 45 seconds", "2 minutes to 2 minutes 30 seconds"; a single figure alone."""
    if low == high:
        return in_words(low)
    for size, name in ((60, "minutes"), (1, "seconds")):
        if low % size == 0 == high % size and (size == 60 or high < 60):
            return f"{low // size} to {high // size} {name}"
    return f"{in_words(low)} to {in_words(high)}"


def with_times_in_words(text: str) -> str:
    """The text with every duration on a clock in words: "over 0:22" is "over 22 seconds".

    Only for sentences of ours in which such figures are durations; a time of day would be changed too.
    """
    text = re.sub(r"(\d\.\d) s\b", r"\1 seconds", text)
    text = _WINDOW.sub(lambda match: window_in_words(_seconds(match[1]), _seconds(match[2])), text)
    text = re.sub(r"(?<=\d) min\b", " minutes", text)
    return re.sub(r"(?<=\d)\s%", " percent", _ONE.sub(lambda match: in_words(_seconds(match[1])), text))


def with_days_in_words(text: str) -> str:
    """The text with every day as it is said: "2026-03-01" is "1 March 2026", "2026-03" is "March 2026"."""
    return _DAY.sub(_day, text)


def _day(match: re.Match[str]) -> str:
    try:
        day = date(int(match[1]), int(match[2]), int(match[3] or 1))
    except ValueError:
        return match[0]
    return f"{f'{day.day} ' if match[3] else ''}{day:%B} {day.year}"


def seconds_typed(text: str) -> int | None:
    """Seconds from "1:30", "1m30", "90", "1:01:10" or "1 minute 30 seconds"; None for any other text."""
    short = re.sub(r"\s*\b(?:and|seconds?|secs?)\b", "", re.sub(r"(?<=\d)\s*min(?:utes?|s)?\b", "m", text))
    return time_typed(short)


def _seconds(clock: str) -> int:
    seconds = 0
    for part in clock.split(":"):
        seconds = 60 * seconds + int(part)
    return seconds
