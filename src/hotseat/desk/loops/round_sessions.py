"""The sessions of the rounds of loops: begun, resumed, and looked at."""

from hotseat.desk.loops.parts import HasParts
from hotseat.domain.bank.bank import Choice
from hotseat.domain.loop.loop import Loop
from hotseat.domain.loop.loop_events import RoundEnded
from hotseat.domain.loop.next_step import RoundSession
from hotseat.domain.loop.round_session import RoundSeat, ended_at, pacing_for
from hotseat.domain.loop.rules import after
from hotseat.domain.session.session import Session
from hotseat.engine.rehearsal import Rehearsal
from hotseat.storage.files.looking import CannotRead
from hotseat.storage.session import archive
from hotseat.storage.session.archive import Stored


class RoundSessions:
    """The sessions of rounds, by their ids. A file is read each time that it is asked for."""

    def __init__(self, parts: HasParts) -> None:
        self._parts = parts

    def begin(self, loop: Loop, seat: RoundSeat) -> Rehearsal:
        """A new session with the first prompt of the round on its card. Raises CannotRehearse."""
        planned, bank = loop.rounds[seat.round - 1].plan, self._parts.bank.current
        plan = pacing_for(bank.levels[loop.header.level], planned)
        choice = Choice(loop.header.level, planned.kind, plan=plan)
        return self._parts.begin(choice, bank.prompts[seat.chosen[0]], seat)

    def resume(self, session_id: str) -> Rehearsal:
        """The session where it stopped. Raises CannotRehearse."""
        return self._parts.resume(session_id)

    def of(self, session_id: str) -> Session | None:
        """The session; None if it is not there, or cannot be read."""
        stored = self._stored(session_id)
        return stored.session if stored else None

    def state(self, session_id: str) -> RoundSession:
        """What is kept of the session of a round that has not ended.

        A session that cannot be read counts as interrupted: to resume it says what is wrong with it.
        """
        try:
            stored = self._read(session_id)
        except CannotRead:
            return "interrupted"
        if stored is None:
            return "gone"
        return "running" if stored.session and stored.session.running else "interrupted"

    def ending(self, loop: Loop) -> RoundEnded | None:
        """The end of the round that runs, if its session has ended; else None."""
        running = loop.running
        session = self.of(running.session) if running else None
        if running is None or session is None or not session.ended:
            return None
        at = ended_at(session)
        return RoundEnded(max(at, loop.at) if loop.at else at, running.number, session.ended)

    def settled(self, loop: Loop) -> Loop:
        """The loop with that end, which is not written."""
        ending = self.ending(loop)
        return after(loop, ending) if ending else loop

    def _stored(self, session_id: str) -> Stored | None:
        try:
            return self._read(session_id)
        except CannotRead:
            return None

    def _read(self, session_id: str) -> Stored | None:
        try:
            return archive.read(archive.find(self._parts.folder.sessions, session_id))
        except archive.NoSuchSession:
            return None
