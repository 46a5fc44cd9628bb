"""Screens on which `R` switches the recording of the answer on and off."""

from textual.binding import Binding

from hotseat.tui.screens.session.live import LivePage

ON = "Recording is on for this answer."
OFF = "Recording is off for this answer."
ASKED = "From now on, each card says whether the answer is recorded."


def record_key(prefix: str) -> Binding:
    """The key; its id begins with `prefix`. Each screen binds it itself, after those of its work."""
    tooltip = "Record this answer here, or stop recording"
    return Binding("R", "record", "Record", show=False, id=f"{prefix}.record", tooltip=tooltip)


class SwitchesRecording(LivePage):
    """A card, an answer or its follow-ups; what was recorded before the switch stays."""

    @property
    def is_recording_wanted(self) -> bool:
        """Whether this answer is to be recorded."""
        return not self.rehearsal.is_trial and self.flow.desk.recording.is_wanted(self.rehearsal.session)

    def action_record(self) -> None:
        """Switches it and says so; where nothing can be recorded, says what is missing."""
        trouble = self.flow.desk.recording.switch(self.rehearsal.session)
        self.app.clear_notifications()
        if trouble:
            self.notify(trouble, severity="warning", markup=False, timeout=12)
        else:
            sentence = f"{ON} {self._ask_from_now_on()}" if self.is_recording_wanted else OFF
            self.notify(sentence.rstrip(), markup=False, timeout=3)
        self.went_over()

    def _ask_from_now_on(self) -> str:
        """From the first recording on, each card offers to record; returns a sentence about that."""
        settings = self.flow.desk.settings
        if settings.value("record") != "never":
            return ""
        return settings.keep("record", "ask") or ASKED

    def refusal(self, action: str, parameters: tuple[object, ...]) -> str:
        """A first try is not recorded."""
        if action == "record" and self.rehearsal.is_trial:
            return "a first try is kept nowhere, so it is not recorded"
        return super().refusal(action, parameters)

    def now(self, action: str, parameters: tuple[object, ...]) -> tuple[str, str] | None:
        """While the answer is recorded, the same key ends that."""
        if action == "record" and self.is_recording_wanted:
            return "Stop recording", "Record no more of this answer"
        return super().now(action, parameters)
