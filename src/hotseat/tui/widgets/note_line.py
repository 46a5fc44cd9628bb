"""The line a note is typed on."""

from collections.abc import Callable, Hashable
from typing import ClassVar

from textual import events
from textual.binding import Binding, BindingType
from textual.geometry import Size
from textual.reactive import Reactive
from textual.widgets import Input

from hotseat.domain.text import one_line

LONGEST_NOTE = 2_000
TOO_LONG = "A line holds at most {:,} characters: the end of the paste was left out."


class OneLine(Input):
    """A line to type in: every line of the program is one.

    `entered` is called with the line in the turn of the enter key itself, where the library would post a
    message and take the text a turn later. A paste of several lines becomes one; the library would keep
    the first only. A line has a size of its own, so a letter in it moves nothing else on the screen.
    """

    virtual_size = Reactive(Size(0, 0))
    """The library's own, but that would have the whole screen laid out anew for each letter."""

    def __init__(
        self,
        value: str = "",
        *,
        entered: "Callable[[OneLine], None]",
        placeholder: str = "",
        max_length: int,
        id: str | None = None,  # noqa: A002 (the library's own name for it)
    ) -> None:
        super().__init__(
            value,
            placeholder=placeholder,
            max_length=max_length,
            compact=True,
            select_on_focus=False,
            id=id,
        )
        self._entered = entered

    async def action_submit(self) -> None:
        """Hands the line over as it stands."""
        self._entered(self)

    def _on_paste(self, event: events.Paste) -> None:
        longest = self.max_length or LONGEST_NOTE
        room = longest - len(self.value) + len(self.selected_text)
        pasted = one_line(event.text)
        if len(pasted) > room:
            self.app.clear_notifications()
            self.notify(TOO_LONG.format(longest), severity="warning", markup=False)
        self.replace(pasted[:room], *self.selection)
        event.stop()
        event.prevent_default()


class NoteLine(OneLine):
    """Opens on a key, keeps on enter, closes on escape; until then it is not there."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "escape",
            "leave",
            "Close",
            id="note.leave",
            tooltip="Close the note line; your text stays in it",
        ),
    ]

    def __init__(
        self,
        placeholder: str,
        id: str,  # noqa: A002 (the library's own name for it)
        *,
        entered: Callable[[OneLine], None] | None = None,
        closed: Callable[[], None] | None = None,
    ) -> None:
        """Without `entered`, enter closes the line. `closed` says what has the keys once it has closed."""
        super().__init__(
            placeholder=placeholder,
            max_length=LONGEST_NOTE,
            entered=entered or (lambda _: self.close()),
            id=id,
        )
        self._on_closed = closed
        self._subject: Hashable = None
        """What the text is about, where the line serves several."""
        self._text = ""
        """What stood in the line for it at first."""
        self._put_aside: dict[Hashable, str] = {}
        self.display = False

    def open(self) -> None:
        """Shows the line and takes the keys."""
        self.display = True
        # At once: `focus()` waits a turn, and a key typed meanwhile would be taken for a command.
        self.screen.set_focus(self)

    def open_for(self, subject: Hashable, text: str) -> None:
        """Opens with what was put aside for this subject, else with the text."""
        self._subject, self._text = subject, text
        self.value = self._put_aside.pop(subject, text)
        self.cursor_position = len(self.value)
        self.open()

    def close(self) -> None:
        """Hides the line and gives the keys back to the screen."""
        if self._subject is not None and self.value != self._text:
            self._put_aside[self._subject] = self.value
        self.display = False
        self.screen.set_focus(None)
        if self._on_closed is not None:
            self._on_closed()

    def take(self, *, stay: bool = False) -> str:
        """What was typed; the line is empty afterwards, and closed unless it is to stay for the next."""
        typed = self.value
        self.value = self._text = ""
        if not stay:
            self.close()
        return typed

    def action_leave(self) -> None:
        """Closes the line."""
        self.close()
