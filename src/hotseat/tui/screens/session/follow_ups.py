"""After the answer: one follow-up at a time, each with its own clock."""

from collections.abc import Iterable
from typing import ClassVar

from textual import on
from textual.binding import Binding, BindingType
from textual.containers import Container, Vertical, VerticalScroll
from textual.content import Content
from textual.widget import Widget
from textual.widgets import OptionList, Static

from hotseat.domain.pacing import clock
from hotseat.domain.review.noted import by_principle
from hotseat.domain.session.follow_up_offers import Offer, offers
from hotseat.domain.session.question import Question
from hotseat.domain.text import counted
from hotseat.domain.vocabulary import FollowUp, Outcome
from hotseat.engine.rehearsal import Rehearsal
from hotseat.tui.screens.session.pages.asking_later import ask_later_key
from hotseat.tui.screens.session.pages.expecting import ExpectsFollowUps
from hotseat.tui.screens.session.pages.naming_story import story_key
from hotseat.tui.screens.session.pages.one_at_a_time import OneAtATime
from hotseat.tui.screens.session.pages.speaking import SpeakingPage, voice_keys
from hotseat.tui.screens.session.recording.switching import SwitchesRecording, record_key
from hotseat.tui.screens.session.taking_back import mend_key
from hotseat.tui.text import QUIET, content, hanging, sentence, show
from hotseat.tui.widgets.note_line import NoteLine, OneLine
from hotseat.tui.widgets.options import Options
from hotseat.tui.widgets.pair.interviewer_board import interviewer_notes
from hotseat.tui.widgets.session.follow_up_rows import asked_row, offer_option
from hotseat.tui.widgets.session.note_lines import FollowUpNoteLine
from hotseat.tui.widgets.session.notes import no_notes
from hotseat.tui.widgets.session.notes_pane import NotesPane
from hotseat.tui.widgets.session.sorted_notes import sorted_notes

OUTCOME = Binding.Group("Outcome", compact=True)


