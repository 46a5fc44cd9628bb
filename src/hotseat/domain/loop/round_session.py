"""The session of a round: what its header says of the loop, and when it ended."""

from datetime import datetime, timedelta
from typing import NamedTuple

from hotseat.domain.bank.level import Level
from hotseat.domain.interview.pair import Pair
from hotseat.domain.interview.plan_in_slot import too_long
from hotseat.domain.loop.loop import Loop
from hotseat.domain.loop.loop_events import PlannedRound
from hotseat.domain.pacing import in_minutes
from hotseat.domain.session.header import Header
from hotseat.domain.session.session import Session


class RoundSeat(NamedTuple):
    """Who sits in a round, and what is asked there; it heads the session of the round."""

    loop: str
    round: int
    minutes: int
    questions: int
    chosen: tuple[str, ...]
    """The ids of the prompts in their order; those behind the planned questions are in reserve."""
    candidate: str
    interviewer: str = ""
    """Empty for somebody who answers alone."""

    def heading(self, header: Header) -> Header:
        """The header of the session of this round."""
        if self.interviewer:
            header = Pair(self.interviewer, self.candidate).heading(header)
        return header._replace(
            candidate=self.candidate,
            slot=self.minutes * 60,
            questions=self.questions,
            chosen=self.chosen,
            loop=self.loop,
            round=self.round,
        )


def pacing_for(level: Level, planned: PlannedRound) -> str:
    """The id of the level's plan scaled to the time of a question, if that takes longer; else empty."""
    minutes = planned.minutes // planned.questions
    usual = level.plan(planned.kind)
    if usual is None or not too_long(usual, minutes * 60):
        return ""
    scaled = in_minutes(usual, minutes)
    return scaled.id if scaled else ""


def ended_at(session: Session) -> datetime:
    """When the session ended by the wall clock, counted from its begin, or from when it was resumed last."""
    since, began = session.reopened[-1] if session.reopened else (0.0, session.header.started)
    return (began + timedelta(seconds=session.at - since)).replace(microsecond=0)


def seen_prompts(loop: Loop) -> frozenset[str]:
    """The ids of all prompts that the loop has chosen for any round; none of them is asked again."""
    return frozenset(prompt for round_ in loop.rounds for begun in round_.begun for prompt in begun.prompts)
