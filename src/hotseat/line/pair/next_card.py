"""Between two questions of a pair: the interviewer reads the next one before the candidate sees it."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from hotseat.domain.interview.seating import NEXT_UNSEEN
from hotseat.line.pair.in_pair import WithoutAnswer
from hotseat.line.place import Command

if TYPE_CHECKING:
    from hotseat.domain.bank.prompt import Prompt
    from hotseat.engine.asking import Asking
    from hotseat.line.session.stages import Stages


class NextCard(WithoutAnswer):
    """Says the next question; its time begins when the candidate sees it."""

    title = "The next question"

    def __init__(self, stages: "Stages", prompt: "Prompt", asking: "Asking") -> None:
        super().__init__(stages)
        self._next, self._asking = prompt, asking
        self._passed_over: frozenset[str] = frozenset()

    def arrive(self) -> None:
        """Says the question, and that nobody else knows it yet."""
        self.console.say(
            f"The next question, for {self.interviewer} alone.",
            self._next.text,
            f"To assume: {self._next.scale}" if self._next.scale else "",
            NEXT_UNSEEN.format(self.candidate),
            f"Enter shows it to {self.candidate}. d draws another, b goes back to the debrief.",
        )

    def commands(self) -> Sequence[Command]:
        """Show it, another one, or back."""
        return (
            Command(("", "show"), f"show {self.candidate} the card; its time begins", self.show),
            Command(("d", "another"), "draw another question instead", self.another),
            Command(("b", "back"), "back to the debrief", self.back),
            Command(("t", "time"), "tell what is left of the interview", self.tell_time),
            *self.session_commands(),
        )

    def show(self, _: str = "") -> None:
        """Puts the question on the card."""
        if self.do(lambda: self._asking.ask(self._next)):
            self.leave()
            self.stages.show_stage()

    def another(self, _: str = "") -> None:
        """Draws another one for this card."""
        self._passed_over |= {self._next.id}
        if (drawn := self._asking.next(self._passed_over)) is not None:
            self._next = drawn
            self.arrive()

    def tell_time(self, _: str = "") -> None:
        """Says what is left of the interview."""
        self.console.say(self.slot_words() or "The interview has no length.")

    def back(self, _: str = "") -> None:
        """Back to the debrief; nothing has ended, and nothing was asked."""
        self.leave()
        self.stages.show_debrief()
