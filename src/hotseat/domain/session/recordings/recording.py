"""A recording of a part of a session."""

from typing import NamedTuple

from hotseat.domain.vocabulary import RecordingEnd


class Recording(NamedTuple):
    """An audio file of the session, and when it ran."""

    file: str
    """The file's name beside the session's file. It may be there with another ending, or be gone."""
    starts: float
    """The second on the session clock of its first sample; below 0 if it begins before the session."""
    device: str
    """The name of the microphone; empty for a recording that was attached."""
    why: RecordingEnd | None = None
    """Why it ended; None while it runs, or if the program was stopped meanwhile."""
    seconds: float | None = None
    """How long it is; None where nobody wrote that down, and the file's size says it."""

    @property
    def is_open(self) -> bool:
        """Whether its end was not recorded."""
        return self.seconds is None
