"""The sections of an answer with their times, and bars on a common scale."""

from typing import NamedTuple

from textual.content import Content
from textual.geometry import Region
from textual.strip import Strip
from textual.visual import Visual

from hotseat.domain.pacing import Signal, Verdict, clock, signal, signal_words, whole_seconds, window
from hotseat.domain.review.ledger import Ledger, Row, verdict_text
from hotseat.domain.session.question import Question
from hotseat.reports.text.bars import INSIDE, OVER, SPENT, TRACK, WINDOW, bar, seconds_per_cell
from hotseat.reports.text.columns import fit, longest
from hotseat.reports.text.plain import row_window, spent_text
from hotseat.tui.text import FAINT, QUIET, content
from hotseat.tui.widgets.drawn import Drawn

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
"""Columns of a row besides name and bar."""


def bar_content(drawn: str) -> Content:
    """The bar in colours; its characters show the same without them."""
    parts: list[tuple[str, str]] = []
    for char in drawn:
        if parts and parts[-1][0][0] == char:
            parts[-1] = (parts[-1][0] + char, parts[-1][1])
        else:
            parts.append((char, _BAR_STYLES[char]))
    return Content.assemble(*parts)


def signal_text(question: Question, row: Row) -> tuple[str, str]:
    """The signal of the running section in a few words, and its style."""
    figures = row.section, row.spent, question.asked.tolerance
    return signal_words(*figures), SIGNAL_STYLES[signal(*figures)]


def time_left(question: Question, row: Row) -> str:
    """How long the running section's window stays open; empty before it opens and after it closes."""
    lit = signal(row.section, row.spent, question.asked.tolerance)
    if lit not in (Signal.GREEN, Signal.YELLOW):
        return ""
    _, last = window(row.section, question.asked.tolerance)
    return f", {clock(last - whole_seconds(row.spent))} left"


class Frame(NamedTuple):
    """What all rows of the board share."""

    tolerance: int
    names: int
    """Columns of the longest name."""
    width: int
    scale: float
    """Seconds for each column of a bar; `width` is the number of columns."""
    hidden: bool
    """Whether the times are hidden."""


class Line(NamedTuple):
    """Everything that one row shows."""

    frame: Frame
    number: int
    row: Row
    sign: str
    words: str
    style: str


def _row(line: Line) -> Content:
    return _named(line) if line.frame.hidden else _timed(line)


def _named(line: Line) -> Content:
    runs = line.sign not in ("✓", " ")
    return Content.assemble(
        (f" {line.sign} ", "$accent bold"),
        (f"{line.number} ", QUIET),
        content(fit(line.row.section.name, line.frame.names), "bold" if runs else ""),
    )


def _timed(line: Line) -> Content:
    frame, row = line.frame, line.row
    runs = line.sign not in ("✓", " ")
    return Content.assemble(
        _named(line),
        (f" {spent_text(row):>7}  ", "bold" if runs else "" if row.visits else QUIET),
        bar_content(bar(row.section, frame.tolerance, row.spent, frame.scale, frame.width)),
        (f"  {row_window(row):<9}  ", QUIET),
        (f"{line.words:<14}", line.style),
    )


class SectionBoard(Drawn):
    """A row for each section: state, number, name, time, bar, window, verdict.

    All rows are one widget, because every visible widget slows each paint, whether it changed or not.
    """

    def __init__(self, sections: int) -> None:
        super().__init__(id="board")
        # A fixed height, so that a new text does not lay out the screen again.
        self.styles.height = sections
        self._lines: list[Line] = []
        self._contents: list[Content] = []

    def paint(self, question: Question, book: Ledger, *, paused: bool, hidden: bool) -> None:
        """Draws the rows of the ledger if one of them has changed."""
        names = longest(row.section.name for row in book.rows)
        width = max(6, self.size.width - names - _FIXED)
        frame = Frame(
            tolerance=question.asked.tolerance,
            names=names,
            width=width,
            scale=seconds_per_cell(book, width),
            hidden=hidden,
        )
        running = question.section.id if question.section else ""
        lines = []
        for number, row in enumerate(book.rows, 1):
            # The rows show whole seconds, so they change only once a second.
            whole = row._replace(spent=float(whole_seconds(row.spent)), share=0)
            runs = row.section.id == running
            words, style = verdict_text(row), VERDICT_STYLES[row.verdict]
            if runs:
                words, style = signal_text(question, row)
            sign = ("‖" if paused else "▶") if runs else "✓" if row.visits else " "
            lines.append(
                Line(
                    frame=frame,
                    number=number,
                    row=whole,
                    sign=sign,
                    words=words if row.visits else "",
                    style=style,
                )
            )
        changed = [at for at, line in enumerate(lines) if self._lines[at : at + 1] != [line]]
        if changed:
            self._lines = lines
            for at in changed:
                self._contents[at : at + 1] = [_row(lines[at])]
            self.refresh(*(Region(0, at, self.size.width, 1) for at in changed))

    def render(self) -> Content:
        """All rows, for who selects text."""
        return Content("\n").join(self._contents)

    def render_line(self, y: int) -> Strip:
        """A row. The library would make all of them anew where one has changed."""
        if self.text_selection is not None or y >= len(self._contents):
            return super().render_line(y)
        row, width = self._contents[y], self.size.width
        drawn = self.looks.strip(row, y, width)
        return drawn or Visual.to_strips(self, row, width, 1, self.visual_style)[0]
