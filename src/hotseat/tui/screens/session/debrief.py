"""The debrief: where the time went, and what to change first."""

from collections.abc import Iterable
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static

from hotseat.domain.pacing import clock, window_text
from hotseat.domain.review.answer_comparison import Side, compare
from hotseat.domain.review.calibration import calibration
from hotseat.domain.review.ledger import advice, ledger
from hotseat.domain.review.noted import by_section
from hotseat.domain.session.question import Question
from hotseat.domain.session.session import Session
from hotseat.engine.corrections import ANYWHERE, RATED
from hotseat.engine.earlier_answers import answer_before
from hotseat.engine.rehearsal import Rehearsal
from hotseat.reports.text.columns import wrap
from hotseat.reports.text.plain import probe_line, tick_lines
from hotseat.tui import screens
from hotseat.tui.screens.copying import copy_debrief, copy_key
from hotseat.tui.screens.session.pages.again import again_key
from hotseat.tui.screens.session.pages.debriefing_story import DebriefsStory
from hotseat.tui.screens.session.pages.editing import EditsNotes
from hotseat.tui.screens.session.pages.naming_story import story_key
from hotseat.tui.screens.session.recording.transcribing_line import ShowsTranscribing
from hotseat.tui.screens.session.taking_back import mend_key, undo_key
from hotseat.tui.screens.speech.words_part import ShowsWords, words_key
from hotseat.tui.text import QUIET, content, show
from hotseat.tui.widgets.review.comparison import ledger_content as comparison_content
from hotseat.tui.widgets.session.lanes import lanes_content
from hotseat.tui.widgets.session.ledger import ledger_content
from hotseat.tui.widgets.session.sorted_notes import sorted_notes


