"""A screen of a session: its recording goes with the clock, and is always seen."""

from collections.abc import Iterable

from textual.widget import Widget

from hotseat.domain.session.session import Stage
from hotseat.engine.rehearsal import Rehearsal
from hotseat.tui.screens.session.session_keys import SessionKeys
from hotseat.tui.widgets.session.recording_mark import RecordingMark

SILENT = (
    "The microphone is silent: look whether it is muted, or whether your system records from another one. "
    "The session goes on."
)


class RecordedPage(SessionKeys):
    """Has the recording follow the session, and shows in the head line whether the microphone is open."""

    def __init__(self, rehearsal: Rehearsal) -> None:
        super().__init__(rehearsal)
        self._recording_mark = RecordingMark()
        self._was_silent = False
        self._has_been_silent = False
        """Whether this screen has warned. Where a microphone cuts noise, a pause to think is silent too."""

    def head_parts(self) -> Iterable[Widget]:
        """The mark."""
        yield self._recording_mark

    def on_mount(self) -> None:
        """Shows at once what records already."""
        self.call_after_refresh(self.follow_recording)

    def follow_recording(self) -> None:
        """Has a recording begin or end as the session stands now, shows it, and says why there is none."""
        if self.rehearsal.is_trial:
            return
        recording, session = self.flow.desk.recording, self.rehearsal.session
        recording.follow(self.rehearsal)
        begun = session.question is not None and session.question.begun
        wanted = begun and self._is_timed and recording.is_wanted(session)
        if self._recording_mark.is_attached:
            self._recording_mark.paint(recording.sound, wanted=wanted)
        if session.stage is Stage.FOLLOW_UPS and session.recordings:
            self.flow.transcriptions.take(session)
        self._tell_silence(is_silent=recording.sound.is_silent)
        self._say(recording.trouble())

    def _tell_silence(self, *, is_silent: bool) -> None:
        """Warns once; the mark shows every silence. Takes the warning away as soon as there is sound."""
        if self._was_silent and not is_silent:
            self.app.clear_notifications()
        if is_silent and not self._has_been_silent:
            self._say(SILENT)
            self._has_been_silent = True
        self._was_silent = is_silent

    def _say(self, trouble: str) -> None:
        if trouble:
            self.notify(trouble, severity="warning", markup=False, timeout=12)

    @property
    def _is_timed(self) -> bool:
        """Whether an answer or a follow-up runs, or is paused."""
        question = self.rehearsal.question
        return question.answered_at is None or question.open_probe is not None
