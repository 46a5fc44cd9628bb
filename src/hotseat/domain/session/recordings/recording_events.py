"""What happens to sound in a session: a recording begins, and it ends."""

from typing import NamedTuple

from hotseat.domain.vocabulary import RecordingEnd


class Recorded(NamedTuple):
    """A recording began, or one that was made elsewhere was attached."""

    at: float
    file: str
    """The name of the audio file beside the session's file; it begins with the session's id and a dot."""
    offset: float
    """The second on the session clock at which the recording begins, or 0 if it begins before that."""
    device: str
    """The name of the microphone; empty for a recording that was attached."""
    skipped: float = 0.0
    """Seconds at the begin of the file that lie before second 0 of the session clock."""


class RecordingEnded(NamedTuple):
    """The recording that began last ended after `seconds`."""

    at: float
    why: RecordingEnd
    seconds: float


RecordingEvent = Recorded | RecordingEnded
"""Any event of this module."""
