"""Cutting in: when to do it, the line with the words, and the moment when the candidate is back on track."""

from collections.abc import Iterable
from functools import cached_property
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static

from hotseat.domain.bank.ladder import Ladder
from hotseat.domain.interview.interruption import PlannedInterruption, is_due, planned_interruption
from hotseat.domain.pacing import clock, whole_seconds
from hotseat.domain.refusal import Refused
from hotseat.domain.session.question import Question
from hotseat.domain.text import one_line
from hotseat.engine.pairing import cut_in
from hotseat.engine.rehearsal import Rehearsal
from hotseat.tui.screens.session import attempts
from hotseat.tui.screens.session.answer import AnswerScreen
from hotseat.tui.text import QUIET, content, show
from hotseat.tui.widgets.note_line import OneLine
from hotseat.tui.widgets.session.note_lines import InterviewerNoteLine, WordsLine

WORDS_HINT = "what you say; enter cuts in with it"


class CuttingIn(AnswerScreen):
    """An answer that the interviewer may interrupt: `i` offers the words, enter cuts in with them."""

    NOTE_LINE = InterviewerNoteLine
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "i,ctrl+x",
            "cut",
            "Cut in",
            id="driver.cut",
            tooltip="The words to cut in with; again: back on track",
        ),
    ]

    def __init__(self, rehearsal: Rehearsal) -> None:
        super().__init__(rehearsal)
        self._was_typing = False
        """Whether the note line was open when the words were asked for."""

    @cached_property
    def ladder(self) -> Ladder:
        """The follow-ups of the level and kind, layer by layer."""
        header = self.rehearsal.session.header
        return self.flow.desk.bank.current.ladder(header.level, header.kind)

    def interruption_line(self) -> Static:
        """The line that says when to cut in, and after an interruption how long ago it was."""
        return Static(id="interruption")

    def words_line(self) -> Iterable[Widget]:
        """The line with the words, hidden until they are asked for."""
        yield WordsLine(WORDS_HINT, id="words-line", entered=self.say_words, closed=self.words_closed)

    @property
    def _words(self) -> WordsLine:
        return self.query_one("#words-line", WordsLine)

    @property
    def _planned(self) -> PlannedInterruption | None:
        return planned_interruption(self.rehearsal.session, self.ladder, self.change_left())

    def shown(self, question: Question, now: float) -> object:
        """Adds whether an interruption is due, and the seconds since one that is open."""
        opened = question.open_cut
        back = whole_seconds(question.counted(opened.at, now)) if opened else 0
        due = self._planned is not None and is_due(question, self._planned, now)
        return super().shown(question, now), due, back

    def paint_interruption(self, question: Question, now: float) -> None:
        """Paints its line, which is there only while there is something to say."""
        static = self.query_one("#interruption", Static)
        line = self._interruption_content(question, now)
        static.display = bool(line.plain)
        show(static, line)

    def _interruption_content(self, question: Question, now: float) -> Content:
        if self.rehearsal.session.paused:
            return self.pause_words()
        if (opened := question.open_cut) is not None:
            name = self.rehearsal.session.header.candidate or "the candidate"
            seconds = clock(question.counted(opened.at, now))
            return content(
                f"Cut in {seconds} ago. Press {self._key} when {name} is back on track.", "$accent"
            )
        planned, asked = self._planned, self._words.display
        if planned is None or not (asked or is_due(question, planned, now)):
            return Content("")
        lead = "Say" if asked else "Cut in now"
        keys = "or your own words; enter cuts in" if asked else f"{self._key} cuts in"
        return Content.assemble(
            (f"{lead}  ", "$accent bold"), content(planned.text, "bold"), (f"  {keys}", QUIET)
        )

    @property
    def _key(self) -> str:
        typing = self.note_line.display
        return self.key("note.cut", InterviewerNoteLine) if typing else self.key("driver.cut")

    def action_cut(self) -> None:
        """Offers the words for an interruption; after one, records that the candidate is back on track."""
        if self.question.open_cut is not None:
            self.do(self.rehearsal.recover)
        elif self._words.display:
            self.say_words(self._words)
        elif (planned := self._planned) is not None:
            # Both lines would lie on the same row.
            self._was_typing, self.note_line.display = self.note_line.display, False
            self._words.open_for(
                (len(self.rehearsal.session.questions), len(self.question.cuts)), planned.text
            )
            self.repaint()

    def say_words(self, line: OneLine) -> None:
        """Records the interruption with these words."""
        typed = one_line(line.value)
        if self.do(lambda: cut_in(self.rehearsal, typed, self.change_left())):
            self._words.take()

    def words_closed(self) -> None:
        """Gives the keys back to the note line, if it was open."""
        if self._was_typing:
            self.note_line.open()
            self.repaint()
        else:
            self.note_closed()

    @property
    def note_is_unfinished(self) -> bool:
        """Not while the words stand in a line: n is typed there, and the note comes back behind them."""
        return super().note_is_unfinished and not self._words.display

    def keep_open_note(self) -> None:
        """Also keeps the interviewer's own words that were not used, as a question to ask later."""
        super().keep_open_note()
        planned = self._planned
        if self._words.display and planned is not None and one_line(self._words.value) != planned.text:
            self.keep_for_later(self._words)

    def _cut(self, rehearsal: Rehearsal) -> None:
        if rehearsal.question.open_cut is not None:
            rehearsal.recover()
        elif (planned := self._planned) is None:
            raise Refused("interruptions are off in this session")
        else:
            cut_in(rehearsal, planned.text, self.change_left())

    def refusal(self, action: str, parameters: tuple[object, ...]) -> str:
        """Adds: the interviewer cannot interrupt while the clock is stopped or an interruption is open."""
        if action == "cut":
            return attempts.refusal(self.rehearsal.session, self._cut)
        return super().refusal(action, parameters)

    def now(self, action: str, parameters: tuple[object, ...]) -> tuple[str, str] | None:
        """After an interruption, the same key says that the candidate is back on track."""
        if action == "cut" and self.question.open_cut is not None:
            return "On track", "The candidate is back on track"
        return super().now(action, parameters)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Switches off cutting in if the session has no interruptions."""
        if action == "cut" and not self.rehearsal.session.header.interruptions:
            return False
        return super().check_action(action, parameters)
