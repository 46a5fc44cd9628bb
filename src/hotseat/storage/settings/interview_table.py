"""Reads the setting `interview`: one day, a text of several, or a table for each."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import NamedTuple

from hotseat.domain.interview_days import Interview, NoSuchDay, as_kept, day_in, interviews_in, named
from hotseat.domain.text import one_line

KEY = "interview"
_FIELDS = ("name", "on")
_WANTED = f'"{KEY}" should be a day, as in 2026-12-14, or tables [[{KEY}]], each with "on" and "name"'

Faults = list[tuple[tuple[str | int, ...], str]]
"""What is wrong, as a sentence with the path of its key."""


class InterviewsRead(NamedTuple):
    """The sound interviews as the settings keep them, and what is wrong with the others."""

    kept: str
    faults: Faults


def read_interviews(value: object) -> InterviewsRead:
    """The interviews in the value of the setting."""
    if isinstance(value, str):
        return _of_text(value)
    if isinstance(value, date):
        return InterviewsRead(as_kept([Interview(_day(value))]), [])
    if not isinstance(value, Sequence) or not all(isinstance(table, Mapping) for table in value):
        return InterviewsRead("", [((KEY,), _WANTED)])
    interviews: list[Interview] = []
    faults: Faults = []
    for number, table in enumerate(value):
        faults += [((KEY, number, name), text) for name, text in _wrong_names(table)]
        try:
            interviews.append(_of_table(table))
        except NoSuchDay as wrong:
            faults.append(((KEY, number, "on"), str(wrong)))
    return InterviewsRead(as_kept(interviews), faults)


def _of_text(text: str) -> InterviewsRead:
    try:
        return InterviewsRead(as_kept(interviews_in(text)), [])
    except NoSuchDay as wrong:
        return InterviewsRead("", [((KEY,), f'"{KEY}": {wrong}')])


def _of_table(table: Mapping[str, object]) -> Interview:
    on, name = table.get("on"), table.get("name", "")
    if on is None:
        raise NoSuchDay(f"an interview in [[{KEY}]] has no day; give it one, as in on = 2026-12-14")
    day = _day(on) if isinstance(on, date) else day_in(str(on))
    return Interview(day, named(name) if isinstance(name, str) else "")


def _wrong_names(table: Mapping[str, object]) -> list[tuple[str, str]]:
    wrong = [
        (key, f'"{one_line(key)[:40]}" is not known in [[{KEY}]], which has "on" and "name"; it is ignored')
        for key in table
        if key not in _FIELDS
    ]
    if not isinstance(table.get("name", ""), str):
        wrong.append(("name", f'"name" in [[{KEY}]] should be text in quotes'))
    return wrong


def _day(value: date) -> date:
    return value.date() if isinstance(value, datetime) else value
