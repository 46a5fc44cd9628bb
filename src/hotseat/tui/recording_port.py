"""What the screens ask of the desk to have an answer recorded, and its recordings turned into words."""

from collections.abc import Sequence
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


class Transcribed(Protocol):
    """A recording whose words are written."""

    @property
    def session(self) -> str:
        """The session's id."""


class TranscribingState(Protocol):
    """What is going on now."""

    @property
    def session(self) -> str:
        """The id of the session whose recording is being transcribed; empty if none is."""

    @property
    def done(self) -> float:
        """How many seconds of it are transcribed."""

    @property
    def seconds(self) -> float:
        """How long it is; 0 until that is known."""

    @property
    def finished(self) -> Sequence[Transcribed]:
        """What was finished since the last look."""

    @property
    def troubles(self) -> Sequence[str]:
        """What went wrong since the last look, as sentences."""

    @property
    def is_over(self) -> bool:
        """Whether nothing is left to do."""


class Transcribing(Protocol):
    """The recordings that become words, one after the other, in the background. Nothing here waits."""

    @property
    def missing(self) -> str:
        """What is missing to transcribe, as a sentence; empty if all is there."""

    def take(self, session: Session) -> int:
        """Takes up the recordings that have ended and have no words, each once; returns how many."""

    def look(self) -> TranscribingState:
        """Writes the words that have come, and begins the next."""


class Transcriptions(Protocol):
    """What screens ask for of that; it goes on whatever screen is shown."""

    def take(self, session: Session) -> None:
        """Takes up what the session has recorded, if there is what it needs."""

    def line(self, session: Session) -> str:
        """How far this session is, or why it has no words; empty if there is nothing to say."""
