"""How a drill went: which story was chosen for which question, and how fast."""

from collections.abc import Iterable
from typing import ClassVar

from textual import events
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static

from hotseat.domain.session.session import Session
from hotseat.reports.text.columns import wrap
from hotseat.reports.text.stories.drill import drill_lines, past_line
from hotseat.tui.screens.page import Page
from hotseat.tui.text import QUIET, content, show

PAST = 6
"""How many drills are read, this one included."""
BESIDE = 6
"""Columns of the margins and the scrollbar."""


class DrillDoneScreen(Page):
    """Shows a finished drill, and how the drills before it went."""

    LEAVES = "drill.close"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "down", "scroll(1)", "Scroll", key_display="↑↓", id="drill.scroll", tooltip="A line further down"
        ),
        Binding("up", "scroll(-1)", "Scroll up", show=False, id="drill.scroll-up", tooltip="A line up"),
        Binding(
            "escape,enter,q",
            "close",
            "Back",
            key_display="esc",
            id="drill.close",
            tooltip="Back to where you were",
        ),
    ]

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session

    def body(self) -> Iterable[Widget]:
        """Yields one page that scrolls."""
        with VerticalScroll(id="drill-scroll", can_focus=False):
            yield Static(id="drill")

    def on_mount(self) -> None:
        """Shows the drill."""
        self._past = [
            session
            for session in self.flow.desk.sessions.drills(PAST)
            if session.header.id != self._session.header.id
        ]
        self._show()

    def on_resize(self, event: events.Resize) -> None:  # noqa: ARG002 (the base's signature)
        """Wraps the lines to the new width."""
        if self.is_mounted:
            self._show()

    def _show(self) -> None:
        self.head(f"Drill · {self._session.header.level}")
        columns = self.app.size.width - BESIDE
        lines = [content(line) for line in drill_lines(self._session, columns)]
        if self._past:
            lines += [Content(""), content("Earlier drills", "bold")]
            past = (line for drill in self._past for line in wrap(past_line(drill), columns, "  "))
            lines += [content(line, QUIET) for line in past]
        show(self.query_one("#drill", Static), Content("\n").join(lines))

    def action_scroll(self, by: int) -> None:
        """Scrolls a line."""
        self.query_one("#drill-scroll").scroll_relative(y=by, animate=False)

    def action_close(self) -> None:
        """Goes back to the screen below."""
        self.app.pop_screen()
