"""Between two sessions of a pair: no clock runs until the new candidate is ready."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from hotseat.domain.bank.bank import NothingToAsk
from hotseat.domain.interview.pair import swapped
from hotseat.domain.text import counted
from hotseat.engine.pairing import choice_of_the_swap, first_question, heard_by_both
from hotseat.line.pair.choosing import choose_prompts
from hotseat.line.pair.in_pair import WithoutAnswer
from hotseat.line.place import Command

if TYPE_CHECKING:
    from hotseat.line.session.stages import Stages


class Swap(WithoutAnswer):
    """Waits until the new candidate is ready; only then does the one session end and the other begin."""

    title = "The chairs are swapped"

    def __init__(self, stages: "Stages") -> None:
        super().__init__(stages)
        self._choice = choice_of_the_swap(self.rehearsal, only_classics=stages.only_classics)
        self._pair = swapped(self.rehearsal.session.header)

    def arrive(self) -> None:
        """Says who does what from now on."""
        pair = self._pair
        chosen = counted(len(pair.chosen), "question") if pair.chosen else "no question"
        self.console.say(
            f"Hand the keyboard to {pair.interviewer}.",
            f"Now {pair.interviewer} asks and {pair.candidate} answers.",
            "No clock runs, and nobody knows a question yet.",
            f"Enter when {pair.candidate} is ready. questions chooses some beforehand: {chosen} chosen. "
            "b goes back to the debrief.",
        )

    def commands(self) -> Sequence[Command]:
        """Begin, choose questions, or back."""
        return (
            Command(("", "ready"), f"{self._pair.candidate} is ready: show the card", self.ready),
            Command(("/", "questions"), "choose the questions beforehand", self.choose),
            Command(("b", "back"), "back to the debrief", self.back),
            *self.session_commands(),
        )

    def choose(self, _: str = "") -> None:
        """Chooses the questions to ask first."""
        chosen = choose_prompts(self.room, self._choice, self._pair.chosen, self.beat)
        if chosen is not None:
            self._pair = self._pair._replace(chosen=chosen)
        self.arrive()

    def ready(self, _: str = "") -> None:
        """Ends this session and begins the other; none of this one's questions is drawn again."""
        choice, pair = self._choice, self._pair
        try:
            prompt = first_question(self.room.desk, choice, pair, heard_by_both(self.rehearsal.session))
        except NothingToAsk as reason:
            self.console.say(str(reason))
            return
        if self.do(self.rehearsal.finish):
            self.stages.then = lambda: self.room.begin(choice, prompt, pair)
            self.leave()

    def back(self, _: str = "") -> None:
        """Back to the debrief; nothing has ended."""
        self.leave()
        self.stages.show_debrief()
