"""What is asked of the settings, and what is told, while recordings become words."""

from typing import NamedTuple, Protocol


class SpeechSettings(Protocol):
    """The settings that count here."""

    @property
    def audio(self) -> str:
        """What becomes of a recording once it is transcribed."""
        ...

    @property
    def model(self) -> str:
        """The path of the model that recognises; empty for the one that is there."""
        ...


class Transcribed(NamedTuple):
    """A recording whose words are written."""

    session: str
    """The session's id."""
    recording: str
    """The name of the recording."""
    words: int
    """How many words were recognised."""
    seconds: float
    """How long the recording is."""


class TranscribingState(NamedTuple):
    """What is going on now."""

    session: str = ""
    """The id of the session whose recording is being transcribed; empty if none is."""
    recording: str = ""
    """The name of that recording; empty if none is."""
    done: float = 0.0
    """How many seconds of it are transcribed."""
    seconds: float = 0.0
    """How long it is; 0 until that is known."""
    waiting: int = 0
    """How many recordings come after it."""
    packing: bool = False
    """Whether a recording is being stored as Opus, or waits for it."""
    finished: tuple[Transcribed, ...] = ()
    """What was finished since the last look."""
    troubles: tuple[str, ...] = ()
    """What went wrong since the last look, as sentences."""

    @property
    def is_over(self) -> bool:
        """Whether nothing is left to do."""
        return not self.recording and not self.packing
