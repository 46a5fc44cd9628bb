"""The table of sessions."""

from collections.abc import Sequence
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.content import Content
from textual.coordinate import Coordinate
from textual.message import Message
from textual.widgets import DataTable

from hotseat.domain.review.listed import Listed
from hotseat.reports.text.columns import column
from hotseat.reports.text.heading import people
from hotseat.tui.text import QUIET, cell, content, cut
from hotseat.tui.widgets.review.session_columns import NARROW, Column, columns, session_cells, when_cell


class SessionTable(DataTable[object]):
    """A row for each session; enter opens it. Moving past either end asks for another page."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "enter", "select_cursor", "Open", key_display="enter", id="review.open", tooltip="Show it in full"
        ),
    ]

    def refusal(self, action: str, parameters: tuple[object, ...]) -> str:  # noqa: ARG002 (as the screens')
        """Returns why the chosen session cannot be opened, or ""."""
        listed = self.current
        if action != "select_cursor" or (listed and listed.summary):
            return ""
        return listed.fault if listed else "there is no session to open"

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
        self._marked = ""
        self._columns: tuple[Column, ...] = ()

    def on_mount(self) -> None:
        """Adds the columns."""
        self._lay_out()

    def on_resize(self) -> None:
        """Shows the columns that the new width has room for, once the whole screen is laid out."""
        self.call_after_refresh(self._use_width)

    def _use_width(self) -> None:
        """The same row stays chosen."""
        if columns(self.app.size.width) != self._columns:
            row = self.cursor_row
            self._lay_out()
            self.fill(self._shown, self._marked, row)

    def _lay_out(self) -> None:
        self._columns = columns(self.app.size.width)
        self.clear(columns=True)
        for shown_column in self._columns:
            self.add_column(
                cell(column(shown_column.name, shown_column.width)),
                width=shown_column.width,
                key=shown_column.id,
            )

    @property
    def current(self) -> Listed | None:
        """The chosen session, or None."""
        return self._shown[self.cursor_row] if 0 <= self.cursor_row < len(self._shown) else None

    def fill(self, shown: Sequence[Listed], marked: str, row: int = 0) -> None:
        """Shows these sessions, the marked one with its mark, and chooses this row."""
        self.clear()
        self._shown, self._marked = shown, marked
        for listed in shown:
            self.add_row(*session_cells(listed, self._columns, marked=listed.id == marked))
        self.move_cursor(row=row, animate=False)

    def mark(self, marked: str) -> None:
        """Moves the mark to the row of this session."""
        self._marked = marked
        for row, listed in enumerate(self._shown):
            position, drawn = Coordinate(row, 0), when_cell(listed, self._columns, marked=listed.id == marked)
            if self.get_cell_at(position) != drawn:
                self.update_cell_at(position, drawn)

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


def description(listed: Listed, marked: Listed | None, columns: int, key: str) -> Content:
    """Who took part, what was asked and, if there is room, which stories were told, or why it cannot be read.

    Below it stands what to do with the mark, which `key` sets.
    """
    words = listed.summary.text if listed.summary else listed.fault
    if listed.summary and (named := people(listed.summary)):
        words = f"{named}: {words}"
    if titles := list(dict.fromkeys(answer.story_title for answer in listed.answers if answer.story)):
        words += f" (told: {'; '.join(titles)})"
    if marked is None:
        return content(cut(words, columns, 2) if listed.summary else words, QUIET)
    mark = f"marked: {key} on another compares the two, {key} here unmarks it"
    if listed.id != marked.id:
        texts = session_cells(marked, NARROW, marked=False)
        mark = f"marked: {str(texts[0]).strip()} {str(texts[1]).strip()}; {key} here compares the two"
    return Content.assemble(content(cut(words, columns, 1), QUIET), "\n", content(mark, "$accent"))
