"""The card says whether the answer will be recorded, before it begins."""

from textual.content import Content
from textual.widgets import Static

from hotseat.tui.screens.session.recording.switching import SwitchesRecording
from hotseat.tui.text import QUIET, content, show

ASKS = "recording: off · R records this answer"
ON = "recording: on"
ALONE = " · R switches it off for this answer"
IN_PAIR = " · this machine records you both, and the candidate sees that · R switches it off"


class RecordedCard(SwitchesRecording):
    """A card with a line on recording; whoever never records sees nothing of it."""

    def show_recording(self) -> None:
        """Says whether the answer will be recorded, unless nobody ever asked for it."""
        wanted = self.is_recording_wanted
        asks = self.flow.desk.settings.value("record") != "never" and not self.rehearsal.is_trial
        line = self.query_one("#recording", Static)
        line.display = wanted or asks
        if wanted:
            told = IN_PAIR if self.is_pair else ALONE
            show(line, Content.assemble(("● ", "$error bold"), content(ON, "bold"), content(told, QUIET)))
        else:
            show(line, content(ASKS, QUIET))
