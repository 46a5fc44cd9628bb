"""The table of sessions."""

from collections.abc import Sequence
from typing import ClassVar

from rich.text import Text
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.coordinate import Coordinate
from textual.message import Message
from textual.widgets import DataTable

from hotseat.domain.pacing import clock
from hotseat.domain.review.listed import Listed
from hotseat.domain.vocabulary import kind_name
from hotseat.reports.text.bars import spark
from hotseat.reports.text.columns import column
from hotseat.reports.text.heading import people
from hotseat.reports.text.listing import fits_text, outcome_text
from hotseat.tui.text import QUIET, cell, cells, content, cut
from hotseat.tui.widgets.review.recent import short_date

COLUMNS = (("  When", 13), ("What", 17), ("Answer", 9), ("Shape", 7), ("Fits", 9), ("Outcome", 21))
"""The name of each column and its width, including a blank at the end of all but the last."""


class SessionTable(DataTable[object]):
    """A row for each session; enter opens it. Moving past either end asks for another page."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "enter", "select_cursor", "Open", key_display="enter", id="review.open", tooltip="Show it in full"
        ),
    ]

    def refusal(self, action: str, parameters: tuple[object, ...]) -> str:  # noqa: ARG002 (as the screens')
        """Returns why the chosen session cannot be opened, or ""."""
        one = self.current
        if action != "select_cursor" or (one and one.summary):
            return ""
        return one.fault if one else "there is no session to open"

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Hides enter on a session that cannot be read."""
        return not self.refusal(action, parameters) and super().check_action(action, parameters)

    class PastEnd(Message):
        """Posted when the cursor would move past the last row (1) or before the first (-1)."""

        def __init__(self, by: int) -> None:
            super().__init__()
            self.by = by

    def __init__(self) -> None:
        super().__init__(id="sessions", cursor_type="row", cell_padding=0)
        self._shown: Sequence[Listed] = ()

    def on_mount(self) -> None:
        """Adds the columns."""
        for name, width in COLUMNS:
            self.add_column(cell(column(name, width)), width=width, key=name)

    @property
    def current(self) -> Listed | None:
        """The chosen session, or None."""
        return self._shown[self.cursor_row] if 0 <= self.cursor_row < len(self._shown) else None

    def fill(self, shown: Sequence[Listed], marked: str, row: int = 0) -> None:
        """Shows these sessions, the marked one with its mark, and chooses this row."""
        self.clear()
        self._shown = shown
        for one in shown:
            self.add_row(*_cells(one, marked=one.id == marked))
        self.move_cursor(row=row, animate=False)

    def mark(self, marked: str) -> None:
        """Moves the mark to the row of this session."""
        for row, one in enumerate(self._shown):
            place, drawn = Coordinate(row, 0), _when(one, marked=one.id == marked)
            if self.get_cell_at(place) != drawn:
                self.update_cell_at(place, drawn)

    def action_cursor_down(self) -> None:
        """Moves to the next row or page."""
        if self._turns(1):
            return
        super().action_cursor_down()

    def action_page_down(self) -> None:
        """Moves a screenful down, or to the next page."""
        if self._turns(1):
            return
        super().action_page_down()

    def action_cursor_up(self) -> None:
        """Moves to the previous row or page."""
        if self._turns(-1):
            return
        super().action_cursor_up()

    def action_page_up(self) -> None:
        """Moves a screenful up, or to the previous page."""
        if self._turns(-1):
            return
        super().action_page_up()

    def _turns(self, by: int) -> bool:
        """Asks for another page if the cursor is at that end; returns whether it is."""
        at_end = bool(self._shown) and self.cursor_row == (len(self._shown) - 1 if by > 0 else 0)
        if at_end:
            self.post_message(self.PastEnd(by))
        return at_end


def _cells(one: Listed, *, marked: bool) -> tuple[object, ...]:
    summary = one.summary
    if summary is None:
        return (_when(one, marked=False), cell("cannot be read", "dim"), "", "", "", "")
    told = (
        f"{summary.level} {kind_name(summary.kind)}",
        f"{clock(summary.seconds):>8}",
        spark(summary.shares),
        fits_text(summary),
    )
    widths = [width for _, width in COLUMNS[1:-1]]
    return (_when(one, marked=marked), *cells(told, widths), cell(outcome_text(summary) or "-"))


def _when(one: Listed, *, marked: bool) -> Text:
    date = short_date(one.summary.started) if one.summary else one.id[:10]
    return cell(column(f"{'●' if marked else ' '} {date}", COLUMNS[0][1]), "bold" if marked else "")


def description(one: Listed, marked: Listed | None, columns: int) -> Content:
    """Who took part and what was asked, or why it cannot be read; below it, what to do with the mark."""
    words = one.summary.text if one.summary else one.fault
    if one.answers and (named := people(one.answers[0])):
        words = f"{named}: {words}"
    if marked is None:
        return content(cut(words, columns, 2) if one.summary else words, QUIET)
    mark = "marked: m on another compares the two, m here unmarks it"
    if one.id != marked.id:
        told = _cells(marked, marked=False)
        mark = f"marked: {str(told[0]).strip()} {str(told[1]).strip()}; m here compares the two"
    return Content.assemble(content(cut(words, columns, 1), QUIET), "\n", content(mark, "$accent"))
