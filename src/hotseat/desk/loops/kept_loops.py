"""The loops of a practice folder: listed and found."""

from collections.abc import Mapping
from pathlib import Path

from hotseat.desk.loops.parts import HasParts
from hotseat.desk.loops.round_sessions import RoundSessions
from hotseat.domain.loop.loop import Loop
from hotseat.domain.text import counted
from hotseat.engine.looping import CannotLoop
from hotseat.storage.loops.loop_files import LOOPS, StoredLoop


class KeptLoops:
    """The loops in the files of a folder. Each is read when it is asked for."""

    def __init__(self, parts: HasParts) -> None:
        self._parts = parts
        self.sessions = RoundSessions(parts)
        """The sessions of the rounds."""

    def stored(self) -> list[StoredLoop]:
        """Every loop of the folder, newest first; for one that cannot be read, the reason."""
        return list(LOOPS.all_of(self._parts.folder.loops))

    @property
    def faults(self) -> list[str]:
        """Why loops cannot be read, each as `file:line: what is wrong`."""
        return [stored.fault for stored in self.stored() if stored.fault]

    def all(self) -> list[Loop]:
        """Every loop as it is now, newest first: those of whoever answers now, then those of other people."""
        is_mine = self._parts.owner.is_mine
        loops = [self.sessions.settled(stored.value) for stored in self.stored() if stored.value]
        return sorted(loops, key=lambda loop: not is_mine(loop.header.candidate))

    def open_ones(self) -> list[Loop]:
        """The loops of whoever answers now that have neither a decision nor were given up, newest first."""
        return self.open_of(self._parts.owner.answering)

    def open_of(self, person: str) -> list[Loop]:
        """The same of this person; "" means the user."""
        is_same = self._parts.owner.is_same
        return [loop for loop in self.all() if loop.is_open and is_same(loop.header.candidate, person)]

    def find(self, name: str = "") -> Loop:
        """The loop whose id is, or begins with, this name; `last` is the newest. Without a name the newest
        one that is open, else the newest; those of whoever answers now come first.

        Raises CannotLoop.
        """
        if not name or name == "last":
            return self._newest(prefers_open=not name)
        loops = {stored.id: stored.value for stored in self.stored() if stored.value}
        matching = [name] if name in loops else [known for known in loops if known.startswith(name)]
        if len(matching) != 1:
            wrong = f"{counted(len(matching), 'loop')} begin" if matching else "No loop begins"
            raise CannotLoop(f'{wrong} with "{name}"; `hotseat loop list` shows them all.')
        return self.sessions.settled(loops[matching[0]])

    def path(self, loop_id: str) -> Path:
        """The file of the loop with this id. Raises CannotLoop."""
        path = next((stored.path for stored in self.stored() if stored.id == loop_id), None)
        if path is None:
            raise CannotLoop(f"There is no loop {loop_id} any more.")
        return path

    def other_rounds(self, loop_id: str, session_id: str) -> Mapping[str, int]:
        """The rounds of the loop besides this session: their numbers by the ids of their sessions.

        Empty without a loop, as for any session that is no round.
        """
        if not loop_id:
            return {}
        loop = next((stored.value for stored in self.stored() if stored.value and stored.id == loop_id), None)
        rounds = loop.rounds if loop else ()
        return {round_.session: round_.number for round_ in rounds if round_.session not in ("", session_id)}

    def _newest(self, *, prefers_open: bool) -> Loop:
        loops = self.all()
        if not loops:
            fault = "".join(f" {fault}" for fault in self.faults[:1])
            raise CannotLoop(f"There is no loop yet; `hotseat loop begin SHAPE` begins one.{fault}")
        return next((loop for loop in loops if loop.is_open and prefers_open), loops[0])
