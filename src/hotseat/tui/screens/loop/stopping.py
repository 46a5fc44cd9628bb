"""The dialog that asks how to stop in the middle of a loop."""

from typing import ClassVar, NamedTuple

from textual.binding import Binding, BindingType

from hotseat.domain.loop.loop import Loop
from hotseat.tui.screens.ways_dialog import WaysDialog


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


class StopLoopScreen(WaysDialog):
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

    STAYS = "loop-stop.stay"

    def __init__(self, loop: Loop) -> None:
        super().__init__("Stop here?", ways_to_stop(loop))
