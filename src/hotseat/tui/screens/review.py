"""The sessions so far, and each of them in full."""

from collections.abc import Iterable
from typing import ClassVar

from textual import on
from textual.binding import Binding, BindingType
from textual.widget import Widget
from textual.widgets import DataTable, Input, Static

from hotseat.domain.pacing import clock
from hotseat.rehearsal import CannotRehearse
from hotseat.reports.bars import spark
from hotseat.reports.plain import KIND_NAMES, outcome_text
from hotseat.tui.desk import Listed
from hotseat.tui.screens.page import Page
from hotseat.tui.text import QUIET, cell, content, show
from hotseat.tui.widgets.note_line import OPENS_A_LINE, NoteLine
from hotseat.tui.widgets.recent import short_date

ROWS = 200
COLUMNS = (("When", 11), ("What", 18), ("Answer", 10), ("Shape", 7), ("Fits", 8), ("Outcome", 21))
KIND_CYCLE = ("", "behavioral", "system-design")


class SessionTable(DataTable[object]):
    """The table of sessions; enter opens the row."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "enter", "select_cursor", "Open", key_display="enter", id="review.open", tooltip="Show it in full"
        ),
    ]


class ReviewScreen(Page):
    """The list of sessions, narrowed by level, kind and text."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("l", "level", "Level", id="review.level", tooltip="All levels, or one of them"),
        Binding("k", "kind", "Kind", id="review.kind", tooltip="Both kinds, or one of them"),
        Binding(
            "slash",
            "search",
            "Search",
            priority=OPENS_A_LINE,
            key_display="/",
            id="review.search",
            tooltip="Only those whose question, name or id has this",
        ),
        Binding(
            "escape,v",
            "close",
            "Home",
            key_display="esc",
            id="review.close",
            tooltip="Back to the home screen",
        ),
    ]

    def __init__(self) -> None:
        super().__init__()
        self._listed: list[Listed] = []
        self._level = ""
        self._kind = ""
        self._text = ""

    def body(self) -> Iterable[Widget]:
        """The filter's words, the table, the search line."""
        yield Static(id="filter")
        yield SessionTable(id="sessions", cursor_type="row", cell_padding=0)
        yield Static(id="chosen")
        yield NoteLine("part of a question, a name or an id", id="search-line")

    def on_mount(self) -> None:
        """Reads the sessions."""
        table = self.query_one(SessionTable)
        for name, width in COLUMNS:
            table.add_column(cell(name), width=width, key=name)
        self._listed = list(self.flow.desk.recent())
        self._fill()
        table.focus()

    def _fill(self) -> None:
        shown = [one for one in self._listed if self._fits(one)][:ROWS]
        table = self.query_one(SessionTable)
        table.clear()
        for one in shown:
            table.add_row(*_cells(one), key=one.id)
        levels = self._level or "all levels"
        kinds = KIND_NAMES[self._kind] if self._kind else "both kinds"
        found = f' · "{self._text}"' if self._text else ""
        show(
            self.query_one("#filter", Static),
            content(f"{levels} · {kinds}{found} · {len(shown)} of {len(self._listed)}"),
        )
        self.head("Review")
        self._describe()

    def _fits(self, one: Listed) -> bool:
        summary = one.summary
        if summary is None:
            return not (self._level or self._kind) and self._text.lower() in f"{one.id} {one.fault}".lower()
        return (
            self._level in ("", summary.level)
            and self._kind in ("", summary.kind)
            and self._text.lower() in f"{summary.text} {summary.candidate} {one.id}".lower()
        )

    @on(DataTable.RowHighlighted)
    def _describe(self) -> None:
        one = self._current()
        if one is None:
            words = (
                "No session fits."
                if self._listed
                else "No sessions yet: enter on the home screen begins one."
            )
        elif one.summary is None:
            words = one.fault
        else:
            words = one.summary.text
        show(self.query_one("#chosen", Static), content(words, QUIET))

    def _current(self) -> Listed | None:
        table = self.query_one(SessionTable)
        if not table.row_count:
            return None
        key = table.coordinate_to_cell_key(table.cursor_coordinate).row_key.value
        return next((one for one in self._listed if one.id == key), None)

    @on(DataTable.RowSelected)
    def open_session(self) -> None:
        """Shows the chosen session."""
        from hotseat.tui.screens.session import SessionScreen  # noqa: PLC0415 (when one is opened)

        one = self._current()
        if one is None:
            return
        try:
            session = self.flow.desk.open(one.id)
        except CannotRehearse as reason:
            self.notify(str(reason), markup=False, severity="warning")
            return
        self.app.push_screen(SessionScreen(session))

    def action_level(self) -> None:
        """Narrows to the next level."""
        levels = ["", *sorted({one.summary.level for one in self._listed if one.summary})]
        self._level = levels[(levels.index(self._level) + 1) % len(levels)]
        self._fill()

    def action_kind(self) -> None:
        """Narrows to the next kind."""
        self._kind = KIND_CYCLE[(KIND_CYCLE.index(self._kind) + 1) % len(KIND_CYCLE)]
        self._fill()

    def action_search(self) -> None:
        """Opens the search line."""
        self.query_one(NoteLine).open()

    @on(Input.Changed, "#search-line")
    def search(self, event: Input.Changed) -> None:
        """Narrows while it is typed."""
        self._text = event.value.strip()
        self._fill()

    @on(Input.Submitted, "#search-line")
    @on(NoteLine.Left)
    def searched(self) -> None:
        """The list has the keys again."""
        self.query_one(NoteLine).close()
        self.query_one(SessionTable).focus()

    def action_close(self) -> None:
        """Back to the home screen; first the search is dropped."""
        if self._text:
            self.query_one(NoteLine).value = ""
            return
        self.flow.show_home()


def _cells(one: Listed) -> tuple[object, ...]:
    summary = one.summary
    if summary is None:
        return (cell(one.id[:10]), cell("cannot be read", "dim"), "", "", "", "")
    return (
        cell(short_date(summary.started)),
        cell(f"{summary.level} {KIND_NAMES[summary.kind]}"),
        cell(f"{clock(summary.seconds):>8}"),
        cell(spark(summary.shares)),
        cell(f"{summary.in_window} of {summary.sections}"),
        cell(outcome_text(summary) or "-"),
    )
