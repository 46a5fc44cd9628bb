"""One of several values, changed with the arrow keys."""

from collections.abc import Sequence
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widgets import Static

from hotseat.tui.text import QUIET, content


class Chooser(Static, can_focus=True):
    """A line with the value at hand; left and right go through the others, and round."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "left", "turn(-1)", "Previous", key_display="←", id="chooser.previous", tooltip="The one before"
        ),
        Binding(
            "right,space", "turn(1)", "Next", key_display="→", id="chooser.next", tooltip="The one after"
        ),
    ]

    def __init__(self, values: Sequence[tuple[str, str]], chosen: str, id: str) -> None:  # noqa: A002 (the library's)
        super().__init__(id=id)
        self._values = values
        ids = [value for value, _ in values]
        self._position = ids.index(chosen) if chosen in ids else 0

    @property
    def value(self) -> str:
        """The value at hand."""
        return self._values[self._position][0]

    def on_mount(self) -> None:
        """Shows the first."""
        self._paint()

    def _paint(self) -> None:
        name = content(self._values[self._position][1])
        self.update(Content.assemble(("◂ ", QUIET), name, (" ▸", QUIET)))

    def action_turn(self, by: int) -> None:
        """Goes on to another value."""
        self._position = (self._position + by) % len(self._values)
        self._paint()
