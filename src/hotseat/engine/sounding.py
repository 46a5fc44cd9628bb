"""Says when a recording began and ended."""

from collections.abc import Callable

from hotseat.domain.session import events as e
from hotseat.domain.session.recordings.recording_events import Recorded, RecordingEnded
from hotseat.domain.session.session import Session
from hotseat.domain.text import one_line
from hotseat.domain.vocabulary import RecordingEnd
from hotseat.engine.recorder import Recorder


class Sounding:
    """The recordings of a session, while it runs or afterwards. `at` returns the second for each event.

    Every method raises Refused, and writes nothing, if the event is not possible.
    """

    def __init__(self, recorder: Recorder[Session, e.Event], at: Callable[[], float]) -> None:
        self._recorder = recorder
        self._at = at

    def begin(self, file: str, starts: float, device: str = "") -> None:
        """Records that the recording in this file began at that second of the session clock.

        It may lie before second 0. Without a device the recording was made elsewhere.
        """
        starts = round(starts, 1)
        self._recorder.record(
            Recorded(
                at=self._at(),
                file=file,
                offset=max(0.0, starts),
                device=one_line(device),
                skipped=max(0.0, -starts),
            )
        )

    def end(self, why: RecordingEnd, seconds: float) -> None:
        """Records that the recording that began last ended after so many seconds."""
        self._recorder.record(RecordingEnded(self._at(), why, round(seconds, 1)))
