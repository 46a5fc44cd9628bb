"""Records what happens in one loop."""

from collections.abc import Callable, Sequence
from datetime import datetime

from hotseat.domain.loop import loop_events as e
from hotseat.domain.loop.debrief_time import opens
from hotseat.domain.loop.loop import Loop
from hotseat.domain.loop.rules import after
from hotseat.domain.refusal import Refused
from hotseat.domain.text import one_line
from hotseat.domain.vocabulary import Ending, Vote
from hotseat.engine.recorder import Journal, Recorder


class CannotLoop(Exception):
    """A loop cannot be begun, found or continued; the message says why and what to do."""


class Looping:
    """The loop that goes on. `now` returns the time in UTC.

    Every method that records raises Refused, and writes nothing, if that is not allowed now.
    """

    def __init__(self, loop: Loop, journal: Journal[e.LoopEvent], now: Callable[[], datetime]) -> None:
        self.recorder = Recorder(loop, journal, after)
        self._now = now

    @property
    def loop(self) -> Loop:
        """The loop as it is now."""
        return self.recorder.state

    @property
    def now(self) -> datetime:
        """The time in UTC, but never before the last event: a clock that was set back changes no order."""
        now, last = self._now().replace(microsecond=0), self.loop.at
        return now if last is None else max(now, last)

    def begin(self, rounds: Sequence[e.PlannedRound]) -> None:
        """Begins the loop with these rounds."""
        self.recorder.record(e.Begun(self.now, tuple(rounds)))

    def begin_round(self, session: str, prompts: Sequence[str], interviewer: str = "") -> None:
        """Begins the next round, with the id of its session and of the prompts to be asked; ends a break."""
        following = self.loop.next_round
        self.recorder.record(
            e.RoundBegun(
                at=self.now,
                round=following.number if following else 0,
                session=session,
                prompts=tuple(prompts),
                interviewer=one_line(interviewer),
            )
        )

    def end_round(self, at: datetime, how: Ending) -> None:
        """Ends the round that runs, whose session ended at this time."""
        running = self.loop.running
        last = self.loop.at or at
        self.recorder.record(e.RoundEnded(max(at, last), running.number if running else 0, how))

    def give_energy(self, number: int, energy: int) -> None:
        """Keeps how much energy was left after a round, 1 to 5."""
        self.recorder.record(e.EnergyGiven(self.now, number, energy))

    def leave_out(self, number: int) -> None:
        """Leaves a round out of the debrief."""
        self.recorder.record(e.LeftOut(self.now, number))

    def take_break(self, minutes: int = 0) -> None:
        """Begins a break of so many minutes, or of those that the shape has after the last round."""
        last = self.loop.last_held
        planned = last.plan.break_after if last else 0
        if not minutes and last and not planned:
            raise Refused("no break is planned here; say how many minutes it is to take")
        self.recorder.record(e.BreakTaken(self.now, last.number if last else 0, minutes or planned))

    def end_break(self) -> None:
        """Ends the break, early or when it is over."""
        self.recorder.record(e.BreakEnded(self.now))

    def break_off(self) -> None:
        """Breaks the loop off until another day."""
        self.recorder.record(e.BrokenOff(self.now))

    def take_up(self) -> None:
        """Goes on with a loop that was broken off."""
        self.recorder.record(e.TakenUp(self.now))

    def cut_short(self) -> None:
        """Holds no further round."""
        self.recorder.record(e.CutShort(self.now))

    def give_up(self) -> None:
        """Gives the loop up."""
        self.recorder.record(e.LoopAbandoned(self.now))

    def put_off(self, until: datetime) -> None:
        """Puts the debrief off until this time."""
        self.recorder.record(e.PutOff(self.now, until))

    def read(self, number: int, *, early: bool = False) -> None:
        """Keeps that the card of a round was read; `early` allows that before the debrief is open."""
        now = self.now
        self.recorder.record(e.ReadRound(now, number, early=early and now < opens(self.loop)))

    def vote(self, number: int, vote: Vote) -> None:
        """Keeps the first vote on a round."""
        self.recorder.record(e.LoopVoted(self.now, number, vote))

    def vote_again(self, number: int, vote: Vote, evidence: str) -> None:
        """Keeps the second vote on a round, with its sentence of evidence."""
        voted = e.LoopVoted(at=self.now, round=number, vote=vote, again=True, evidence=one_line(evidence))
        self.recorder.record(voted)

    def speak(self, *, blocks: bool, words: str = "") -> None:
        """Keeps whether the bar raiser blocks a hire, and why."""
        self.recorder.record(e.BarRaiserSpoke(self.now, blocks, one_line(words)))

    def decide(self, decision: e.Decision, words: str = "") -> None:
        """Keeps the decision, which ends the loop."""
        self.recorder.record(e.Decided(self.now, decision, one_line(words)))
