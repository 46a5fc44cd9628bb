"""What the screens ask of the desk to have an answer recorded, and its recordings turned into words."""

from typing import Protocol

from hotseat.domain.session.session import Session
from hotseat.engine.rehearsal import Rehearsal


class Sound(Protocol):
    """What a recording hears now."""

    @property
    def is_running(self) -> bool:
        """Whether sound is being written."""

    @property
    def level(self) -> float:
        """How loud it is, from 0 to 1."""

    @property
    def is_silent(self) -> bool:
        """Whether the microphone has brought no sound at all for some seconds."""


class Recording(Protocol):
    """The recordings of the session that runs. Nothing here waits, and nothing here stops the session."""

    @property
    def sound(self) -> Sound:
        """What is heard now."""

    def is_wanted(self, session: Session) -> bool:
        """Whether the answer to the current question is to be recorded, as set or as switched here."""

    def switch(self, session: Session) -> str:
        """Switches that for the current question. Returns "", or a sentence on why it cannot be recorded."""

    def follow(self, rehearsal: Rehearsal) -> None:
        """Begins and ends recordings as the session stands, and says in it what was recorded.

        The caller asks at every tick and after every key.
        """

    def trouble(self) -> str:
        """A sentence on why nothing is recorded, or no more, once for each failure; else ""."""


class Transcriptions(Protocol):
    """What screens ask for of that; it goes on whatever screen is shown."""

    def take(self, session: Session) -> None:
        """Takes up what the session has recorded, if there is what it needs."""

    def line(self, session: Session) -> str:
        """How far this session is, or why it has no words; empty if there is nothing to say."""
