"""The screen of the answer, timed section by section."""

import re
from collections.abc import Callable, Iterable
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.containers import Container, Horizontal, Vertical
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Digits, Static

from hotseat.domain.names import name_of, words
from hotseat.domain.pacing import clock, whole_seconds, window_text
from hotseat.domain.review.ledger import Ledger, Row, ledger
from hotseat.domain.session.question import Question
from hotseat.engine.rehearsal import Rehearsal
from hotseat.tui.screens.session.cueing import cue_key
from hotseat.tui.screens.session.pages.asking_later import ask_later_key
from hotseat.tui.screens.session.pages.blind import BESIDE_CLOCK, BLIND_NAMES
from hotseat.tui.screens.session.pages.looking import LooksAtStory, look_key
from hotseat.tui.screens.session.pages.speaking import SpeakingPage, voice_keys
from hotseat.tui.screens.session.recording.switching import SwitchesRecording, record_key
from hotseat.tui.screens.session.taking_back import mend_key
from hotseat.tui.text import QUIET, content, show
from hotseat.tui.widgets.drawn import DrawnDigits, DrawnText
from hotseat.tui.widgets.session.note_lines import AnswerNoteLine
from hotseat.tui.widgets.session.notes import notes_content
from hotseat.tui.widgets.session.notes_pane import NotesPane
from hotseat.tui.widgets.session.sections import SectionBoard, signal_text, time_left

LINES_OF_ALL_ELSE = 11
"""The lines of the screen beside the prompt and the sections: notes with two lines, and margins."""
SECTIONS = Binding.Group("Sections", compact=True)


