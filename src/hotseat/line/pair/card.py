"""The card of a pair: the candidate sees the question too, and the interviewer begins the answer."""

from collections.abc import Iterator, Sequence

from hotseat.domain.interview.plan_in_slot import plan_in_slot
from hotseat.line.pair.in_pair import InPair
from hotseat.line.place import Command
from hotseat.line.session.card import Card
from hotseat.line.times import with_times_in_words

ONLY_YOU = "{} asks {}. Once the answer begins, only {} should hear and read this."
RECORDS_BOTH = "It records both of you, and the candidate's side says so."


class PairCard(InPair, Card):
    """The prompt and the plan, and whether the plan fits into the time of the question."""

    def below_plan(self) -> Iterator[str]:
        """Who should hear what comes, the time slot, and what of the plan does not fit."""
        session = self.rehearsal.session
        if self.stages.recording.is_wanted:
            yield RECORDS_BOTH
        if len(session.questions) == 1:
            yield ONLY_YOU.format(self.interviewer, self.candidate, self.interviewer)
        yield self.slot_words()
        level = self.room.desk.bank.current.levels.get(session.header.level)
        fitted = plan_in_slot(session, level, self.rehearsal.now) if level else None
        yield with_times_in_words(fitted.words("w")) if fitted else ""

    def commands(self) -> Sequence[Command]:
        """A blind round is for whoever answers alone: here the interviewer has the clock."""
        return tuple(command for command in super().commands() if "blind" not in command.words)
