"""What screens and commands ask for about loops: their shapes, the loops of the folder, and the open one."""

import os
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from random import Random

from hotseat.desk.loops.kept_loops import KeptLoops
from hotseat.desk.loops.parts import HasParts
from hotseat.domain.bank.bank import NothingToAsk
from hotseat.domain.looking_up import meant, unknown
from hotseat.domain.loop.drawing import planned, prompts_for, unseen
from hotseat.domain.loop.loop import Loop
from hotseat.domain.loop.loop_events import LoopHeader
from hotseat.domain.loop.loop_report import LoopReport, loop_report
from hotseat.domain.loop.next_step import RoundSession, Standing, next_step, with_word_of_clock
from hotseat.domain.loop.round_session import RoundSeat, seen_prompts
from hotseat.domain.loop.shape import Shape, Shapes
from hotseat.domain.refusal import Refused
from hotseat.domain.speech.of_questions import measured_in_each
from hotseat.domain.text import counted, one_line
from hotseat.engine.looping import CannotLoop, Looping
from hotseat.engine.rehearsal import CannotRehearse, Rehearsal
from hotseat.storage.bank.loops.shapes import known_shapes
from hotseat.storage.events.journal import CannotKeep, Journal
from hotseat.storage.events.rescue import let_go
from hotseat.storage.files.folder import FolderTrouble, make_loops, shipped_prompts
from hotseat.storage.files.reading import Unreadable
from hotseat.storage.loops.loop_files import LOOPS

IN_RESERVE = 4
"""Prompts that a round may ask beyond those planned: for one passed over, or where time is left."""
LARGEST_SEED = 9_999_999


