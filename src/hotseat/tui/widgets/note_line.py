"""The input lines: one for any text, and one for notes that opens on a key."""

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
    """An input line; the program uses no other.

    Enter calls `entered` with the line at once, while Textual would post a message and read the text later.
    A paste of several lines becomes one line, of which Textual would keep only the first. The size of the
    line is fixed, so that typing does not change the layout of the screen.
    """

    virtual_size = Reactive(Size(0, 0))
    """Overrides Textual's, which would lay out the whole screen again for each letter."""

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
        """Calls `entered` with the line."""
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
    """A hidden line that opens on a key, submits its text on enter, and closes on escape."""

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
        """Without `entered`, enter closes the line. `closed` is called afterwards and moves the focus."""
        super().__init__(
            placeholder=placeholder,
            max_length=LONGEST_NOTE,
            entered=entered or (lambda _: self.close()),
            id=id,
        )
        self._on_closed = closed
        self._subject: Hashable = None
        """What the text is about, if the line is used for several things."""
        self._text = ""
        """The text that the line was opened with."""
        self._unsaved: dict[Hashable, str] = {}
        self.display = False

    def open(self) -> None:
        """Shows and focuses the line."""
        self.display = True
        # Not `focus()`: it takes effect a message later, and a key typed before would act as a command.
        self.screen.set_focus(self)

    def open_for(self, subject: Hashable, text: str) -> None:
        """Opens with the text left unsaved for this subject, or else with the given text."""
        self._subject, self._text = subject, text
        self.value = self._unsaved.pop(subject, text)
        self.cursor_position = len(self.value)
        self.open()

    def close(self) -> None:
        """Hides the line and gives the focus back to the screen."""
        if self._subject is not None and self.value != self._text:
            self._unsaved[self._subject] = self.value
        self.display = False
        self.screen.set_focus(None)
        if self._on_closed is not None:
            self._on_closed()

    def take(self, *, stay: bool = False) -> str:
        """Returns what was typed and empties the line; also closes it, unless it is to stay."""
        typed = self.value
        self.value = self._text = ""
        if not stay:
            self.close()
        return typed

    def action_leave(self) -> None:
        """Closes the line."""
        self.close()
