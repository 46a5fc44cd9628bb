"""While somebody answers, what is being typed can be kept as a follow-up to ask later."""

from textual.binding import Binding

from hotseat.domain.session.notes import parse_note
from hotseat.tui.screens.session.pages.noted import NotedPage
from hotseat.tui.widgets.note_line import NoteLine
from hotseat.tui.widgets.session.note_lines import LATER


def ask_later_key(prefix: str) -> Binding:
    """The key that does it; its id begins with `prefix`."""
    return Binding("ctrl+l", "ask_later", "Later", show=False, id=f"{prefix}.ask-later", tooltip=LATER)


class AskingLater(NotedPage):
    """A screen on which ctrl+l makes a follow-up of the line that is being typed."""

    def action_ask_later(self) -> None:
        """Keeps what is being typed as a follow-up to ask later; with nothing typed, begins such a note."""
        focused, line = self.focused, self.note_line
        if isinstance(focused, NoteLine) and focused is not line:
            self.keep_for_later(focused)
            return
        was_open, text = line.display, parse_note(line.value, ()).text
        line.value = f"? {text}"
        line.cursor_position = len(line.value)
        if was_open and text:
            self.keep_note(line)
        elif not was_open:
            line.open()

    def keep_for_later(self, line: NoteLine) -> None:
        """Keeps the words of a question that is being typed as a note, to be asked later."""
        if line.value.strip() and self.do(lambda: self.rehearsal.note(f"? {line.value}", ())):
            line.take()
