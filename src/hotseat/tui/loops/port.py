"""What the screens need of loops: their shapes, those on disk, and the one that goes on."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Protocol

from hotseat.domain.loop.loop import Loop
from hotseat.domain.loop.loop_report import LoopReport
from hotseat.domain.loop.next_step import Standing
from hotseat.domain.loop.shape import Shape, Shapes
from hotseat.domain.session.session import Session
from hotseat.engine.looping import Looping
from hotseat.engine.rehearsal import Rehearsal


class RoundSessions(Protocol):
    """The sessions of rounds."""

    def of(self, session_id: str) -> Session | None:
        """The session; None if it is not there, or cannot be read."""


class Loops(Protocol):
    """The loops of the practice folder."""

    @property
    def sessions(self) -> RoundSessions:
        """The sessions of the rounds."""

    @property
    def now(self) -> datetime:
        """The time in UTC."""

    @property
    def faults(self) -> Sequence[str]:
        """Why loops cannot be read, each as `file:line: what is wrong`."""

    def shapes(self) -> Shapes:
        """The shapes that can be begun, as they are now, and what is wrong with their files."""

    def all(self) -> Sequence[Loop]:
        """Every loop, newest first: those of whoever answers now, then those of other people."""

    def open_ones(self) -> Sequence[Loop]:
        """The loops of whoever answers now that have neither a decision nor were given up."""

    def find(self, name: str = "") -> Loop:
        """A loop by its id; without a name the newest that is open, else the newest. Raises CannotLoop."""

    def standing(self, loop: Loop) -> Standing:
        """The loop as it is now, and what comes next; nothing is written."""

    def begin(self, shape: Shape, days: int = 1, seed: int | None = None) -> Looping:
        """A new loop of this shape over so many days. Raises CannotLoop, also while another one is open."""

    def open(self, loop_id: str) -> Looping:
        """The loop with this id, locked and ready to go on. Raises CannotLoop."""

    def begin_round(self, looping: Looping, interviewer: str = "") -> Rehearsal:
        """The session of the next round, its first card asked; with an interviewer, of a pair.

        Raises CannotRehearse.
        """

    def resume_round(self, looping: Looping) -> Rehearsal:
        """The session of the round that runs, where it stopped. Raises CannotRehearse."""

    def other_rounds(self, loop_id: str, session_id: str) -> Mapping[str, int]:
        """The rounds of the loop besides this session: their numbers by the ids of their sessions."""

    def report(self, loop: Loop) -> LoopReport:
        """The figures of the loop so far."""

    def leave(self) -> str:
        """Closes the file of the open loop. Returns a sentence if something could not be written, else ""."""
