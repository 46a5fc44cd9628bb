"""The line a note is typed on."""

from dataclasses import replace
from typing import Any, ClassVar

from textual import events
from textual.binding import Binding, BindingType
from textual.message import Message
from textual.widgets import Input

from hotseat.domain.text import one_line

LONGEST_NOTE = 2_000


def opens_a_line(key: str, action: str, description: str, **more: Any) -> tuple[Binding, Binding]:
    """The bindings of a key that opens a line.

    With priority it acts before the next key is looked at, which is text already, even where a slow
    connection delivers both at once; without, it still acts where it was typed on the screen before.
    While a line is open it is text like any other.
    """
    binding = Binding(key, action, description, **more)
    return replace(binding, priority=True), binding


class OneLine(Input):
    """A line to type in. A paste of several lines becomes one; the library would keep the first only."""

    def _on_paste(self, event: events.Paste) -> None:
        longest = self.max_length or LONGEST_NOTE
        room = longest - len(self.value) + len(self.selected_text)
        self.replace(one_line(event.text[: longest * 4])[:room], *self.selection)
        event.stop()
        event.prevent_default()


class NoteLine(OneLine):
    """Opens on a key, keeps on enter, closes on escape; until then it is not there."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "escape",
            "leave",
            "Put aside",
            id="note.leave",
            tooltip="Close the note line; what was typed stays in it",
        ),
    ]

    class Left(Message):
        """The line was closed without keeping it."""

    def __init__(self, placeholder: str, id: str) -> None:  # noqa: A002 (the library's own name for it)
        super().__init__(
            placeholder=placeholder, max_length=LONGEST_NOTE, compact=True, select_on_focus=False, id=id
        )
        self.display = False

    def open(self) -> None:
        """Shows the line and takes the keys."""
        self.display = True
        # At once: `focus()` waits a turn, and a key typed meanwhile would be taken for a command.
        self.screen.set_focus(self)

    def close(self) -> None:
        """Hides the line and gives the keys back to the screen."""
        self.display = False
        self.screen.set_focus(None)

    def take(self, *, stay: bool = False) -> str:
        """What was typed; the line is empty afterwards, and closed unless it is to stay for the next."""
        typed = self.value
        self.value = ""
        if not stay:
            self.close()
        return typed

    def action_leave(self) -> None:
        """Closes the line."""
        self.close()
        self.post_message(self.Left())