class AnswerScreen(SpeakingPage, SwitchesRecording, LooksAtStory):
    """The prompt, the sections with their bars, the big clock, the notes."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "space",
            "next",
            "Next",
            id="answer.next",
            tooltip="The next section; the last one ends the answer",
        ),
        Binding(
            "backspace",
            "back",
            "Back",
            key_display="⌫",
            id="answer.back",
            tooltip="Back to the section before; its time adds up",
        ),
        Binding("p,ctrl+s", "pause", "Pause", id="answer.pause", tooltip="Stop the clock, or let it go on"),
        Binding("n", "note", "Note", id="answer.note", tooltip="A note; + evidence, - concern, ? ask later"),
        Binding("u", "undo", "Undo", id="answer.undo", tooltip="Take back what was done last"),
        Binding(
            "h",
            "hide",
            "Hide",
            id="answer.hide",
            tooltip="Hide clock and bars, guess the times at the end",
        ),
        Binding(
            "f",
            "follow_ups",
            "End",
            id="answer.follow-ups",
            tooltip="End the answer here, go to the follow-ups",
        ),
        *(
            Binding(
                str(number),
                f"section({number})",
                f"Section {number}",
                show=False,
                id=f"answer.section-{number}",
                group=SECTIONS,
                tooltip="The section of that number, from anywhere",
            )
            for number in range(1, 10)
        ),
        Binding("c", "change", "Change", id="answer.change", tooltip="Change the requirements"),
        Binding(
            "t",
            "principle",
            "Principle",
            show=False,
            id="answer.principle",
            tooltip="Show what the prompt looks for",
        ),
        look_key(),
        cue_key("answer.cue"),
        *voice_keys("answer"),
        record_key("answer"),
        Binding(
            "ctrl+t",
            "next_from_note",
            "Next",
            show=False,
            id="answer.next-from-note",
            tooltip="The next section, from inside a note too",
        ),
        ask_later_key("answer"),
        mend_key("answer"),
    ]

    BAND = "#clock"
    NOTE_LINE = AnswerNoteLine

    def __init__(self, rehearsal: Rehearsal) -> None:
        super().__init__(rehearsal)
        self._notes: object = None
        self._principle_shown = False

    def compose_live(self) -> Iterable[Widget]:
        """The sections and the clock; the notes below them, or in a wide window at their right."""
        with Container(id="stage"):
            with Vertical(id="timed"):
                yield SectionBoard(len(self.question.asked.sections))
                with Horizontal(id="clock"):
                    yield DrawnDigits("0:00", id="digits")
                    yield DrawnText(id="signal")
            with Vertical(id="beside"):
                yield Static(id="points")
                yield NotesPane()

    @property
    def prompt_lines(self) -> int:
        """As many as leave room for the sections, the clock and the newest notes."""
        taken = LINES_OF_ALL_ELSE + len(self.question.asked.sections) + self.banner_lines
        most = max(self.PROMPT_LINES, self.size.height // 4)
        return max(1, min(most, self.size.height - taken))

    def paint(self, question: Question, now: float) -> str:
        """Paints sections, clock and notes."""
        book = ledger(question, now)
        board = self.query_one(SectionBoard)
        board.paint(question, book, paused=self.rehearsal.session.paused, hidden=self.clock_is_hidden)
        self._paint_clock(question, book)
        self._paint_notes(question)
        self.paint_story(question)
        if self.clock_is_hidden:
            return BLIND_NAMES[self.blind]
        return f"answer {clock(book.seconds)} of {window_text(book.low, book.high)}"

    def _paint_notes(self, question: Question) -> None:
        pane = self.notes_pane
        noted = (
            question.notes,
            question.changes,
            pane.columns,
            self.clock_is_hidden,
            self.note_is_unfinished,
        )
        if self._notes != noted:
            self._notes = noted
            shown_notes = notes_content(question, pane.columns, self.note_key, hidden=self.clock_is_hidden)
            pane.paint(shown_notes, unfinished=self.unfinished)

    def shown(self, question: Question, now: float) -> object:
        """The seconds of the current section and of a pause; everything else changes only with events."""
        section, gap = question.section, question.open_gap
        spent = question.spent(now).get(section.id, 0.0) if section else 0.0
        if self.blind == "total":
            spent = question.answer_seconds(now)
        return whole_seconds(spent), int(now - gap.start) if gap else 0

    def _paint_clock(self, question: Question, book: Ledger) -> None:
        running = question.section.id if question.section else ""
        row = next((row for row in book.rows if row.section.id == running), None)
        if row is None:
            return
        digits = self.query_one(Digits)
        shown = clock(book.seconds if self.blind == "total" else row.spent)
        if self.blind == "no clock":
            # As wide as the time, so that hiding the clock moves nothing else on the screen.
            shown = re.sub(r"\d", "-", shown)
        if digits.value != shown:
            digits.update(shown)
        digits.set_class(self.rehearsal.session.paused, "-paused")
        signal = Content.assemble(content(row.section.name, "bold"), self._beside_clock(question, row))
        if self._principle_shown:
            names = self.flow.desk.bank.current.principle_names()
            sought = ", ".join(name_of(principle, names) for principle in question.asked.principles)
            signal = Content.assemble(
                signal, ("\nLooks for ", QUIET), content(sought or words(question.asked.competency))
            )
        show(self.query_one("#signal", Static), signal)

    def _beside_clock(self, question: Question, row: Row) -> Content:
        if self.rehearsal.session.paused:
            return Content.assemble("\n", self.pause_words())
        if self.clock_is_hidden:
            return content(f"\n{BESIDE_CLOCK[self.blind].format(self.key('answer.hide'))}", QUIET)
        words, style = signal_text(question, row)
        return Content.assemble(
            (f"  of {window_text(row.section.low, row.section.high)}\n", QUIET),
            (words + time_left(question, row), style),
        )

    def action_next(self) -> None:
        """Enters the next section; after the last one, ends the answer."""
        self._mark(self.rehearsal.next)

    def action_next_from_note(self) -> None:
        """Enters the next section while a note is being typed."""
        self._mark(self.rehearsal.next)

    def action_follow_ups(self) -> None:
        """Ends the answer."""
        self.keep_open_note()
        self._mark(self.rehearsal.end_answer)

    def _mark(self, happen: Callable[[], object]) -> None:
        if self.question.section == self.question.asked.sections[-1]:
            # Before the next section begins, so that the note belongs to the section it was typed in.
            self.keep_open_note()
        if self.do(happen) and self.question.answered_at is not None:
            self.flow.answer_ended(guess=self.clock_is_hidden)

    def action_back(self) -> None:
        """Returns to the section before."""
        self.do(self.rehearsal.back)

    def action_section(self, number: int) -> None:
        """Enters the section with that number."""
        section = self.question.asked.sections[number - 1]
        self.do(lambda: self.rehearsal.enter(section.id))

    def in_full(self, action: str, parameters: tuple[object, ...]) -> tuple[str, str] | None:
        """The section's name for its number key."""
        if action == "section":
            return self.question.asked.sections[int(str(parameters[0])) - 1].name, "Go to this section"
        return super().in_full(action, parameters)

    def action_principle(self) -> None:
        """Shows what the prompt looks for, or hides it."""
        self._principle_shown = not self._principle_shown
        self.repaint()
