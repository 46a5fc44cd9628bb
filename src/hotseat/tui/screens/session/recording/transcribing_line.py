"""The line of a debrief that says how far its transcription is, or why there is none."""

from textual.widgets import Static

from hotseat.tui.screens.session.live import LivePage
from hotseat.tui.text import QUIET, content, show


class ShowsTranscribing(LivePage):
    """A debrief with a Static `#transcribing`; leaving it changes nothing of what goes on."""

    def tick(self) -> None:
        """Also shows how far it is."""
        super().tick()
        if self.app.screen is self:
            self.paint_transcribing()

    def paint_transcribing(self) -> None:
        """Paints the line, which takes no room once there is nothing to say."""
        session = self.rehearsal.session
        sentence = "" if self.rehearsal.is_trial else self.flow.transcriptions.line(session)
        line = self.query_one("#transcribing", Static)
        line.display = bool(sentence)
        show(line, content(sentence, QUIET))
