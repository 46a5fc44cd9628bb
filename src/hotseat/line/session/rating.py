"""The rating of a person alone: the main principle, or every criterion, and the vote."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from hotseat.domain.vocabulary import VOTES
from hotseat.engine.corrections import ANYWHERE, RATED
from hotseat.line.place import Command
from hotseat.line.session import correcting, ticking
from hotseat.line.session.live import Live
from hotseat.line.session.stages import Stages

if TYPE_CHECKING:
    from hotseat.domain.bank.level import Criterion

FROM_LOW = VOTES[::-1]
"""The votes in the direction of the scores: 1 is the lowest, 4 the highest."""


class Rating(Live):
    """One criterion after the other, then the vote; Enter leaves one out."""

    title = "The rating"

    def __init__(self, stages: Stages) -> None:
        super().__init__(stages)
        header, asked = self.rehearsal.session.header, self.question.asked
        self._every = self.room.desk.bank.current.criteria(header.level, header.kind, asked.principles)
        main = tuple(one for one in self._every if one.id in asked.principles[:1])
        short = {one.criterion for one in self.question.ratings} <= {one.id for one in main}
        self._criteria: tuple[Criterion, ...] = main if short else self._every
        self._position = 0

    @property
    def _at_vote(self) -> bool:
        return self._position >= len(self._criteria)

    def arrive(self) -> None:
        """Says the criterion, with what each score sounds like; then the vote."""
        if self._at_vote:
            self._say_vote()
            return
        criterion = self._criteria[self._position]
        score = {one.criterion: one.score for one in self.question.ratings}.get(criterion.id)
        of = f" {self._position + 1} of {len(self._criteria)}" if len(self._criteria) > 1 else ""
        self.console.say(f"Rating{of}: {criterion.name}. Which line fits best?")
        self.console.say(*(f"{number}. {line}" for number, line in enumerate(criterion.anchors, 1)))
        self.console.say(f"Enter keeps {score}." if score else "Enter leaves it out.")

    def _say_vote(self) -> None:
        self.console.say("After this answer, how inclined are you to hire?")
        self.console.say(*(f"{number}. {vote}" for number, vote in enumerate(FROM_LOW, 1)))
        more = len(self._every) - len(self._criteria)
        all_of_them = " all rates every other criterion of the level first." if more else ""
        vote = self.question.vote
        self.console.say(f"{f'Enter keeps {vote}' if vote else '0 goes on without a vote'}.{all_of_them}")

    def commands(self) -> Sequence[Command]:
        """The numbers of the lines, and what leads on."""
        numbers = tuple(
            Command((str(number),), "the line of that number", self._chooser(number))
            for number in range(1, len(self._lines) + 1)
        )
        on = (
            Command(("0",), "go on without a vote", self.without_vote)
            if self._at_vote
            else Command(("", "skip"), "leave this one out, or keep its score", self.skip)
        )
        keep = (Command(("",), "keep the vote and go on", self.keep_vote),) if self._at_vote else ()
        return (
            *numbers,
            on,
            *keep,
            Command(("a", "all"), "rate every criterion of the level", self.rate_all),
            Command(("b", "back"), "the criterion before", self.back),
            ticking.tick_command(self, asks=False),
            correcting.correct_command(self),
            *self.session_commands(),
        )

    @property
    def _lines(self) -> Sequence[str]:
        return FROM_LOW if self._at_vote else self._criteria[self._position].anchors

    def _chooser(self, number: int) -> Callable[[str], None]:
        return lambda _: self._choose(number)

    def _choose(self, number: int) -> None:
        """Records the score, or the vote, echoes it, and goes on."""
        line = self._lines[number - 1]
        if self._at_vote:
            happened, chosen = self.do(lambda: self.rehearsal.vote(FROM_LOW[number - 1])), f", {line}"
        else:
            criterion = self._criteria[self._position]
            happened, chosen = self.do(lambda: self.rehearsal.rate(criterion, number)), " of 4"
        if happened:
            self.console.say(f"Chosen: {number}{chosen}.")
            self._go_on()

    def _go_on(self) -> None:
        if self._at_vote:
            self.leave()
            self.stages.show_debrief()
        else:
            self._position += 1
            self.arrive()

    def skip(self, _: str = "") -> None:
        """Goes to the next criterion, or to the vote."""
        self._go_on()

    def without_vote(self, _: str = "") -> None:
        """Goes on to the debrief without a vote."""
        if self.question.vote:
            self.console.say("There is a vote already: Enter goes on, u takes it back.")
        else:
            self._go_on()

    def keep_vote(self, _: str = "") -> None:
        """Goes on to the debrief where there is a vote."""
        if self.question.vote:
            self._go_on()
        else:
            self.console.say("There is no vote yet: 1 to 4 votes, 0 goes on without a vote.")

    def rate_all(self, _: str = "") -> None:
        """Goes through every criterion, from the first without a score."""
        if len(self._criteria) == len(self._every):
            self.console.say("All criteria are here already.")
            return
        self._criteria = self._every
        rated = {one.criterion for one in self.question.ratings}
        without = (number for number, one in enumerate(self._every) if one.id not in rated)
        self._position = next(without, len(self._every))
        self.arrive()

    def back(self, _: str = "") -> None:
        """Goes to the criterion before."""
        self._position = max(0, self._position - 1)
        self.arrive()

    def stays_after(self, event: object) -> bool:
        """A score, a vote and a note belong here too; what comes before them does not."""
        return isinstance(event, (*RATED, *ANYWHERE))

    def went_over(self) -> None:
        """Says what is to be rated."""
        self.arrive()
