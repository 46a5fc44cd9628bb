"""The times of an answer as a person corrects them: its marks, what does not count, and its end."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from hotseat.domain.session.question import Question


class TimeRow(NamedTuple):
    """A mark or a gap; the number of the other is 0. The end of the answer is the mark behind the last."""

    at: float
    """In seconds on the session clock."""
    mark: int
    gap: int
    name: str
    """The section, or why the time does not count."""
    seconds: float | None
    """How long it took, without time that does not count; None for the end."""


def time_rows(question: Question, now: float) -> list[TimeRow]:
    """The rows in the order of time."""
    end = question.ends(now)
    rows = sorted([*_entered(question, end), *_not_counted(question, end)], key=lambda row: row.at)
    if question.answered_at is None:
        return rows
    mark = len(question.marks) + 1
    return [*rows, TimeRow(question.answered_at, mark, gap=0, name="the answer ended", seconds=None)]


def _entered(question: Question, end: float) -> Iterator[TimeRow]:
    stops = [*(mark.at for mark in question.marks[1:]), end]
    for number, (mark, stop) in enumerate(zip(question.marks, stops, strict=False), 1):
        section = question.section_of(mark.section)
        name = section.name if section else mark.section
        yield TimeRow(mark.at, number, gap=0, name=name, seconds=question.counted(mark.at, stop))


def _not_counted(question: Question, end: float) -> Iterator[TimeRow]:
    for number, gap in enumerate(question.gaps, 1):
        if length := gap.excluded(question.began_at, end):
            yield TimeRow(gap.start, mark=0, gap=number, name=gap.reason, seconds=length)


def row_index(rows: Sequence[TimeRow], mark: int, gap: int) -> int:
    """The index of the row of that mark or gap; 0 if there is none."""
    return next((index for index, row in enumerate(rows) if (row.mark, row.gap) == (mark, gap)), 0)


def section_after(question: Question, mark: int) -> int:
    """The place in the plan of the section behind that of the mark, which may be the one forgotten.

    Behind the last section comes the first, and the first is also what follows a gap.
    """
    ids = [section.id for section in question.asked.sections]
    running = question.marks[mark - 1 : mark] if mark else ()
    return (ids.index(running[0].section) + 1) % len(ids) if running else 0
