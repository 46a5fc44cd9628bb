"""The least that Textual can show: the base of every figure about the screens."""

from typing import ClassVar

from textual.app import App, ComposeResult
from textual.binding import Binding, BindingType
from textual.widgets import Static

WORDS = ("first words", "other words")


class EmptyApp(App[None]):
    """One Static with known words; `space` puts the other words into it."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("space", "turn", "Turn")]

    def __init__(self) -> None:
        super().__init__()
        self._turns = 0

    def compose(self) -> ComposeResult:
        yield Static(WORDS[0])

    def action_turn(self) -> None:
        self._turns += 1
        self.query_one(Static).update(WORDS[self._turns % 2])


def main() -> None:
    EmptyApp().run()
