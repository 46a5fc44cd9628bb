"""The card says whether the answer will be recorded, before it begins."""

from textual.content import Content
from textual.widgets import Static

from hotseat.tui.screens.session.recording.switching import SwitchesRecording
from hotseat.tui.text import QUIET, content, show

OFF = "recording: off"
ON = "recording: on"
IN_PAIR = " · this machine records you both, and the candidate sees that"


class RecordedCard(SwitchesRecording):
    """A card with a line on recording; whoever never records sees nothing of it."""

    def show_recording(self) -> None:
        """Says whether the answer will be recorded, unless nobody ever asked for it."""
        wanted = self.is_recording_wanted
        asks = self.flow.desk.settings.value("record") != "never" and not self.rehearsal.is_trial
        line = self.query_one("#recording", Static)
        line.display = wanted or asks
        if wanted:
            off = f" · {self.key('card.record')} switches it off"
            sentence = f"{IN_PAIR}{off}" if self.is_pair else f"{off} for this answer"
            show(line, Content.assemble(("● ", "$error bold"), content(ON, "bold"), content(sentence, QUIET)))
        else:
            show(line, content(f"{OFF} · {self.key('card.record')} records this answer", QUIET))
