"""The session that is open: its file, and the rehearsal or the repair that writes into it."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from hotseat import desk
from hotseat.clock import Clock
from hotseat.desk.rating_elsewhere import RatingElsewhere
from hotseat.domain.session.header import Header
from hotseat.domain.session.session import Session, Stage
from hotseat.engine.rehearsal import CannotRehearse, Rehearsal
from hotseat.engine.repair import Repair
from hotseat.storage.events.journal import CannotKeep
from hotseat.storage.events.rescue import let_go
from hotseat.storage.files.folder import FolderTrouble, PracticeFolder, make
from hotseat.storage.files.looking import CannotRead
from hotseat.storage.files.reading import Unreadable
from hotseat.storage.session import archive, clocks, rated_elsewhere, session_journal
from hotseat.storage.session.discarded import CannotMove, discard
from hotseat.storage.session.session_journal import SessionJournal, as_it_stopped


class OpenSession:
    """At most one session of a practice folder is open; `leave` closes it."""

    def __init__(self, folder: PracticeFolder, clock: Clock, now: Callable[[], datetime]) -> None:
        self._folder = folder
        self._clock = clock
        self._now = now
        self._running: tuple[Rehearsal | Repair, SessionJournal] | None = None
        self.rating_elsewhere: RatingElsewhere | None = None
        """The candidate's ratings from a browser, for this session; None without a session."""

    @property
    def path(self) -> Path | None:
        """The file of the session that is open; None without one."""
        return self._running[1].path if self._running else None

    def begin(self, header: Header) -> Rehearsal:
        """A new session without a question. Raises CannotRehearse if its file cannot be created."""
        try:
            make(self._folder)
            kept = session_journal.create(self._folder.sessions, header)
        except (FolderTrouble, CannotKeep) as trouble:
            raise CannotRehearse(str(trouble)) from trouble
        return self._rehearsal(Session(header), kept)

    def resume(self, session_id: str) -> Rehearsal:
        """An interrupted session; its clock stands where it stopped. Raises CannotRehearse."""
        kept, session = self._reopened(session_id)
        if session.is_drill:
            kept.close()
            raise CannotRehearse(f"{kept.path.stem} is a drill; `hotseat stories drill` begins another.")
        if session.ended == "finished":
            kept.close()
            raise CannotRehearse(f"{kept.path.stem} is finished; `hotseat show {kept.path.stem}` reads it.")
        rehearsal = self._rehearsal(session, kept)
        desk.recordings_left.take_over(rehearsal, kept.path.parent)
        rehearsal.reopen(self._now().replace(microsecond=0))
        if rehearsal.session.stage is Stage.CARD and rehearsal.session.paused:
            rehearsal.resume()
        return rehearsal

    def _rehearsal(self, session: Session, kept: SessionJournal) -> Rehearsal:
        rehearsal = Rehearsal(session, kept, self._clock)
        self._running = (rehearsal, kept)
        self.rating_elsewhere = RatingElsewhere(kept.path)
        return rehearsal

    def repair(self, session_id: str) -> Repair:
        """A session to be repaired. Raises CannotRehearse."""
        if self._running is not None:
            raise CannotRehearse("A session is open; leave it first.")
        kept, session = self._reopened(session_id)
        repair = Repair(session, kept)
        self._running = (repair, kept)
        return repair

    def discard(self, session_id: str) -> None:
        """Moves the file of a session to the discarded ones. Raises CannotRehearse if it cannot be moved."""
        try:
            discard(self._path_of(session_id))
        except (CannotMove, CannotRead) as trouble:
            raise CannotRehearse(str(trouble)) from trouble

    def leave(self) -> str:
        """Closes the file. Returns a sentence about what could not be written, else nothing.

        The file of a session in which no answer began and no story was lacking is removed.
        """
        if self._running is None:
            return ""
        running, kept = self._running
        self._running = None
        self._leave_rating(running.session)
        if isinstance(running, Rehearsal):
            if not _is_worth_keeping(running.session):
                return kept.discard()
            if not running.session.ended:
                running.tick()
        unwritten = let_go(kept)
        clocks.sweep()
        rated_elsewhere.sweep()
        return unwritten

    def _leave_rating(self, session: Session) -> None:
        elsewhere, self.rating_elsewhere = self.rating_elsewhere, None
        # A session that is not ended may be resumed; the candidate's ratings are used then.
        if elsewhere is not None and session.ended:
            elsewhere.withdraw()

    def _reopened(self, session_id: str) -> tuple[SessionJournal, Session]:
        """The session's file, locked, and the session at the second where its clock stopped."""
        path = self._path_of(session_id)
        try:
            kept, transcript = session_journal.reopen(path)
        except (CannotKeep, CannotRead) as trouble:
            raise CannotRehearse(str(trouble)) from trouble
        except Unreadable as unreadable:
            raise CannotRehearse(f"{unreadable.sentence(path.name)}.") from unreadable
        return kept, as_it_stopped(path, transcript.session)

    def _path_of(self, session_id: str) -> Path:
        try:
            return archive.find(self._folder.sessions, session_id)
        except (archive.NoSuchSession, CannotRead) as trouble:
            raise CannotRehearse(str(trouble)) from trouble


def _is_worth_keeping(session: Session) -> bool:
    drilled = session.is_drill and any(question.tellings for question in session.questions)
    return bool(session.begun_questions or session.questions_without_story or drilled)
