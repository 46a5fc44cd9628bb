"""Writes a session's file, and keeps the session's clock while it runs."""

import contextlib
from pathlib import Path
from typing import TYPE_CHECKING, Any

from hotseat.domain.session.events import Abandoned, Finished
from hotseat.storage.events.copies import id_of, names_by_id
from hotseat.storage.events.journal import Journal
from hotseat.storage.files.looking import CannotRead
from hotseat.storage.files.writing import remove
from hotseat.storage.session import clocks
from hotseat.storage.session.transcript import Transcript, load
from hotseat.storage.speech.belongings import belongings_of
from hotseat.storage.toml.encoding import encode

if TYPE_CHECKING:
    from hotseat.domain.session.header import Header
    from hotseat.domain.session.session import Session


class SessionJournal(Journal):
    """The append-only file of a session; when the session ends, its kept clock is removed."""

    def append(self, event: Any) -> None:
        """Appends the event to the file."""
        super().append(event)
        if isinstance(event, Finished | Abandoned):
            clocks.drop(self.path)

    def keep_clock(self, at: float) -> None:
        """Keeps the time of the session clock, for a resume after a crash and for `hotseat follow`.

        Ignores disk errors, because a lost clock costs only the seconds since the last event.
        """
        with contextlib.suppress(OSError):
            clocks.keep(self.path, at)

    def discard(self) -> str:
        """Closes and removes the file, as `Journal.discard`, with its clock, its recordings and its words.

        Those stay where another file has the same id, because they belong to that, too.
        """
        clocks.drop(self.path)
        its_id = id_of(self.path)
        trouble = super().discard()
        if trouble:
            return trouble
        try:
            has_copy = its_id in names_by_id(self.path.parent, {})
            beside = [] if has_copy else belongings_of(self.path.parent, its_id)
        except CannotRead as reason:
            return f"{reason}."
        left = [path for path in beside if not remove(path)]
        return f"{left[0]} could not be removed; nothing else is left of that session." if left else ""


def create(folder: Path, header: "Header") -> SessionJournal:
    """Creates the file of a new session, named after its id. Raises CannotKeep."""
    return SessionJournal.create(folder, header, encode)


def reopen(path: Path) -> tuple[SessionJournal, Transcript]:
    """Opens and locks an interrupted session's file to continue it. Raises CannotKeep or Unreadable."""
    return SessionJournal.reopen(path, load, encode)


def stopped_at(path: Path, session: "Session") -> float:
    """Seconds on the session clock when the program ended: at the last event, or a little later."""
    noted = clocks.noted(path, session.at)
    return session.at if noted is None else noted


def as_it_stopped(path: Path, session: "Session") -> "Session":
    """The session at the second where its clock stopped; one that has ended is returned as it is."""
    return session if session.ended else session._replace(at=stopped_at(path, session))
