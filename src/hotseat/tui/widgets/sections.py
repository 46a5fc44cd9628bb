"""The sections of an answer, their times and their bars on one scale."""

from typing import NamedTuple

from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Static

from hotseat.domain.pacing import Signal, Verdict, clock, signal, window
from hotseat.domain.question import Question
from hotseat.domain.review import Ledger, Row, verdict_text
from hotseat.reports.bars import INSIDE, OVER, SPENT, TRACK, WINDOW, bar, seconds_per_cell
from hotseat.reports.plain import row_window, spent_text
from hotseat.tui.text import FAINT, QUIET, content, show

SIGNAL_STYLES = {
    Signal.NONE: QUIET,
    Signal.GREEN: "$success",
    Signal.YELLOW: "$warning",
    Signal.RED: "$error",
}
VERDICT_STYLES = {
    Verdict.NOT_REACHED: QUIET,
    Verdict.SHORT: "$warning",
    Verdict.IN_WINDOW: "$success",
    Verdict.OVER: "$error",
}
_BAR_STYLES = {
    SPENT: "$accent",
    INSIDE: "$success",
    OVER: "$error",
    WINDOW: QUIET,
    TRACK: FAINT,
}
_FIXED = 42
"""Columns of a row that neither name nor bar takes."""


def bar_content(drawn: str) -> Content:
    """A bar with its colours; its characters alone tell the same."""
    parts: list[tuple[str, str]] = []
    for char in drawn:
        if parts and parts[-1][0][0] == char:
            parts[-1] = (parts[-1][0] + char, parts[-1][1])
        else:
            parts.append((char, _BAR_STYLES[char]))
    return Content.assemble(*parts)


def signal_text(question: Question, row: Row) -> tuple[str, str]:
    """What the running section says in a few words, and in which style."""
    lit = signal(row.section, row.spent, question.asked.tolerance)
    seconds = int(row.spent)
    words = {
        Signal.NONE: f"{clock(row.section.low - seconds)} to go",
        Signal.GREEN: "in window",
        Signal.YELLOW: "wrap up",
        Signal.RED: f"over {clock(seconds - row.section.high)}",
    }[lit]
    return words, SIGNAL_STYLES[lit]


def time_left(question: Question, row: Row) -> str:
    """How long the running section's window stays open; nothing before it opens and after it closed."""
    lit = signal(row.section, row.spent, question.asked.tolerance)
    if lit not in (Signal.GREEN, Signal.YELLOW):
        return ""
    _, last = window(row.section, question.asked.tolerance)
    return f", {clock(last - int(row.spent))} left"


class Frame(NamedTuple):
    """What the rows of a board have in common."""

    question: Question
    running: str
    """The id of the section that runs."""
    paused: bool
    names: int
    """Columns of the longest name."""
    width: int
    scale: float
    """Columns of a bar, and seconds a column."""


class SectionRow(Static):
    """One section: state, number, name, time, bar, window, verdict. Only a row that changed is drawn anew."""

    def paint(self, frame: Frame, row: Row, number: int) -> None:
        """Draws the row with its times."""
        section, tolerance = row.section, frame.question.asked.tolerance
        runs = frame.running == section.id
        words, style = verdict_text(row), VERDICT_STYLES[row.verdict]
        if runs:
            words, style = signal_text(frame.question, row)
        drawn = Content.assemble(
            _named(frame, row, number),
            (f" {spent_text(row):>7}  ", "bold" if runs else "" if row.visits else QUIET),
            bar_content(bar(section, tolerance, row.spent, frame.scale, frame.width)),
            (f"  {row_window(row):<9}  ", QUIET),
            (f"{words if row.visits else '':<14}", style),
        )
        show(self, drawn)

    def paint_hidden(self, frame: Frame, row: Row, number: int) -> None:
        """Draws the row without its times."""
        show(self, _named(frame, row, number))


def _named(frame: Frame, row: Row, number: int) -> Content:
    runs = frame.running == row.section.id
    sign = ("‖" if frame.paused else "▶") if runs else "✓" if row.visits else " "
    return Content.assemble(
        (f" {sign} ", "$accent bold"),
        (f"{number} ", QUIET),
        content(f"{row.section.name:<{frame.names}}", "bold" if runs else ""),
    )


class SectionBoard(Vertical):
    """A row for each section, their bars on one scale."""

    def __init__(self, sections: int) -> None:
        super().__init__(*(SectionRow() for _ in range(sections)), id="board")

    def paint(self, question: Question, book: Ledger, *, paused: bool, hidden: bool) -> None:
        """Draws the rows of the ledger."""
        names = max(len(row.section.name) for row in book.rows)
        width = max(6, self.size.width - names - _FIXED)
        running = question.section.id if question.section else ""
        frame = Frame(question, running, paused, names, width, seconds_per_cell(book, width))
        for number, (row, static) in enumerate(zip(book.rows, self.query(SectionRow), strict=True), 1):
            if hidden:
                static.paint_hidden(frame, row, number)
            else:
                static.paint(frame, row, number)
