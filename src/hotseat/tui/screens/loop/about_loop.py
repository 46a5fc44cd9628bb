"""The base of every screen about one loop: it reads the loop, and writes what happens in it."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from textual import events

from hotseat.domain.loop.next_step import Standing
from hotseat.domain.refusal import Refused
from hotseat.domain.vocabulary import FROM_LOW
from hotseat.engine.looping import CannotLoop, Looping
from hotseat.tui.screens.page import Page
from hotseat.tui.text import sentence

if TYPE_CHECKING:
    from hotseat.tui.loops.port import Loops


class AboutLoop(Page):
    """Knows a loop by its id. The file is open only while something is written into it."""

    def __init__(self, standing: Standing) -> None:
        super().__init__()
        self.standing = standing
        """The loop as it was read last, and what comes next."""

    @property
    def loops(self) -> "Loops":
        """The loops of the practice folder."""
        return self.flow.desk.loops

    def read(self) -> None:
        """Reads the loop again, and shows it. If it cannot be read, the reason is on the screen."""
        try:
            self.standing = self.loops.standing(self.loops.find(self.standing.loop.header.id))
        except CannotLoop as reason:
            self.tell(str(reason))
        self.paint()

    def paint(self) -> None:
        """Shows the loop as it was read last."""
        raise NotImplementedError

    def on_resize(self, event: events.Resize) -> None:
        """Fits the words into the new width."""
        super().on_resize(event)
        self.paint()

    def in_full(self, action: str, parameters: tuple[object, ...]) -> tuple[str, str] | None:
        """A vote in words, where a key votes."""
        if action == "vote":
            return f"Vote {parameters[0]}", FROM_LOW[int(str(parameters[0])) - 1]
        return super().in_full(action, parameters)

    def tell(self, reason: str) -> None:
        """Says why something is not possible."""
        self.app.clear_notifications()
        self.notify(sentence(reason), severity="warning", markup=False, timeout=12)

    def do(self, act: Callable[[Looping], object]) -> bool:
        """Writes what happens; returns whether it was written. If not, the reason is on the screen."""
        done = self.try_to(act)
        self.read()
        return done

    def try_to(self, act: Callable[[Looping], object]) -> bool:
        """The same, for what leads to another screen."""
        self.app.clear_notifications()
        try:
            act(self.loops.open(self.standing.loop.header.id))
        except (CannotLoop, Refused) as reason:
            self.tell(str(reason))
            return False
        finally:
            unkept = self.loops.leave()
        if unkept:
            self.tell(unkept)
        return True
