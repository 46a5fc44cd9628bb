"""A screen of a session on which the notes are in sight, and scroll by key."""

from typing import ClassVar

from textual.binding import Binding, BindingType

from hotseat.tui.screens.session.pages.editing import EditsNotes
from hotseat.tui.widgets.session.notes_pane import NotesPane


def _scroll_key(key: str, lines: int, pages: int, tooltip: str) -> Binding:
    # With priority, because a list or a panel that has the keys would take the page keys for itself.
    return Binding(
        key,
        f"scroll_notes({lines}, {pages})",
        "Scroll notes",
        show=False,
        priority=True,
        id=f"notes.{key.replace('+', '-')}",
        tooltip=tooltip,
    )


class NotedPage(EditsNotes):
    """Holds a pane of notes; the keys that scroll it are offered while it cannot show all of them."""

    BINDINGS: ClassVar[list[BindingType]] = [
        _scroll_key("shift+up", -1, 0, "The notes, a line up"),
        _scroll_key("shift+down", 1, 0, "The notes, a line down"),
        _scroll_key("pageup", 0, -1, "The notes, a page up"),
        _scroll_key("pagedown", 0, 1, "The notes, a page down"),
    ]

    @property
    def notes_pane(self) -> NotesPane:
        """The pane of the notes."""
        return self.query_one(NotesPane)

    @property
    def note_key(self) -> str:
        """The key that opens the note line, for a sentence."""
        return self.key_doing("note")

    @property
    def unfinished(self) -> str:
        """What says that a note is typed in part and its line is closed; "" while there is none."""
        return f"notes · one is unfinished: {self.note_key} opens it" if self.note_is_unfinished else ""

    @property
    def note_is_unfinished(self) -> bool:
        """Whether a note is typed in part and its line is closed."""
        line = self.note_line
        return bool(line.value.strip()) and not line.display

    def action_scroll_notes(self, lines: int, pages: int) -> None:
        """Scrolls the notes by lines and pages, downwards unless negative."""
        self.notes_pane.scroll_by(lines, pages)

    def refusal(self, action: str, parameters: tuple[object, ...]) -> str:
        """Adds: there must be notes out of sight to scroll to."""
        if action == "scroll_notes":
            return "" if self.notes_pane.is_cut else "all notes are in sight"
        return super().refusal(action, parameters)
