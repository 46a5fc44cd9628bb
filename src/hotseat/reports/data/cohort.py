"""The people that a coach works with, as data for programs and as a table."""

import csv
from collections.abc import Iterable, Iterator
from typing import Any

from hotseat.domain.review.coaching.cohort import Member
from hotseat.reports.data.table import Line, harmless

COLUMNS = ("person", "sessions", "last", "answers", "windows_kept", "windows", "held", "gap", "never_asked")
NOTES = "notes"


def cohort_data(members: Iterable[Member], *, notes: bool) -> dict[str, Any]:
    """An object with a list of people, by name; notes only if asked for."""
    return {"format": 1, "people": [_row(member, notes=notes) for member in members]}


def cohort_csv(members: Iterable[Member], *, notes: bool) -> Iterator[str]:
    """A header, then a row for each person, by name."""
    line = csv.writer(Line(), lineterminator="\n")
    yield line.writerow((*COLUMNS, *((NOTES,) if notes else ())))
    for member in members:
        yield line.writerow([_cell(value) for value in _row(member, notes=notes).values()])


def _row(member: Member, *, notes: bool) -> dict[str, Any]:
    row: dict[str, Any] = {
        "person": member.name,
        "sessions": member.sessions,
        "last": member.last.isoformat(),
        "answers": member.answers,
        "windows_kept": member.kept,
        "windows": member.sections,
        "held": member.held,
        "gap": member.gap,
        "never_asked": list(member.never),
    }
    return {**row, NOTES: list(member.notes)} if notes else row


def _cell(value: object) -> str | int:
    if isinstance(value, list):
        return harmless(" | ".join(value))
    return value if isinstance(value, int) else harmless(str(value))