class DebriefScreen(EditsNotes, DebriefsStory, ShowsTranscribing, ShowsWords):
    """The ledger and at most three sentences of advice; then another question, or the end."""

    PROMPT_CLASS = "-short"
    PROMPT_LINES = 2
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "enter",
            "another",
            "Another",
            key_display="enter",
            id="debrief.another",
            tooltip="Draw another question in this session",
        ),
        Binding("f", "finish", "Finish", id="debrief.finish", tooltip="End the session; it is kept already"),
        Binding(
            "n",
            "note",
            "Note",
            id="debrief.note",
            tooltip="Type a note about this answer",
        ),
        Binding(
            "m",
            "heard",
            "Missing",
            id="debrief.heard",
            tooltip="What an interviewer listens for: tick it",
        ),
        Binding(
            "e",
            "evidence",
            "Evidence",
            id="debrief.evidence",
            tooltip="Attach this session to your assessment",
        ),
        Binding("r", "rate", "Rate", id="debrief.rate", tooltip="Back to the rating"),
        again_key("debrief", show=False),
        story_key("debrief"),
        words_key("debrief", show=False),
        undo_key("debrief"),
        mend_key("debrief"),
        copy_key("debrief"),
    ]

    def __init__(self, rehearsal: Rehearsal) -> None:
        super().__init__(rehearsal)
        self._before: Side | None = None
        """The last answer to the same question, if there is one."""

    def compose_live(self) -> Iterable[Widget]:
        """The ledger, the last one beside it, notes, advice, what was said, the answer over time, the end."""
        with VerticalScroll(id="debrief-scroll"):
            yield Static(id="transcribing")
            yield Static(id="ledger")
            yield Static(id="beside")
            yield Static(id="noted")
            yield Static(id="advice")
            yield Static(id="said")
            yield Static(id="story")
            yield Static(id="lanes")
            yield Static(id="outcome")

    def on_mount(self) -> None:
        """Shows the prompt dimmed, lets the arrow keys scroll, and looks for an earlier answer."""
        self.query_one("#debrief-scroll").focus()
        if not self.rehearsal.is_trial:
            self._before = answer_before(self.flow.desk.sessions, self.rehearsal.session)

    def paint(self, question: Question, now: float) -> str:  # noqa: ARG002 (nothing runs here)
        """Paints again, because notes may still change; the figures do not."""
        at = self.rehearsal.session.at
        width = self.query_one("#ledger").size.width
        self.paint_times(question, at, width)
        self.show_noted(question, width)
        sentences = advice(question, at)
        header = self.rehearsal.session.header
        sentences += calibration(question, header.kind, header.level, self.flow.desk.bank.current.levels)
        show(
            self.query_one("#advice", Static),
            Content("\n").join([content(f"{sentence}") for sentence in sentences]),
        )
        show(self.query_one("#outcome", Static), _outcome(question, self.rehearsal.session, width))
        book = ledger(question, at)
        return f"answer {clock(book.seconds)} of {window_text(book.low, book.high)}"

    def paint_times(self, question: Question, at: float, width: int) -> None:
        """Paints the ledger, the answer over time and what was said at this width."""
        show(self.query_one("#ledger", Static), ledger_content(question, at, width))
        show(self.query_one("#lanes", Static), lanes_content(question, at, width))
        self._show_beside(question, width)
        self.paint_transcribing()
        spoken = self.paint_words(width)
        if not self.is_pair:
            self.paint_story(question, width, self._before, spoken)

    def asked_about(self) -> tuple[Session, Question]:
        """The session that runs, and its newest question."""
        return self.rehearsal.session, self.question

    def may_be_spoken(self) -> bool:
        """Nothing is kept of a first try."""
        return not self.rehearsal.is_trial

    def words_came(self) -> None:
        """Shows what was said, now that it was recognised."""
        self.forget_words()
        self.repaint()
        self.refresh_bindings()

    def _show_beside(self, question: Question, width: int) -> None:
        """Shows the times of the last answer to the same question beside these."""
        beside = self.query_one("#beside", Static)
        beside.display = self._before is not None
        if self._before is not None:
            comparison = compare(self._before, Side(self.rehearsal.session, question))
            title = content("A is your last answer to this question, B this one", QUIET)
            show(beside, Content("\n").join([title, comparison_content(comparison, width)]))

    def show_noted(self, question: Question, width: int) -> None:
        """Shows the evidence, the concerns and the questions that are still open, by section."""
        noted = self.query_one("#noted", Static)
        shown_notes = sorted_notes(by_section(question), width).content
        noted.display = bool(shown_notes.plain)
        show(noted, shown_notes)

    def action_another(self) -> None:
        """Draws another question."""
        self.keep_open_note()
        self.do(self.flow.ask_another)

    def action_again(self) -> None:
        """Asks the same question again in this session."""
        self.keep_open_note()
        self.do(self.flow.ask_again)

    def action_finish(self) -> None:
        """Ends the session."""
        self.keep_open_note()
        if self.do(self.rehearsal.finish):
            self.flow.leave_session()

    def action_evidence(self) -> None:
        """Asks for an item of the assessment and attaches the session to it as evidence."""
        desk = self.flow.desk
        prompt = desk.bank.current.prompts.get(self.question.asked.prompt)
        screens.attach(self, desk.readiness, self.rehearsal.session.header, prompt)

    def refusal(self, action: str, parameters: tuple[object, ...]) -> str:
        """Adds: only a session for a level of the framework can be evidence."""
        level = self.rehearsal.session.header.level
        if action == "evidence" and level not in self.flow.desk.readiness.framework.levels:
            return f"the framework has no level {level}"
        if action == "again" and self.rehearsal.is_trial:
            return "a first try has one question"
        return super().refusal(action, parameters)

    def now(self, action: str, parameters: tuple[object, ...]) -> tuple[str, str] | None:
        """After a first try the same key goes home."""
        if action == "another" and self.rehearsal.is_trial:
            return "Home", "End the try; nothing of it is kept"
        return super().now(action, parameters)

    def stays_after(self, event: object) -> bool:
        """A score, a vote and a note belong here too; what comes before them does not."""
        return isinstance(event, (*RATED, *ANYWHERE))

    def action_copy(self) -> None:
        """Copies the debrief as Markdown."""
        copy_debrief(self, self.question, self.rehearsal.session)

    def action_rate(self) -> None:
        """Back to the rating."""
        self.flow.show_rating()


def _outcome(question: Question, session: Session, width: int) -> Content:
    lines = [
        content("\n".join(wrap(probe_line(question, probe, session.at), width, " " * 18)))
        for probe in question.probes
    ]
    if lines:
        lines = [content("Follow-ups", QUIET), *lines, content("")]
    if question.ratings:
        scores = " · ".join(f"{rating.name} {rating.score}" for rating in question.ratings)
        lines += [content("Rating", QUIET), content(scores)]
    if question.vote:
        lines.append(content(f"Overall: {question.vote}"))
    lines += [content(line) for line in tick_lines(question, session.header.level)]
    return Content("\n").join(lines)
