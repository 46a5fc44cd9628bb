"""The dialog that asks how to stop in the middle of a loop."""

from typing import ClassVar, NamedTuple

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from hotseat.domain.loop.loop import Loop
from hotseat.reports.text.columns import longest
from hotseat.tui.screens.dialog import Dialog
from hotseat.tui.text import content
from hotseat.tui.widgets.keys import Keys
from hotseat.tui.widgets.options import Options


class WayToStop(NamedTuple):
    """A way to stop, and what it means."""

    id: str
    name: str
    means: str


GO_ON = WayToStop("stay", "Go on", "The loop stays as it is")
ANOTHER_DAY = WayToStop("break off", "Another day", "It goes on when you take it up again")
NO_MORE_ROUNDS = WayToStop("cut short", "No more rounds", "The debrief is about the rounds held so far")
GIVE_UP = WayToStop("give up", "Give up", "The loop ends without a decision; its sessions stay")


def ways_to_stop(loop: Loop) -> list[WayToStop]:
    """The ways that are open now, the one that changes least first."""
    ways = [GO_ON]
    if loop.next_round is not None:
        ways += [] if loop.broken_off else [ANOTHER_DAY]
        ways += [NO_MORE_ROUNDS] if loop.judged and loop.running is None else []
    return [*ways, GIVE_UP]


class StopLoopScreen(Dialog[str]):
    """Asks how to stop, and returns "stay", "break off", "cut short" or "give up"."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "escape",
            "stay",
            "Go on",
            key_display="esc",
            id="loop-stop.stay",
            tooltip="Leave the loop as it is",
        ),
    ]

    def __init__(self, loop: Loop) -> None:
        super().__init__()
        self._ways = ways_to_stop(loop)

    def compose(self) -> ComposeResult:
        """The ways to stop."""
        room = 2 + longest(way.name for way in self._ways)
        with Vertical(classes="dialog"):
            yield Static("Stop here?", classes="dialog-title")
            yield Options(
                *(
                    Option(Content.assemble((f"{way.name:<{room}}", "bold"), way.means), id=way.id)
                    for way in self._ways
                ),
                compact=True,
            )
            stay = self.key("loop-stop.stay")
            yield Static(content(f"\n↑ ↓ choose · enter confirm · {stay} go on"), classes="quiet")
        yield Keys()

    def on_mount(self) -> None:
        """Gives the keys to the list."""
        self.query_one(OptionList).focus()

    @on(OptionList.OptionSelected)
    def chosen(self, event: OptionList.OptionSelected) -> None:
        """Returns the chosen way."""
        self.dismiss(event.option.id)

    def action_stay(self) -> None:
        """Goes back to the loop."""
        self.dismiss(GO_ON.id)
