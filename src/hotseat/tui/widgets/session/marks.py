"""Rows for the list of marks to repair: the marks of an answer, its pauses, and its end."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from textual.content import Content

from hotseat.domain.pacing import clock
from hotseat.domain.session.question import Question
from hotseat.reports.text.columns import column
from hotseat.tui.text import QUIET, content

NAME = 30
"""Columns for a section's name."""


class MarkRow(NamedTuple):
    """A row for a mark or for a gap; the number of the other is 0."""

    at: float
    mark: int
    gap: int
    sign: str
    name: str
    seconds: float | None
    """How long it took, without time that does not count; None for the end."""


def mark_rows(question: Question, now: float) -> list[MarkRow]:
    """The rows in the order of time."""
    end = question.ends(now)
    rows = sorted([*_entered(question, end), *_not_counted(question, end)], key=lambda row: row.at)
    if question.answered_at is None:
        return rows
    ended = MarkRow(
        at=question.answered_at,
        mark=len(question.marks) + 1,
        gap=0,
        sign="■",
        name="the answer ended",
        seconds=None,
    )
    return [*rows, ended]


def _entered(question: Question, end: float) -> Iterator[MarkRow]:
    stops = [*(mark.at for mark in question.marks[1:]), end]
    for number, (mark, stop) in enumerate(zip(question.marks, stops, strict=False), 1):
        section = question.section_of(mark.section)
        yield MarkRow(
            at=mark.at,
            mark=number,
            gap=0,
            sign=str(number),
            name=section.name if section else mark.section,
            seconds=question.counted(mark.at, stop),
        )


def _not_counted(question: Question, end: float) -> Iterator[MarkRow]:
    for number, gap in enumerate(question.gaps, 1):
        if length := gap.excluded(question.began_at, end):
            yield MarkRow(
                at=gap.start,
                mark=0,
                gap=number,
                sign="‖",
                name=f"{gap.reason}, not counted",
                seconds=length,
            )


def row_content(row: MarkRow, began: float) -> Content:
    """The row with its time since the answer began."""
    style = "" if row.mark else "$warning"
    return Content.assemble(
        (f" {row.sign:>2} ", "$accent bold" if row.mark else "$warning"),
        content(f"{clock(max(0.0, row.at - began)):>8}   ", "bold"),
        content(column(row.name, NAME), style),
        (f"{'' if row.seconds is None else clock(row.seconds):>8}", QUIET),
    )


def row_index(rows: Sequence[MarkRow], mark: int, gap: int) -> int:
    """The index of the row of that mark or gap; 0 if there is none."""
    return next((index for index, row in enumerate(rows) if (row.mark, row.gap) == (mark, gap)), 0)
