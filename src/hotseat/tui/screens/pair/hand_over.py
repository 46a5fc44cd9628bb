"""The screen between two raters: it hides the ratings while the keyboard changes hands."""

from collections.abc import Callable, Iterable
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static

from hotseat.engine.rehearsal import Rehearsal
from hotseat.tui.screens.session.live import LivePage
from hotseat.tui.text import QUIET, content


class HandOverScreen(LivePage):
    """Waits until the other person has the keyboard."""

    PROMPT_CLASS = "-short"
    PROMPT_LINES = 2
    SHOWS_SLOT = False
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "enter",
            "taken",
            "I have it",
            key_display="enter",
            id="hand-over.taken",
            tooltip="The person named has the keyboard",
        ),
    ]

    def __init__(self, rehearsal: Rehearsal, name: str, why: str, taken: Callable[[], None]) -> None:
        super().__init__(rehearsal)
        self._name, self._why, self._taken = name, why, taken

    def compose_live(self) -> Iterable[Widget]:
        """Who takes the keyboard, and why."""
        yield Static(
            Content.assemble(
                content(f"Hand the keyboard to {self._name}.", "bold"),
                "\n\n",
                content(self._why, QUIET),
                ("\n\nenter", "$accent bold"),
                content(f" when {self._name} has it"),
            ),
            id="hand-over",
        )

    def action_taken(self) -> None:
        """Goes on with the person who has the keyboard now."""
        self._taken()
