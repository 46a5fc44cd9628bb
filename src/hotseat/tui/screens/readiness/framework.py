"""The framework: its levels side by side, one part at a time, and a search in all parts."""

from collections.abc import Iterable
from typing import ClassVar

from textual import events, on
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Input, Static

from hotseat.domain.readiness.framework_comparison import Part, parts, searched
from hotseat.domain.text import counted
from hotseat.reports.text.framework import Line, comparison, texts_after, texts_before
from hotseat.tui.screens.page import Page
from hotseat.tui.text import QUIET, content, cut, show
from hotseat.tui.widgets.note_line import NoteLine

STYLES = {"part": "bold", "title": "$accent bold", "name": QUIET, "item": "", "space": ""}


class FrameworkScreen(Page):
    """Shows one part of the framework, or every item of any part that contains the words searched for."""

    LEAVES = "framework.close"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("right", "turn(1)", "Next", key_display="→", id="framework.next", tooltip="The area after"),
        Binding(
            "left",
            "turn(-1)",
            "Previous",
            key_display="←",
            id="framework.previous",
            tooltip="The area before",
        ),
        *(
            Binding(
                key,
                f"scroll_{key}",
                f"Scroll {key}",
                show=False,
                id=f"framework.scroll-{key}",
                tooltip=tooltip,
            )
            for key, tooltip in (("up", "Back up"), ("down", "Further down"))
        ),
        *(
            Binding(key, action, name, show=False, id=f"framework.{action}", tooltip=tooltip)
            for key, action, name, tooltip in (
                ("pageup", "page_up", "Page up", "Back up by a screen"),
                ("pagedown,space", "page_down", "Page down", "Further down by a screen"),
            )
        ),
        Binding(
            "slash", "search", "Search", key_display="/", id="framework.search", tooltip="Words of an item"
        ),
        Binding(
            "escape",
            "close",
            "Back",
            key_display="esc",
            id="framework.close",
            tooltip="Back to where you were",
        ),
    ]

    def __init__(self, part: str = "") -> None:
        super().__init__()
        self._first = part
        self._position = 0
        self._parts: list[Part] = []
        self._words = ""

    def body(self) -> Iterable[Widget]:
        """Yields the name of the part, the part itself, and the search line."""
        yield Static(id="filter")
        with VerticalScroll(id="framework-scroll", can_focus=False):
            yield Static(id="framework-text")
        yield NoteLine("words of an item or a list, in all areas", id="search-line")

    def on_mount(self) -> None:
        """Shows the matrix, or the part that was asked for."""
        self._parts = parts(self.flow.desk.readiness.framework)
        ids = [part.id for part in self._parts]
        self._position = ids.index(self._first) if self._first in ids else 0
        self.call_after_refresh(self._paint)

    def on_resize(self, event: events.Resize) -> None:  # noqa: ARG002 (the base's signature)
        """Draws the columns for the new width."""
        self.call_after_refresh(self._paint)

    def _paint(self) -> None:
        levels = ", ".join(self.flow.desk.readiness.framework.levels)
        self.head("The framework", f"{levels} side by side")
        width = max(20, self.query_one("#framework-text").size.width)
        parts_shown = searched(self._parts, self._words) if self._words else self._parts[self._position :][:1]
        lines = [line for part in parts_shown for line in self._lines(part, width)]
        show(self.query_one("#framework-text", Static), Content("\n").join(lines))
        show(self.query_one("#filter", Static), self._title(parts_shown))

    def _lines(self, part: Part, width: int) -> list[Content]:
        lines = list(comparison(part, width))
        if self._words:
            lines.insert(0, Line(f"\n{part.name}", "part"))
        else:
            lines = [*texts_before(part, width), *lines, *texts_after(part, width)]
        return [content(line.text, STYLES[line.role]) for line in lines]

    def _title(self, parts_shown: list[Part]) -> Content:
        if self._words:
            count = sum(
                len(column.items) for part in parts_shown for pair in part.pairings for column in pair.columns
            )
            title = content(f'"{cut(self._words, 40, 1)}"  ')
            return Content.assemble(title, content(counted(count, "item"), "bold"))
        if not parts_shown:
            return content("The framework has no levels; `hotseat check` says why.", QUIET)
        part = parts_shown[0]
        where = f"{self._position + 1} of {len(self._parts)}"
        group = f"{part.group}  " if part.group else ""
        return Content.assemble(content(f"{part.name}  ", "bold"), content(f"{group}{where}", QUIET))

    def action_turn(self, by: int) -> None:
        """Shows another part, and the first after the last."""
        if self._parts:
            self._words = ""
            self.query_one(NoteLine).value = ""
            self._position = (self._position + by) % len(self._parts)
            self.query_one("#framework-scroll").scroll_home(animate=False)
            self._paint()

    def action_search(self) -> None:
        """Opens the search line."""
        self.query_one(NoteLine).open()

    @on(Input.Changed, "#search-line")
    def search(self, event: Input.Changed) -> None:
        """Filters the items while you type."""
        self._words = event.value.strip()
        self._paint()

    def action_scroll_up(self) -> None:
        """Scrolls up a line."""
        self.query_one("#framework-scroll").scroll_up(animate=False)

    def action_scroll_down(self) -> None:
        """Scrolls down a line."""
        self.query_one("#framework-scroll").scroll_down(animate=False)

    def action_page_up(self) -> None:
        """Scrolls up a screen."""
        self.query_one("#framework-scroll").scroll_page_up(animate=False)

    def action_page_down(self) -> None:
        """Scrolls down a screen."""
        self.query_one("#framework-scroll").scroll_page_down(animate=False)

    def action_close(self) -> None:
        """Clears the search; without one, goes back."""
        if self._words:
            self.query_one(NoteLine).value = ""
        else:
            self.app.pop_screen()
