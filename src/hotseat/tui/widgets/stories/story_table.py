"""The table of stories by principle, with a cell that is chosen."""

from collections.abc import Callable, Sequence
from itertools import groupby
from operator import itemgetter
from typing import NamedTuple

from textual import events
from textual.content import Content
from textual.widget import Widget

from hotseat.domain.bank.level import Principle
from hotseat.domain.stories.matrix import PrincipleSum, StoryMatrix, StoryRow
from hotseat.reports.text.columns import column, fit
from hotseat.reports.text.stories.matrix import (
    FIGURE_HEADS,
    HEAD_LINES,
    ONLY,
    READY,
    SIGNS,
    Layout,
    figures,
    heads,
    layout,
    only_text,
    ready_text,
    title_text,
)
from hotseat.tui.text import QUIET, content

SUM_LINES = 2
CHOSEN = "reverse"
SCROLLED = 3
"""Rows that one step of a mouse wheel moves."""


class Place(NamedTuple):
    """The chosen cell."""

    row: int = 0
    column: int = 0
    """0 for the title, then a principle each."""


class StoryTable(Widget):
    """A row for each story, a column for each principle; the heads and the sums stay in sight.

    It paints only the rows that are in sight, so that hundreds of stories cost no more than a few. `moved`
    is called when another cell is chosen, `taken` when the chosen one is clicked.
    """

    def __init__(self, *, moved: Callable[[], None], taken: Callable[[], None]) -> None:
        super().__init__(id="story-table")
        self._moved = moved
        self._taken = taken
        self._matrix = StoryMatrix((), ())
        self._principles: Sequence[Principle] = ()
        self.place = Place()
        self._top = 0
        """The first row in sight."""
        self._left = 0
        """The first principle in sight, from 0."""

    def fill(self, matrix: StoryMatrix, principles: Sequence[Principle]) -> None:
        """Shows these stories; the cursor stays with its story if that is still there."""
        chosen = self.row.story.id if self.row else ""
        self._matrix, self._principles = matrix, principles
        ids = [row.story.id for row in matrix.rows]
        self.choose(ids.index(chosen) if chosen in ids else self.place.row, self.place.column)

    @property
    def row(self) -> StoryRow | None:
        """The chosen story; None if there is none."""
        rows = self._matrix.rows
        return rows[self.place.row] if self.place.row < len(rows) else None

    @property
    def principle(self) -> Principle | None:
        """The chosen principle; None on the title."""
        return self._principles[self.place.column - 1] if self.place.column else None

    @property
    def sum(self) -> PrincipleSum | None:
        """What all stories have for the chosen principle; None on the title."""
        return self._matrix.sums[self.place.column - 1] if self.place.column else None

    def choose(self, row: int, column: int) -> None:
        """Chooses the cell nearest to this row and column."""
        last = max(0, len(self._matrix.rows) - 1)
        self.place = Place(max(0, min(last, row)), max(0, min(len(self._principles), column)))
        self._bring_into_sight()
        self.refresh()
        self._moved()

    def move(self, down: int, right: int) -> None:
        """Moves the cursor so many rows and columns; it stops at the edges."""
        self.choose(self.place.row + down, self.place.column + right)

    @property
    def rows_in_sight(self) -> int:
        """How many stories fit."""
        return max(1, self.size.height - HEAD_LINES - SUM_LINES)

    @property
    def _layout(self) -> Layout:
        return layout(self.size.width, len(self._principles))

    def _bring_into_sight(self) -> None:
        self._top = _window(self._top, self.place.row, self.rows_in_sight, len(self._matrix.rows))
        fitting = max(1, self._layout.fitting)
        self._left = _window(self._left, max(0, self.place.column - 1), fitting, len(self._principles))

    def on_resize(self) -> None:
        """Keeps the chosen cell in sight."""
        self._bring_into_sight()

    def on_click(self, event: events.Click) -> None:
        """Chooses the cell; a click on the chosen cell does what enter does."""
        row = self._top + event.y - HEAD_LINES
        if not 0 <= event.y - HEAD_LINES < self.rows_in_sight or row >= len(self._matrix.rows):
            return
        table = self._layout
        beside = (event.x - table.title) // table.cell
        if beside >= len(self._in_sight):
            return
        place_clicked = Place(row, 0 if event.x < table.title else self._left + beside + 1)
        if place_clicked == self.place:
            self._taken()
        else:
            self.choose(*place_clicked)

    def on_mouse_scroll_down(self) -> None:
        """Moves a few rows down."""
        self.move(SCROLLED, 0)

    def on_mouse_scroll_up(self) -> None:
        """Moves a few rows up."""
        self.move(-SCROLLED, 0)

    @property
    def _in_sight(self) -> Sequence[Principle]:
        return self._principles[self._left : self._left + self._layout.fitting]

    def render(self) -> Content:
        """The heads, the rows in sight, and the sums."""
        table = self._layout
        rows = self._matrix.rows[self._top : self._top + self.rows_in_sight]
        lines = [*self._heads(table), *(self._row(number, row, table) for number, row in enumerate(rows))]
        lines += [Content("")] if len(rows) < self.rows_in_sight else []
        return Content("\n").join([*lines, *self._sums(table)])

    def _heads(self, table: Layout) -> list[Content]:
        shown_heads, chosen = heads(self._in_sight, table), self.place.column - 1 - self._left
        lines = []
        for number, (figure_head, begin) in enumerate(FIGURE_HEADS):
            line = Content("")
            for position in range(number, len(shown_heads), HEAD_LINES):
                style = "bold $accent" if position == chosen else QUIET
                text = content(shown_heads[position].text, style)
                line = Content.assemble(line, _blanks(shown_heads[position].start - line.cell_length), text)
            end = table.title + len(shown_heads) * table.cell
            after = (_blanks(end + begin - line.cell_length), (figure_head, QUIET))
            lines.append(Content.assemble(line, *after) if figure_head else line)
        return lines

    def _row(self, number: int, row: StoryRow, table: Layout) -> Content:
        at_hand = self._top + number == self.place.row
        chosen = self.place.column - 1 - self._left if at_hand else None
        title = title_text(row, table)
        quiet = "" if row.story.front.status == "ready" else QUIET
        style = CHOSEN if at_hand and not self.place.column else "bold" if at_hand else quiet
        cells = [
            (fit(SIGNS[role], table.cell), CHOSEN if position == chosen else "" if role else QUIET)
            for position, principle in enumerate(self._in_sight)
            for role in [row.role(principle.id)]
        ]
        figure_style = "$error" if row.worst == "gap" else ""
        # Neighbours of one style are one piece, because painting takes its time by the piece.
        pieces = [
            ("".join(text for text, _ in alike), style) for style, alike in groupby(cells, itemgetter(1))
        ]
        return Content.assemble(content(title, style), *pieces, (figures(row), figure_style))

    def _sums(self, table: Layout) -> list[Content]:
        sums = self._matrix.sums[self._left : self._left + table.fitting]
        ready = [
            (fit(ready_text(principle_sum, table), table.cell), "" if principle_sum.ready else "$warning")
            for principle_sum in sums
        ]
        only = [(fit(only_text(principle_sum, table), table.cell), "") for principle_sum in sums]
        return [
            Content.assemble((column(READY, table.title), QUIET), *ready),
            Content.assemble((column(ONLY, table.title), QUIET), *only),
        ]


def _window(first: int, chosen: int, room: int, of: int) -> int:
    """The first of `room` entries in sight, so that the chosen one is among them."""
    return max(0, min(max(first, chosen - room + 1), chosen, max(0, of - room)))


def _blanks(number: int) -> str:
    return " " * max(0, number)
