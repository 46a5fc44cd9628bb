"""The short versions of all stories on one page, to be read once on the last day."""

from collections.abc import Iterable, Iterator
from typing import ClassVar

from textual import events
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static

from hotseat.domain.schedule.reading import short_versions
from hotseat.domain.text import counted
from hotseat.tui.screens.page import Page
from hotseat.tui.text import QUIET, content, hanging, show

BESIDE = 6
"""Columns of the margins and the scrollbar."""


class ShortVersionsScreen(Page):
    """Shows the `!` lines of each story under its title."""

    LEAVES = "reading.close"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "down", "scroll(1)", "Scroll", key_display="↑↓", id="reading.down", tooltip="A line further down"
        ),
        *(
            Binding(key, action, name, show=False, id=f"reading.{key}", tooltip=tooltip)
            for key, action, name, tooltip in (
                ("up", "scroll(-1)", "Up", "A line up"),
                ("pagedown", "page(1)", "Page down", "A screenful down"),
                ("pageup", "page(-1)", "Page up", "A screenful up"),
            )
        ),
        Binding("escape", "close", "Back", key_display="esc", id="reading.close", tooltip="Back"),
    ]

    def body(self) -> Iterable[Widget]:
        """Yields one page that scrolls."""
        with VerticalScroll(id="reading-scroll", can_focus=False):
            yield Static(id="reading")

    def on_mount(self) -> None:
        """Shows the lines."""
        self._show()

    def on_resize(self, event: events.Resize) -> None:
        """Wraps the lines to the new width."""
        super().on_resize(event)
        self._show()

    def _show(self) -> None:
        versions = short_versions(self.flow.desk.stories.all())
        self.head("Your stories, in short", counted(len(versions), "story", "stories"))
        show(self.query_one("#reading", Static), Content("\n").join(self._lines()))

    def _lines(self) -> Iterator[Content]:
        columns = self.app.size.width - BESIDE
        versions = short_versions(self.flow.desk.stories.all())
        for version in versions:
            yield content(version.title, "bold")
            for line in version.lines:
                yield hanging(Content.styled("▸ ", "$accent bold"), line, columns)
            yield Content("")
        if not versions:
            yield content("No story has lines with a ! before them.", QUIET)

    def action_scroll(self, by: int) -> None:
        """Scrolls by lines."""
        self._scroll.scroll_relative(y=by, animate=False)

    def action_page(self, by: int) -> None:
        """Scrolls by screenfuls."""
        self._scroll.scroll_relative(y=by * max(1, self._scroll.size.height - 1), animate=False)

    @property
    def _scroll(self) -> VerticalScroll:
        return self.query_one("#reading-scroll", VerticalScroll)

    def action_close(self) -> None:
        """Goes back to the screen below."""
        self.app.pop_screen()