class Loops(KeptLoops):
    """The loops of a practice folder. At most one is open for writing; `leave` closes it."""

    def __init__(self, parts: HasParts, now: Callable[[], datetime]) -> None:
        super().__init__(parts)
        self._now = now
        self._running: tuple[Looping, Journal] | None = None

    @property
    def now(self) -> datetime:
        """The time in UTC."""
        return self._now()

    def shapes(self) -> Shapes:
        """The shapes that can be begun, as they are now, and what is wrong with their files."""
        folder = self._parts.folder
        paths = [shipped_prompts(), folder.prompts]
        return known_shapes(paths, self._parts.bank.current, f"{folder.path}{os.sep}")

    def shape(self, name: str, level: str = "") -> Shape:
        """The shape of this id, at another level if one is named. Raises CannotLoop if there is none."""
        shapes, bank = self.shapes(), self._parts.bank.current
        known = meant(name, shapes.by_id)
        if known is None:
            fault = f" {shapes.faults[0]}" if shapes.faults else ""
            raise CannotLoop(f"{_sentence(unknown('shape', name, shapes.by_id))}.{fault}")
        if not level:
            return shapes.by_id[known]
        chosen = meant(level, bank.levels)
        if chosen is None:
            raise CannotLoop(f"{_sentence(unknown('level', level, bank.levels))}.")
        return shapes.by_id[known]._replace(level=chosen)

    def standing(self, loop: Loop) -> Standing:
        """The loop as it is now, and what comes next; nothing is written."""
        loop = self.sessions.settled(loop)
        clock = self._now()
        step = next_step(loop, max(clock, loop.at or clock), self._state(loop))
        return with_word_of_clock(Standing(loop, step), clock)

    def begin(self, shape: Shape, days: int = 1, seed: int | None = None) -> Looping:
        """A new loop of this shape over so many days. Raises CannotLoop, also while another one is open.

        The same `seed` draws the same principles, and with the same bank and sessions the same prompts.
        """
        if others := self.open_ones():
            raise CannotLoop(self._already_open(others[0]))
        if not 1 <= days <= len(shape.rounds):
            rounds, most = counted(len(shape.rounds), "round"), counted(len(shape.rounds), "day")
            raise CannotLoop(f"A loop of {rounds} is held on one day at least, and on {most} at most.")
        if seed is not None and not 0 <= seed <= LARGEST_SEED:
            raise CannotLoop(f"A seed is a number from 0 to {LARGEST_SEED}.")
        now = self._now().replace(microsecond=0)
        header = LoopHeader(
            format=1,
            id=f"{now:%Y-%m-%d-%H%M%S}-{shape.id}-loop-{os.urandom(2).hex()}",
            started=now,
            level=shape.level,
            shape=shape.id,
            name=shape.name,
            candidate=self._parts.owner.answering,
            seed=self._parts.rng.randrange(1, LARGEST_SEED) if seed is None else seed,
            days=days,
        )
        drawn = planned(shape, self._parts.bank.current, days, chance(header.seed, "principles"))
        self.leave()
        try:
            make_loops(self._parts.folder)
            kept = LOOPS.create(self._parts.folder.loops, header)
        except (FolderTrouble, CannotKeep) as trouble:
            raise CannotLoop(str(trouble)) from trouble
        looping = Looping(Loop(header), kept, self._now)
        self._running = (looping, kept)
        looping.begin(drawn)
        return looping

    def open(self, loop_id: str) -> Looping:
        """The loop with this id, locked and ready to go on, with a round ended whose session has ended.

        Raises CannotLoop.
        """
        if self._running is not None and self._running[0].loop.header.id == loop_id:
            looping = self._running[0]
        else:
            self.leave()
            looping = self._reopened(self.path(loop_id))
        if event := self.sessions.ending(looping.loop):
            looping.end_round(event.at, event.how)
        return looping

    def begin_round(self, looping: Looping, interviewer: str = "") -> Rehearsal:
        """The session of the next round, its first card asked; with an interviewer, of a pair.

        A loop that was broken off goes on by that. Raises CannotRehearse.
        """
        interviewer = one_line(interviewer)
        try:
            seat, loop = self._seat(looping, interviewer), looping.loop
            if loop.broken_off:
                looping.take_up()
            rehearsal = self.sessions.begin(loop, seat)
            looping.begin_round(rehearsal.session.header.id, seat.chosen, interviewer)
        except (NothingToAsk, Refused) as reason:
            raise CannotRehearse(str(reason)) from reason
        return rehearsal

    def resume_round(self, looping: Looping) -> Rehearsal:
        """The session of the round that runs, where it stopped. Raises CannotRehearse."""
        running = looping.loop.running
        if running is None:
            raise CannotRehearse("No round of the loop is interrupted.")
        if looping.loop.broken_off:
            looping.take_up()
        return self.sessions.resume(running.session)

    def report(self, loop: Loop, *, with_words: bool = True) -> LoopReport:
        """The figures of the loop so far, with those of what was said unless that is to stay here."""
        if not with_words:
            return loop_report(loop, self.sessions.of, lambda _: ())
        words = self._parts.words
        return loop_report(
            loop, self.sessions.of, lambda session: measured_in_each(session, words.of(session))
        )

    def leave(self) -> str:
        """Closes the file of the open loop. Returns a sentence if something could not be written, else ""."""
        if self._running is None:
            return ""
        _, kept = self._running
        self._running = None
        return let_go(kept)

    def _seat(self, looping: Looping, interviewer: str) -> RoundSeat:
        loop, bank = looping.loop, self._parts.bank.current
        following = loop.next_round
        if following is None:
            raise Refused("All rounds of the loop are over; the debrief comes next.")
        plan, level = following.plan, loop.header.level
        pool = unseen(bank, level, plan.kind, seen_prompts(loop))
        rng = chance(loop.header.seed, f"{following.number}-{len(following.begun)}")
        wanted = plan._replace(questions=plan.questions + IN_RESERVE)
        prompts = prompts_for(wanted, pool, self._parts.sessions.times_asked(), rng)
        return RoundSeat(
            loop=loop.header.id,
            round=following.number,
            minutes=plan.minutes,
            questions=plan.questions,
            chosen=tuple(prompt.id for prompt in prompts),
            candidate=loop.header.candidate,
            interviewer=interviewer,
        )

    def _state(self, loop: Loop) -> RoundSession:
        running = loop.running
        return self.sessions.state(running.session) if running else ""

    def _reopened(self, path: Path) -> Looping:
        try:
            kept, file = LOOPS.reopen(path)
        except CannotKeep as trouble:
            raise CannotLoop(str(trouble)) from trouble
        except Unreadable as unreadable:
            raise CannotLoop(f"{unreadable.sentence(path.name)}.") from unreadable
        looping = Looping(file.value, kept, self._now)
        self._running = (looping, kept)
        return looping

    def _already_open(self, loop: Loop) -> str:
        step = self.standing(loop).step
        return (
            f"{loop.header.name} ({loop.header.id}) is still open: {step.words} `hotseat loop next` goes on "
            "with it, and `hotseat loop give-up` ends it without a decision."
        )


def chance(seed: int, what: str) -> Random:
    """The chance by which one thing is drawn; the same seed draws it the same."""
    return Random(f"{seed} {what}")  # noqa: S311 (it draws questions)


def _sentence(text: str) -> str:
    return f"{text[0].upper()}{text[1:]}"
