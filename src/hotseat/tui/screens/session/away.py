"""The dialog that asks whether time away belongs to the answer."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.widgets import Static

from hotseat.domain.pacing import clock
from hotseat.tui.screens.dialog import Dialog
from hotseat.tui.text import content
from hotseat.tui.widgets.keys import Keys


class AwayScreen(Dialog[bool]):
    """Says how long the person was away, and returns whether that time counts."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "n,escape", "leave_out", "Leave it out", id="away.out", tooltip="It does not belong to the answer"
        ),
        Binding("y", "count", "Count it", id="away.count", tooltip="It belongs to the answer"),
    ]

    def __init__(self, seconds: float) -> None:
        super().__init__()
        self._seconds = seconds

    def compose(self) -> ComposeResult:
        """The question."""
        with Vertical(classes="dialog"):
            yield Static(content(f"You were away for {clock(self._seconds)}."), classes="dialog-title")
            yield Static("The computer slept, or the program was stopped. The clock waits for you.")
            yield Static("\nDoes that time belong to the answer?\n")
            out, count = self.key("away.out"), self.key("away.count")
            yield Static(
                content(f"{out}  leave it out and go on\n{count}  count it and go on"), classes="quiet"
            )
        yield Keys()

    def action_leave_out(self) -> None:
        """The time does not count."""
        self.dismiss(False)

    def action_count(self) -> None:
        """The time counts."""
        self.dismiss(True)
