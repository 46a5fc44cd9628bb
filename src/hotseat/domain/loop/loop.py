"""A loop as a value: what has happened so far, and which stage it has reached."""

from datetime import datetime
from typing import Literal, NamedTuple

from hotseat.domain.loop.loop_events import (
    BarRaiserSpoke,
    Decided,
    LoopHeader,
    LoopVoted,
    PlannedRound,
    ReadRound,
    RoundBegun,
    RoundEnded,
)
from hotseat.domain.vocabulary import MaybeVote

LoopStage = Literal["rounds", "reading", "second votes", "bar raiser", "decision", "over"]
"""Rounds are held; then their cards are read with the first votes, all vote again, the bar raiser speaks, and
one decision is made."""


class LoopRound(NamedTuple):
    """A round of a loop, and what happened to it."""

    number: int
    plan: PlannedRound
    begun: tuple[RoundBegun, ...] = ()
    """Every time it was begun; the last counts."""
    ended: RoundEnded | None = None
    energy: int = 0
    """1 to 5, or 0 if it was not given."""
    left_out: bool = False
    read: ReadRound | None = None
    first: LoopVoted | None = None
    again: LoopVoted | None = None

    @property
    def session(self) -> str:
        """The id of its session; empty before it was begun."""
        return self.begun[-1].session if self.begun else ""

    @property
    def interviewer(self) -> str:
        """Who interviews in it; empty for nobody, or if that is not known yet."""
        return self.begun[-1].interviewer if self.begun else ""

    @property
    def is_over(self) -> bool:
        """Whether it was held, or left out."""
        return self.ended is not None or self.left_out

    @property
    def is_judged(self) -> bool:
        """Whether the debrief is about it."""
        return self.ended is not None and not self.left_out

    @property
    def vote(self) -> MaybeVote:
        """The vote that counts: the second, else the first; empty without one."""
        voted = self.again or self.first
        return voted.vote if voted else ""


class Break(NamedTuple):
    """A break between two rounds."""

    round: int
    """The round after which it was taken."""
    minutes: int
    """How long it was meant to take."""
    began: datetime
    ended: datetime | None = None

    def seconds(self, now: datetime) -> float:
        """How long it has taken, or took, in seconds; never negative, whatever the clock was set to."""
        return max(0.0, ((self.ended or now) - self.began).total_seconds())

    def left(self, now: datetime) -> float:
        """The seconds that are left of it; 0 when it is over."""
        return max(0.0, self.minutes * 60 - self.seconds(now)) if self.ended is None else 0.0


class Loop(NamedTuple):
    """Everything that has happened in a loop, as one immutable value."""

    header: LoopHeader
    rounds: tuple[LoopRound, ...] = ()
    at: datetime | None = None
    """When the last event happened."""
    breaks: tuple[Break, ...] = ()
    broken_off: datetime | None = None
    """Since when it is broken off; None while it is not."""
    cut_short: bool = False
    """Whether the rounds that were left are not held."""
    put_off: datetime | None = None
    """Until when the debrief was put off."""
    bar_raiser: BarRaiserSpoke | None = None
    decided: Decided | None = None
    abandoned: bool = False

    @property
    def is_open(self) -> bool:
        """Whether it has neither a decision nor was given up."""
        return self.decided is None and not self.abandoned

    @property
    def running(self) -> LoopRound | None:
        """The round that was begun and has not ended; None without one."""
        return next((round_ for round_ in self.rounds if round_.begun and not round_.is_over), None)

    @property
    def next_round(self) -> LoopRound | None:
        """The first round that is not over, which may be the running one; None if no more are held."""
        if self.cut_short:
            return None
        return next((round_ for round_ in self.rounds if not round_.is_over), None)

    @property
    def last_held(self) -> LoopRound | None:
        """The round that was held last; None before the first."""
        return next((round_ for round_ in reversed(self.rounds) if round_.ended), None)

    @property
    def judged(self) -> tuple[LoopRound, ...]:
        """The rounds that the debrief is about."""
        return tuple(round_ for round_ in self.rounds if round_.is_judged)

    @property
    def is_alone(self) -> bool:
        """Whether a round was held by somebody alone, who then reads their own card."""
        return any(not round_.interviewer for round_ in self.judged)

    @property
    def open_break(self) -> Break | None:
        """The break that has not ended; None without one."""
        return self.breaks[-1] if self.breaks and self.breaks[-1].ended is None else None

    @property
    def has_first_votes(self) -> bool:
        """Whether every round has its first vote, so that all votes may be seen."""
        return bool(self.judged) and all(round_.first for round_ in self.judged)

    @property
    def bar_raiser_round(self) -> LoopRound | None:
        """The bar raiser's round, if the debrief is about it; else None."""
        return next((round_ for round_ in self.judged if round_.plan.bar_raiser), None)

    @property
    def blocked(self) -> bool:
        """Whether the bar raiser blocks a hire."""
        return self.bar_raiser is not None and self.bar_raiser.blocks

    @property
    def stage(self) -> LoopStage:
        """The stage that it has reached."""
        if not self.is_open:
            return "over"
        if self.next_round is not None:
            return "rounds"
        if not self.has_first_votes:
            return "reading"
        if not all(round_.again for round_ in self.judged):
            return "second votes"
        return "bar raiser" if self.bar_raiser_round and self.bar_raiser is None else "decision"

    def round(self, number: int) -> LoopRound | None:
        """The round with this number, from 1; None if there is none."""
        return self.rounds[number - 1] if 1 <= number <= len(self.rounds) else None

    def with_round(self, changed: LoopRound) -> "Loop":
        """The loop with this round in the place of the one with its number."""
        at = changed.number - 1
        return self._replace(rounds=(*self.rounds[:at], changed, *self.rounds[at + 1 :]))

    def with_break_ended(self, at: datetime) -> "Loop":
        """The loop with its open break ended, if there is one."""
        if self.open_break is None:
            return self
        return self._replace(breaks=(*self.breaks[:-1], self.breaks[-1]._replace(ended=at)))
