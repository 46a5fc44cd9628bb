"""One of several values, changed with the arrow keys."""

from collections.abc import Sequence
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.content import Content
from textual.dom import DOMNode
from textual.message import Message
from textual.widgets import Static

from hotseat.tui.keymap.naming import key_for
from hotseat.tui.text import QUIET, content


class Chooser(Static, can_focus=True):
    """A line that shows the chosen value; left and right choose another, around both ends."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "left",
            "turn(-1)",
            "Previous",
            key_display="←",
            id="chooser.previous",
            tooltip="The previous choice",
        ),
        Binding(
            "right,space", "turn(1)", "Next", key_display="→", id="chooser.next", tooltip="The next choice"
        ),
    ]

    class Turned(Message):
        """Posted when another value was chosen."""

        def __init__(self, chooser: "Chooser") -> None:
            super().__init__()
            self.chooser = chooser

        @property
        def control(self) -> "Chooser":
            """The chooser that posted the message."""
            return self.chooser

    def __init__(self, values: Sequence[tuple[str, str]], chosen: str, id: str) -> None:  # noqa: A002 (the library's)
        super().__init__(id=id)
        self._values = values
        ids = [value for value, _ in values]
        self._position = ids.index(chosen) if chosen in ids else 0

    @property
    def value(self) -> str:
        """The chosen value."""
        return self._values[self._position][0]

    def offer(self, values: Sequence[tuple[str, str]], chosen: str) -> None:
        """Replaces the values and chooses one of them."""
        self._values = values
        self.choose(chosen)

    def choose(self, value: str) -> None:
        """Chooses this value, or the first one if it is not offered."""
        ids = [value_id for value_id, _ in self._values]
        self._position = ids.index(value) if value in ids else 0
        self._paint()

    def on_mount(self) -> None:
        """Shows the chosen value."""
        self._paint()

    def _paint(self) -> None:
        name = content(self._values[self._position][1])
        self.update(Content.assemble(("◂ ", QUIET), name, (" ▸", QUIET)))

    def action_turn(self, by: int) -> None:
        """Chooses another value."""
        self._position = (self._position + by) % len(self._values)
        self._paint()
        self.post_message(self.Turned(self))


def turning_keys(node: DOMNode) -> str:
    """The two keys that turn a chooser on the screen of the node, for a sentence."""
    return " ".join(key_for(node, f"chooser.{way}", Chooser) for way in ("previous", "next"))
