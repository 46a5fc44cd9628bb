"""The dialog that asks once whether a session was only a trial."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.widgets import Static

from hotseat.tui.screens.dialog import Dialog
from hotseat.tui.widgets.keys import Keys


class DiscardScreen(Dialog[bool]):
    """Asks whether to discard the session, and returns the answer."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("d", "discard", "Discard", id="discard.yes", tooltip="It was a trial: it counts nowhere"),
        Binding("escape", "keep", "Keep", key_display="esc", id="discard.no", tooltip="Keep it as it is"),
    ]

    def compose(self) -> ComposeResult:
        """The question, and what becomes of the file."""
        with Vertical(classes="dialog"):
            yield Static("Discard this session?", classes="dialog-title")
            yield Static(
                "Its file moves to sessions/discarded and counts nowhere.\n"
                "hotseat list --discarded shows it, hotseat restore brings it back.",
                markup=False,
            )
        yield Keys()

    def action_discard(self) -> None:
        """Returns yes."""
        self.dismiss(result=True)

    def action_keep(self) -> None:
        """Returns no."""
        self.dismiss(result=False)
