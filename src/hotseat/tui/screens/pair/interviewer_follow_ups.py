"""The follow-ups of a pair: notes stay visible and can be typed while a follow-up is open."""

from collections.abc import Iterable

from textual.containers import VerticalScroll
from textual.widget import Widget
from textual.widgets import OptionList, Static

from hotseat.domain.session.question import Question
from hotseat.tui.screens.session.follow_ups import FollowUpScreen
from hotseat.tui.text import content, show
from hotseat.tui.widgets.pair.interviewer_board import interviewer_notes


class InterviewerFollowUps(FollowUpScreen):
    """The open follow-up and those already asked, the notes, and what to ask next."""

    def compose_live(self) -> Iterable[Widget]:
        """The notes between the follow-ups already asked and the ones to choose from."""
        yield Static(id="open")
        with VerticalScroll(id="asked-scroll", can_focus=False):
            yield Static(id="asked")
        yield Static(content("notes"), id="notes-title")
        with VerticalScroll(id="notes-scroll", can_focus=False):
            yield Static(id="notes")
        yield Static(content("may be asked next"), id="offers-title")
        yield OptionList(id="offers", compact=True)
        yield self.own_line()

    def paint(self, question: Question, now: float) -> str:
        """Paints the notes too."""
        width = self.query_one("#notes").size.width
        if show(self.query_one("#notes", Static), interviewer_notes(question, width)):
            self.query_one("#notes-scroll", VerticalScroll).scroll_end(animate=False)
        return super().paint(question, now)
