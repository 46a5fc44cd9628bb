"""The rating of a pair: first one person, then the other; neither hears the other's scores."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from hotseat.domain.review.calibration import heard_characteristics
from hotseat.engine.pairing import not_own
from hotseat.line.pair.in_pair import Between
from hotseat.line.place import Command
from hotseat.line.session import correcting, ticking
from hotseat.line.session.criteria import Criteria, number_commands

if TYPE_CHECKING:
    from hotseat.domain.bank.level import Criterion
    from hotseat.domain.vocabulary import Rater
    from hotseat.line.session.stages import Stages


class PairRating(Between, Criteria):
    """One criterion after the other, for one of the two; the vote comes when both have rated."""

    title = "The rating"

    def __init__(
        self, stages: "Stages", criteria: "tuple[Criterion, ...]", by: "Rater", done: Callable[[], None]
    ) -> None:
        super().__init__(stages, criteria)
        self.by = by
        self._done = done
        self._has_arrived = False

    def arrive(self) -> None:
        """Says the criterion; after the last one, goes on."""
        if self.position >= len(self.criteria):
            self.done()
            return
        name, other = self.interviewer, self.candidate
        if self.by:
            name, other = other, name
        if not self._has_arrived:
            self._has_arrived = True
            self.console.say(
                f"{name} rates now; {other} should neither hear nor read it. done skips the rest."
            )
        self.say_criterion(f"{name} rates")
        if not self.by and self.criteria[self.position].name in self._heard:
            self.console.say("You ticked it as heard.")

    @property
    def _heard(self) -> Sequence[str]:
        level = self.rehearsal.session.header.level
        return tuple(heard_characteristics(self.question, level).get(level, ()))

    def commands(self) -> Sequence[Command]:
        """The numbers of the lines; only the interviewer has notes and what to listen for."""
        anchors = self.criteria[min(self.position, len(self.criteria) - 1)].anchors
        scores = (
            *number_commands(len(anchors), self.score),
            Command(("", "skip"), "leave this one out, or keep its score", self.skip),
            Command(("done",), "leave the rest out, and go on", self.done),
            Command(("b", "back"), "the criterion before", self.back),
        )
        if self.by:
            usual = (command for command in self.session_commands() if "note" not in command.words)
            return (*scores, *usual)
        ticks = ticking.tick_command(self, asks=False), correcting.correct_command(self)
        return (*scores, *ticks, *self.session_commands())

    def done(self, _: str = "") -> None:
        """Ends this person's rating."""
        self.leave()
        self._done()

    def undo(self, _: str = "") -> None:
        """Takes back one's own scores, and never the other's."""
        if why := not_own(self.rehearsal.session, self.by, again=False):
            self.console.say(f"{why[0].upper()}{why[1:]}.")
        else:
            super().undo()

    def redo(self, _: str = "") -> None:
        """Does one's own scores again, and never the other's."""
        if why := not_own(self.rehearsal.session, self.by, again=True):
            self.console.say(f"{why[0].upper()}{why[1:]}.")
        else:
            super().redo()
