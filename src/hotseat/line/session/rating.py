"""The rating of a person alone: the main principle, or every criterion, and the vote."""

from collections.abc import Sequence

from hotseat.domain.vocabulary import FROM_LOW
from hotseat.line.place import Command
from hotseat.line.session import correcting, ticking
from hotseat.line.session.criteria import Criteria, Voting, number_commands
from hotseat.line.session.stages import Stages


class Rating(Criteria, Voting):
    """One criterion after the other, then the vote; Enter leaves one out."""

    title = "The rating"

    def __init__(self, stages: Stages) -> None:
        header, asked = stages.rehearsal.session.header, stages.rehearsal.question.asked
        self._every = stages.room.desk.bank.current.criteria(header.level, header.kind, asked.principles)
        main = tuple(criterion for criterion in self._every if criterion.id in asked.principles[:1])
        short = {rating.criterion for rating in stages.rehearsal.question.ratings} <= {
            criterion.id for criterion in main
        }
        super().__init__(stages, main if short else self._every)

    @property
    def _at_vote(self) -> bool:
        return self.position >= len(self.criteria)

    def arrive(self) -> None:
        """Says the criterion, with what each score sounds like; then the vote."""
        if self._at_vote:
            more = len(self._every) - len(self.criteria)
            self.say_vote(" all rates every other criterion of the level first." if more else "")
        else:
            self.say_criterion()

    def commands(self) -> Sequence[Command]:
        """The numbers of the lines, and what leads on."""
        skip = Command(("", "skip"), "leave this one out, or keep its score", self.skip)
        return (
            *(
                number_commands(len(FROM_LOW), self.vote)
                if self._at_vote
                else number_commands(len(self.criteria[self.position].anchors), self.score)
            ),
            *(self.vote_commands() if self._at_vote else (skip,)),
            Command(("a", "all"), "rate every criterion of the level", self.rate_all),
            Command(("b", "back"), "the criterion before", self.back),
            ticking.tick_command(self, asks=False),
            correcting.correct_command(self),
            *self.session_commands(),
        )

    def rate_all(self, _: str = "") -> None:
        """Goes through every criterion, from the first without a score."""
        if len(self.criteria) == len(self._every):
            self.console.say("All criteria are here already.")
            return
        self.criteria, rated = self._every, self.scores
        without = (number for number, criterion in enumerate(self._every) if criterion.id not in rated)
        self.position = next(without, len(self._every))
        self.arrive()
