"""The days of a person's interviews, as their settings keep them: "2026-12-14 Acme; 2027-01-10"."""

import re
from collections.abc import Iterable
from contextlib import suppress
from datetime import date
from typing import NamedTuple

from hotseat.domain.text import counted, one_line

LONGEST_NAME = 60
"""The most characters of an interview's name."""
BETWEEN = ";"
"""Stands between two interviews in one text."""
LEAST_MINUTES, MOST_MINUTES = 5, 480
"""The fewest and the most minutes that a person can give a day."""


MOST_DAYS = 731
"""An interview that is further away is taken for a slip of the hand: two years."""


class NoSuchDay(ValueError):
    """A text names no day of the calendar; the message says so in a sentence without its full stop."""


class Interview(NamedTuple):
    """A real interview: its day, and what the person calls it."""

    on: date
    name: str = ""
    """Empty if it has no name."""

    @property
    def words(self) -> str:
        """What it is called in a sentence: its name, or "the interview"."""
        return self.name or "the interview"


def day_in(text: str) -> date:
    """The day that the text names, as 2026-12-14. Raises NoSuchDay."""
    # The library also reads other forms, as 20261214, which nobody would know again in their settings.
    if re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", text):
        with suppress(ValueError):
            return date.fromisoformat(text)
    raise NoSuchDay(f'"{one_line(text)[:40]}" is no day of the calendar; write it as 2026-12-14')


def interviews_in(text: str) -> tuple[Interview, ...]:
    """The interviews that the text names, the earliest first; none in an empty text. Raises NoSuchDay."""
    entries = (entry.strip().partition(" ") for entry in text.split(BETWEEN) if entry.strip())
    return in_order(Interview(day_in(day), named(name)) for day, _, name in entries)


def named(name: str) -> str:
    """A name as it is kept: on one line, without what stands between two interviews."""
    return one_line(name.replace(BETWEEN, ","))[:LONGEST_NAME].strip()


def in_order(interviews: Iterable[Interview]) -> tuple[Interview, ...]:
    """The interviews, each once, the earliest first."""
    return tuple(sorted(set(interviews)))


def as_kept(interviews: Iterable[Interview]) -> str:
    """The interviews as one text, which `interviews_in` reads."""
    return f"{BETWEEN} ".join(
        f"{interview.on.isoformat()} {interview.name}".strip() for interview in in_order(interviews)
    )


def are_kept(value: object) -> bool:
    """Whether the value is such a text, as `as_kept` writes it."""
    try:
        return type(value) is str and as_kept(interviews_in(value)) == value
    except NoSuchDay:
        return False


def trouble_with(interviews: Iterable[Interview], today: date) -> str:
    """Why these days cannot be those of interviews to come, as a sentence without its full stop; or ""."""
    for interview in interviews:
        days = (interview.on - today).days
        if days < 0:
            return f"{interview.on.isoformat()} has passed: today is {today.isoformat()}; give a day to come"
        if days > MOST_DAYS:
            return f"{interview.on.isoformat()} is {counted(days, 'day')} away; is the year right?"
    return ""


def upcoming(interviews: Iterable[Interview], today: date) -> tuple[Interview, ...]:
    """The interviews that have not passed, the next one first; that of today is among them."""
    return tuple(interview for interview in in_order(interviews) if interview.on >= today)
