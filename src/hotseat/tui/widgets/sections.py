"""The sections of an answer, their times and their bars on one scale."""

from textual.content import Content
from textual.widgets import Static

from hotseat.domain.pacing import Signal, Verdict, clock, signal, window, window_text
from hotseat.domain.question import Question
from hotseat.domain.review import Ledger, Row, ledger, verdict_text
from hotseat.reports.bars import INSIDE, OVER, SPENT, TRACK, WINDOW, bar, seconds_per_cell
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


class SectionBoard(Static):
    """A row for each section: state, number, name, time, bar, window, verdict."""

    def paint(self, question: Question, now: float, *, paused: bool, hidden: bool) -> None:
        """Draws the rows as they stand at `now` seconds of the session clock."""
        book = ledger(question, now)
        names = max(len(row.section.name) for row in book.rows)
        width = max(6, self.size.width - names - _FIXED)
        running = question.section.id if question.section else ""
        rows = [
            self._hidden_row(row, number, running, names)
            if hidden
            else self._row(question, book, row, number, running == row.section.id, paused, names, width)
            for number, row in enumerate(book.rows, 1)
        ]
        show(self, Content("\n").join(rows))

    def _row(  # noqa: PLR0913, PLR0917 (a row is drawn from all of these)
        self,
        question: Question,
        book: Ledger,
        row: Row,
        number: int,
        runs: bool,
        paused: bool,
        names: int,
        width: int,
    ) -> Content:
        tolerance = question.asked.tolerance
        drawn = bar(row.section, tolerance, row.spent, seconds_per_cell(book, width), width)
        words, style = (
            signal_text(question, row) if runs else (verdict_text(row), VERDICT_STYLES[row.verdict])
        )
        if not row.visits:
            words = ""
        sign = ("‖" if paused else "▶") if runs else "✓" if row.visits else " "
        spent = clock(row.spent) if row.visits else "-:--"
        return Content.assemble(
            (f" {sign} ", "$accent bold"),
            (f"{number} ", QUIET),
            content(f"{row.section.name:<{names}}", "bold" if runs else ""),
            (f" {spent:>7}  ", "bold" if runs else "" if row.visits else QUIET),
            bar_content(drawn),
            (f"  {window_text(row.section.low, row.section.high):<9}  ", QUIET),
            (f"{words:<14}", style),
        )

    def _hidden_row(self, row: Row, number: int, running: str, names: int) -> Content:
        runs = running == row.section.id
        sign = "▶" if runs else "✓" if row.visits else " "
        return Content.assemble(
            (f" {sign} ", "$accent bold"),
            (f"{number} ", QUIET),
            content(f"{row.section.name:<{names}}", "bold" if runs else ""),
        )
