"""The pane of the notes: it scrolls by key, and the newest note stays in sight until somebody scrolls."""

from collections.abc import Callable

from textual import events
from textual.app import ComposeResult
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.geometry import Region
from textual.widgets import Static

from hotseat.tui.text import content, show
from hotseat.tui.widgets.drawn import DrawnText

TITLE = "notes"


class NotesPane(Vertical):
    """A title and the notes below it."""

    def __init__(self) -> None:
        super().__init__(id="notes-pane")
        self._newest = (0, 0)
        """The first and the last line of the newest note."""
        self._scrolled = False
        """Whether somebody has scrolled since the newest note came."""

    def compose(self) -> ComposeResult:
        """The title, and the notes in a box that scrolls."""
        yield DrawnText(content(TITLE), id="notes-title")
        with NotesScroll(self.follow):
            yield DrawnText(id="notes")

    @property
    def columns(self) -> int:
        """How many columns a line of notes may take."""
        return self.query_one("#notes").size.width

    @property
    def is_cut(self) -> bool:
        """Whether not all notes fit into the pane."""
        return self.query_one(NotesScroll).max_scroll_y > 0

    def paint(self, notes: Content, newest: tuple[int, int] | None = None, *, unfinished: str) -> None:
        """Shows the notes. `newest` is the first and last line of the newest one; without it, it is the end.

        `unfinished` is the title while a note is typed in part and its line is closed; else "".
        """
        show(self.query_one("#notes-title", Static), content(unfinished or TITLE))
        last = notes.plain.count("\n")
        self._newest = newest or (last, last)
        if show(self.query_one("#notes", Static), notes):
            self._scrolled = False
            self.follow()

    def follow(self) -> None:
        """Brings the newest note into sight once everything is laid out, unless somebody has scrolled."""
        self.call_after_refresh(self._follow)

    def _follow(self) -> None:
        # The screen may be closed before this is called.
        for scroll in self.query(NotesScroll):
            if not self._scrolled:
                first, last = self._newest
                region = Region(0, first, 1, last - first + 1)
                scroll.scroll_to_region(region, animate=False, force=True)

    def scroll_by(self, lines: int = 0, pages: int = 0) -> None:
        """Scrolls down by this many lines or pages, or up if the number is negative."""
        self._scrolled = True
        scroll = self.query_one(NotesScroll)
        by = lines + pages * max(1, scroll.size.height - 1)
        scroll.scroll_relative(y=by, animate=False, force=True)


class NotesScroll(VerticalScroll, can_focus=False):
    """The box that scrolls; it calls `resized` when its size has changed, as when a banner takes lines."""

    def __init__(self, resized: Callable[[], None]) -> None:
        super().__init__(id="notes-scroll")
        self._resized = resized

    def on_resize(self, event: events.Resize) -> None:  # noqa: ARG002 (the library's signature)
        """Says that other lines are in sight now."""
        self._resized()
