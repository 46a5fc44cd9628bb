"""The part of a page about what was said: its figures, beside those of the person's own earlier answers."""

from abc import abstractmethod
from collections.abc import Sequence
from typing import TYPE_CHECKING

from textual.binding import Binding
from textual.content import Content
from textual.widgets import Static

from hotseat.domain.review.same_question import spoken_before
from hotseat.domain.review.search_words import sought, words_said
from hotseat.domain.session.question import Question
from hotseat.domain.session.session import Session
from hotseat.domain.speech.lookup import said_in_question
from hotseat.domain.speech.measured import Measured
from hotseat.domain.speech.transcript import NOTHING_SAID, Transcript
from hotseat.tui import screens, widgets
from hotseat.tui.screens.page import Page
from hotseat.tui.text import QUIET, content, show

if TYPE_CHECKING:
    from hotseat.domain.speech.spoken import Spoken

EXPLAINED = (
    "What was said, by section: words a minute of its recorded seconds, and while speaking; the longest "
    "silence; the seconds until the first word; I (me, my) and we (us, our); numbers named; hedges (I think, "
    "maybe, sort of); fillers (you know, I mean). None of it is scored."
)


def words_key(prefix: str, *, show: bool) -> Binding:
    """The key that shows all that was said; its id begins with `prefix`, and the footer may show it."""
    tooltip = "All that was said, between the marks and notes"
    return Binding("w", "words", "Words", show=show, id=f"{prefix}.words", tooltip=tooltip)


class ShowsWords(Page):
    """A page about a question, with a Static `#said`. What was said is read when it is first painted."""

    find = ""
    """What the list of sessions was searched for."""
    _transcript: Transcript | None = None
    _earlier: Sequence[Measured] | None = None
    _measured: "tuple[Question, Spoken | None] | None" = None
    """What was said in a question, kept for the next paint: an hour of words takes a third of a second."""

    @abstractmethod
    def asked_about(self) -> tuple[Session, Question]:
        """The session, and the question that the page is about; its times may differ from the session's."""

    def may_be_spoken(self) -> bool:
        """Whether the session may have words; nothing is kept of a first try."""
        return True

    @property
    def transcript(self) -> Transcript:
        """What is known to have been said in the session."""
        if self._transcript is None:
            known = self.may_be_spoken()
            self._transcript = self.flow.desk.words.of(self.asked_about()[0]) if known else NOTHING_SAID
        return self._transcript

    def forget_words(self) -> None:
        """Has what was said be read again: words have come, or it is another question."""
        self._transcript = self._earlier = self._measured = None

    def paint_words(self, width: int) -> "Spoken | None":
        """Paints that part, or hides it where nothing is known. Returns what was said."""
        session, question = self.asked_about()
        static = self.query_one("#said", Static)
        said = self._said(session, question)
        static.display = said is not None
        if said is not None:
            comparison = widgets.speech.figures.compared(
                said, self._answers_before(session, question), session
            )
            part = widgets.speech.figures.figures_content(question, said, comparison, width)
            key = self.key_doing("words")
            where_said = f'"{self.find}" was said here: {key} shows where.'
            where = where_said if self._finds else f"{key} shows all that was said."
            show(static, Content("\n").join([part, content(where, QUIET)]))
        return said

    def _said(self, session: Session, question: Question) -> "Spoken | None":
        if self._measured is None or self._measured[0] is not question:
            self._measured = question, said_in_question(session, question, self.transcript)
        return self._measured[1]

    @property
    def _finds(self) -> bool:
        words = sought(self.find)
        words_heard = words_said(self.transcript) if words else ""
        return any(word in words_heard for word in words)

    def _answers_before(self, session: Session, question: Question) -> Sequence[Measured]:
        """The figures of this person's answers before this one, the newest first."""
        if self._earlier is None:
            begun = session.begun_questions
            number = next(at for at, asked in enumerate(begun, 1) if asked.asked is question.asked)
            answers = self.flow.desk.sessions.answers_of(session.header.candidate)
            self._earlier = spoken_before(answers, session.header, number)
        return self._earlier

    def refusal(self, action: str, parameters: tuple[object, ...]) -> str:
        """Adds: there is nothing to show of what was said where nothing is known of it."""
        if action == "words" and self.transcript.is_empty:
            return "nothing is known of what was said"
        return super().refusal(action, parameters)

    def explained(self) -> str:
        """What the columns count, where they are shown."""
        return EXPLAINED if self.query_one("#said", Static).display else super().explained()

    def action_words(self) -> None:
        """Shows all that was said in the question."""
        find = self.find if self._finds else ""
        self.app.push_screen(screens.TranscriptScreen(*self.asked_about(), self.transcript, find))
