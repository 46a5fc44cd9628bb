"""Where the events of a session go: into a file, or nowhere."""

from typing import Protocol

from hotseat.domain.session.events import Event
from hotseat.engine.recorder import Journal


class SessionJournal(Journal[Event], Protocol):
    """A journal that also remembers the session clock."""

    def keep_clock(self, at: float) -> None:
        """Saves the second that the session clock has reached."""


class MemoryJournal:
    """A journal that writes nothing: the events are in memory only, and end with the program."""

    trouble = ""
    waiting = 0

    def append(self, event: Event) -> None:
        """Writes nothing."""

    def retry(self) -> None:
        """There is nothing to write again."""

    def keep_clock(self, at: float) -> None:
        """Keeps no clock."""
