"""What every rating shares: one criterion after the other, and a vote."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from hotseat.domain.session.events import Rated, Voted
from hotseat.domain.session.rating_rules import as_one
from hotseat.domain.vocabulary import FROM_LOW, Rater
from hotseat.engine.corrections import ANYWHERE, RATED
from hotseat.line.place import Command
from hotseat.line.session.live import Live
from hotseat.line.session.stages import Stages

if TYPE_CHECKING:
    from hotseat.domain.bank.level import Criterion


class AfterAnswer(Live):
    """A place behind the answer, in which scores and votes can be taken back."""

    def stays_after(self, event: object) -> bool:
        """A score, a vote and a note belong here too; what comes before them does not."""
        return isinstance(event, (*RATED, *ANYWHERE))


class Scoring(AfterAnswer):
    """One where scores and votes are given."""

    def went_over(self, event: object) -> None:
        """Goes to what was taken back or given again, and says it; a note changes nothing here."""
        if isinstance(event, RATED):
            self.go_to(event)
            self.arrive()

    def go_to(self, event: Rated | Voted) -> None:
        """Goes to where this score or vote is given."""


class Criteria(Scoring):
    """One criterion after the other; a number gives the score whose line fits best, and goes on."""

    by: Rater = ""
    """Who rates here."""

    def __init__(self, stages: Stages, criteria: "tuple[Criterion, ...]") -> None:
        super().__init__(stages)
        self.criteria = criteria
        self.position = 0

    @property
    def scores(self) -> dict[str, int]:
        """This rater's scores so far, by criterion."""
        rated = as_one(self.rehearsal.session)
        own = rated.candidate_ratings if self.by else rated.ratings
        return {rating.criterion: rating.score for rating in own}

    def say_criterion(self, who: str = "Rating") -> None:
        """Says the criterion, with what each score sounds like."""
        criterion = self.criteria[self.position]
        score = self.scores.get(criterion.id)
        of = f" {self.position + 1} of {len(self.criteria)}" if len(self.criteria) > 1 else ""
        self.console.say(f"{who}{of}: {criterion.name}. Which line fits best?")
        self.console.say(*(f"{number}. {line}" for number, line in enumerate(criterion.anchors, 1)))
        self.console.say(f"Enter keeps {score}." if score else "Enter leaves it out.")

    def score(self, number: int) -> None:
        """Gives the score, echoes it, and goes on."""
        criterion = self.criteria[self.position]
        if self.do(lambda: self.rehearsal.rate(criterion, number, self.by)):
            self.console.say(f"Chosen: {number} of 4.")
            self.go_on()

    def go_on(self) -> None:
        """Goes to the next criterion."""
        self.position += 1
        self.arrive()

    def go_to(self, event: Rated | Voted) -> None:
        """Goes to the criterion of the score; to the end for a vote."""
        ids = [criterion.id for criterion in self.criteria]
        if isinstance(event, Voted):
            self.position = len(ids)
        elif event.criterion in ids:
            self.position = ids.index(event.criterion)

    def skip(self, _: str = "") -> None:
        """Leaves this one out, or keeps its score."""
        self.go_on()

    def back(self, _: str = "") -> None:
        """Goes to the criterion before."""
        self.position = max(0, self.position - 1)
        self.arrive()


class Voting(Scoring):
    """The vote, which only a number of its own leaves out."""

    def say_vote(self, more: str = "") -> None:
        """Says the votes, and what Enter or 0 does; `more` is said behind that."""
        what = "interview" if self.rehearsal.session.header.rated_once else "answer"
        self.console.say(f"After this {what}, how inclined are you to hire?")
        self.console.say(*(f"{number}. {vote}" for number, vote in enumerate(FROM_LOW, 1)))
        vote = self.question.vote
        self.console.say(f"{f'Enter keeps {vote}' if vote else '0 goes on without a vote'}.{more}")

    def vote_commands(self) -> Sequence[Command]:
        """0, and Enter alone."""
        return (
            Command(("0",), "go on without a vote", self.without_vote),
            Command(("",), "keep the vote and go on", self.keep_vote),
        )

    def vote(self, number: int) -> None:
        """Votes, echoes it, and goes on to the debrief."""
        if self.do(lambda: self.rehearsal.vote(FROM_LOW[number - 1])):
            self.console.say(f"Chosen: {number}, {FROM_LOW[number - 1]}.")
            self.to_debrief()

    def to_debrief(self) -> None:
        """Goes on to the debrief."""
        self.leave()
        self.stages.show_debrief()

    def without_vote(self, _: str = "") -> None:
        """Goes on to the debrief without a vote."""
        if self.question.vote:
            self.console.say("There is a vote already: Enter goes on, u takes it back.")
        else:
            self.to_debrief()

    def keep_vote(self, _: str = "") -> None:
        """Goes on to the debrief where there is a vote."""
        if self.question.vote:
            self.to_debrief()
        else:
            self.console.say("There is no vote yet: 1 to 4 votes, 0 goes on without a vote.")


def number_commands(count: int, run: Callable[[int], None]) -> tuple[Command, ...]:
    """A command for each number of a line, from 1."""

    def chooser(number: int) -> Callable[[str], None]:
        return lambda _: run(number)

    return tuple(
        Command((str(number),), "the line of that number", chooser(number)) for number in range(1, count + 1)
    )