class FollowUpScreen(SpeakingPage, SwitchesRecording, OneAtATime, ExpectsFollowUps):
    """The open follow-up with its clock, those already asked with why, and a list to choose from."""

    PROMPT_CLASS = "-short"
    PROMPT_LINES = 2
    ASKS = True
    NOTE_LINE = FollowUpNoteLine
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "space",
            "ask",
            "Ask",
            id="follow-ups.ask",
            tooltip="Ask the chosen one; this closes an open one",
        ),
        *(
            Binding(
                key,
                f"close('{outcome}')",
                outcome.title(),
                id=f"follow-ups.{outcome}",
                group=OUTCOME,
                tooltip=tooltip,
            )
            for key, outcome, tooltip in (
                ("1", "held", "The answer held: close the follow-up"),
                ("2", "partial", "It held in part: close the follow-up"),
                ("3", "gap", "There was no answer: close the follow-up"),
            )
        ),
        Binding(
            "c",
            "custom",
            "Own",
            id="follow-ups.own",
            tooltip="Type a follow-up of your own and ask it",
        ),
        Binding(
            "n",
            "note",
            "Note",
            id="follow-ups.note",
            tooltip="Type a note; a ? note joins the follow-ups",
        ),
        Binding(
            "m",
            "heard",
            "Missing",
            id="follow-ups.heard",
            tooltip="What an interviewer listens for: tick it",
        ),
        Binding(
            "p,ctrl+s", "pause", "Pause", id="follow-ups.pause", tooltip="Stop the clock, or let it go on"
        ),
        Binding(
            "u",
            "undo",
            "Undo",
            show=False,
            id="follow-ups.undo",
            tooltip="Take back what was done last",
        ),
        Binding("r", "rate", "Rate", id="follow-ups.rate", tooltip="Go on to the rating"),
        story_key("follow-ups"),
        *voice_keys("follow-ups"),
        record_key("follow-ups"),
        ask_later_key("follow-ups"),
        mend_key("follow-ups"),
    ]

    def __init__(self, rehearsal: Rehearsal) -> None:
        super().__init__(rehearsal)
        self._offered: list[Offer] = []

    def compose_live(self) -> Iterable[Widget]:
        """The open follow-up, those already asked, and the ones to choose from; then the notes."""
        # Set before there are widgets, which would all be styled again.
        self.set_class(not self.is_listed, "-unseen", update=False)
        with Container(id="halves"):
            with Vertical(id="left"):
                yield Static(id="open")
                with VerticalScroll(id="asked-scroll", can_focus=False):
                    yield Static(id="asked")
                yield Static(content("may be asked next"), id="offers-title")
                yield Options(id="offers", compact=True)
            yield NotesPane()
        yield self.own_line()

    def own_line(self) -> NoteLine:
        """The line for typing a follow-up."""
        return NoteLine(
            "your follow-up; enter asks it", id="own-line", entered=self.ask_own, closed=self.list_again
        )

    def on_mount(self) -> None:
        """Gives the arrow keys to the list of follow-ups."""
        self.more_to_ask()
        self.list_again()

    def paint(self, question: Question, now: float) -> str:
        """Paints the open follow-up's clock and the list."""
        show(self.query_one("#open", Static), self._open(question, now))
        closed = [probe for probe in question.probes if probe is not question.open_probe]
        static = self.query_one("#asked", Static)
        self.query_one("#asked-scroll").display = bool(closed)
        width = self.query_one("#open").size.width
        rows = [
            asked_row(question, probe, self.why(probe), width, self.prepared_for(probe)) for probe in closed
        ]
        if show(static, Content("\n").join(rows)):
            self.query_one("#asked-scroll", VerticalScroll).scroll_end(animate=False)
        self.more_to_ask()
        self._paint_notes(question)
        seconds = sum(question.probe_seconds(probe, now) for probe in question.probes)
        return f"{counted(len(question.probes), 'follow-up')} {clock(seconds)}"

    def _paint_notes(self, question: Question) -> None:
        pane, unfinished, key = self.notes_pane, self.unfinished, self.note_key
        pane.display = self.is_pair or bool(question.notes or question.changes)
        if self.has_class("-narrow"):
            pane.paint(interviewer_notes(question, pane.columns, key), unfinished=unfinished)
            return
        groups = by_principle(question, self.flow.desk.bank.current.principle_names())
        shown_notes, first, last = sorted_notes(groups, pane.columns)
        pane.paint(shown_notes if groups else no_notes(key), (first, last), unfinished=unfinished)

    def shown(self, question: Question, now: float) -> object:
        """The seconds of the open follow-up and of a pause."""
        probe, gap = question.open_probe, question.open_gap
        return int(question.probe_seconds(probe, now)) if probe else 0, int(now - gap.start) if gap else 0

    def _open(self, question: Question, now: float) -> Content:
        probe = question.open_probe
        if probe is None:
            return self.ask_hint(left=bool(self._offered))
        lead = Content.styled(f" {clock(question.probe_seconds(probe, now)):>7}  ", "bold $accent")
        asked = hanging(lead, probe.follow_up.text, self.query_one("#open").size.width, "bold")
        if self.rehearsal.session.paused:
            return Content.assemble(asked, "\n          ", self.pause_words())
        outcomes = (f"{self.key(f'follow-ups.{how}')} {how}" for how in ("held", "partial", "gap"))
        return Content.assemble(asked, content(f"\n          How did it go? {' · '.join(outcomes)}", QUIET))

    def more_to_ask(self) -> bool:
        """Lists what may be asked next, and says whether there is anything."""
        offered = offers(self.rehearsal.session, self.ladder, self.expected, self.by_words)
        if offered != self._offered:
            self._offered = offered
            options = self.query_one(OptionList)
            options.clear_options()
            options.add_options(offer_option(offer) for offer in offered)
            options.highlighted = 0 if offered else None
        return bool(offered)

    @on(OptionList.OptionSelected)
    def action_ask(self) -> None:
        """Asks the chosen follow-up."""
        chosen = self.query_one(OptionList).highlighted
        if chosen is None:
            self.notify(sentence(self.all_asked), markup=False)
            return
        self._ask(self._offered[chosen].follow_up)

    def _ask(self, follow_up: FollowUp) -> None:
        if self.question.open_probe is not None and not self.do(lambda: self.rehearsal.close_follow_up("")):
            return
        self.do(lambda: self.rehearsal.ask_follow_up(follow_up))

    def action_close(self, outcome: Outcome) -> None:
        """Closes the open follow-up."""
        self.do(lambda: self.rehearsal.close_follow_up(outcome))

    def action_custom(self) -> None:
        """Opens the line for typing a follow-up."""
        self.query_one("#own-line", NoteLine).open()

    def ask_own(self, line: OneLine) -> None:
        """Asks the typed follow-up."""
        typed = line.value
        self.query_one("#own-line", NoteLine).take()
        if typed.strip():
            self._ask(FollowUp("", "custom", typed))

    def keep_open_note(self) -> None:
        """Also keeps a half-typed follow-up, as a note that appears among the follow-ups."""
        super().keep_open_note()
        self.keep_for_later(self.query_one("#own-line", NoteLine))

    def list_again(self) -> None:
        """Gives the arrow keys back to the list, or to the follow-ups asked while the list is hidden."""
        self.show_list()

    def note_closed(self) -> None:
        """Gives the arrow keys back to the list, now that the note line is closed."""
        super().note_closed()
        self.list_again()

    def action_rate(self) -> None:
        """Goes on to the rating."""
        if self.question.open_probe is not None and not self.do(lambda: self.rehearsal.close_follow_up("")):
            return
        self.keep_open_note()
        if self.rates_later:
            self.flow.show_debrief()
        else:
            self.flow.show_rating()

    def refusal(self, action: str, parameters: tuple[object, ...]) -> str:
        """A listed follow-up is allowed exactly when a typed one is."""
        if action == "ask" and not self._offered:
            return self.all_asked
        return super().refusal("custom" if action == "ask" else action, parameters)
