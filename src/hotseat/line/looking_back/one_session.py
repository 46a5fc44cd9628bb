"""One session in lines: its questions one by one, with times, notes, follow-ups, ratings and words."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from hotseat.domain.review.ledger import advice, ledger
from hotseat.domain.session.stories.drill import drill_sentences, drilled
from hotseat.domain.speech.lookup import said_in_question
from hotseat.domain.text import counted
from hotseat.domain.vocabulary import STATE_NAMES, kind_name
from hotseat.engine.rehearsal import CannotRehearse
from hotseat.line import places
from hotseat.line.place import Command, Place
from hotseat.line.places.session_words import day_in_words
from hotseat.line.questions import ask_yes, tell_pages
from hotseat.line.session.debrief import detail_sentences, ledger_sentences, short_ledger
from hotseat.line.times import in_words, with_times_in_words
from hotseat.reports.text.between import between_lines
from hotseat.reports.text.plain import tick_lines
from hotseat.reports.text.speech.figures import figure_sentences, named_numbers
from hotseat.reports.text.speech.transcript import with_said
from hotseat.reports.text.timeline import SPOKEN_KINDS, Happening, story_line

if TYPE_CHECKING:
    from hotseat.domain.session.question import Question
    from hotseat.domain.session.session import Session
    from hotseat.domain.speech.spoken import Spoken
    from hotseat.line.room import Room


class OneSession(Place):
    """Says the session, then a question at a time."""

    title = "The session"

    def __init__(self, room: "Room", session: "Session", session_id: str) -> None:
        super().__init__(room)
        self._session = session
        self._id = session_id
        self._position = 0

    @property
    def _question(self) -> "Question | None":
        questions = self._session.begun_questions
        return questions[self._position] if questions else None

    def arrive(self) -> None:
        """Says what it is, and the question at hand."""
        header = self._session.header
        people = " and ".join(filter(None, (header.candidate, header.interviewer)))
        self.console.say(
            f"{day_in_words(header.started)}, {header.level} {kind_name(header.kind)}, "
            f"{STATE_NAMES[self._session.state]}{f', {people}' if people else ''}.",
            self.room.desk.sessions.left_out(self._id),
        )
        if self._session.is_drill:
            choices = drilled(self._session)
            self.console.say(*drill_sentences(choices), *(f"{one.text} {one.words}." for one in choices))
        self._say_question()

    def _say_question(self) -> None:
        question = self._question
        if question is None:
            self.console.say(*(() if self._session.is_drill else ("No question was begun.",)))
            return
        at, count = self._session.at, len(self._session.begun_questions)
        book = ledger(question, at)
        of = f"Question {self._position + 1} of {count}: " if count > 1 else ""
        self.console.say(f"{of}{question.asked.text}", with_times_in_words(story_line(question)))
        self.console.say(*short_ledger(book), *map(with_times_in_words, advice(question, at)))
        self.console.say(*map(with_times_in_words, between_lines(question)))
        more = "Enter tells the next question. " if count > 1 else ""
        self.console.say(f"{more}l tells all times, d notes, follow-ups and ratings. help lists more.")

    def commands(self) -> Sequence[Command]:
        """What can be heard of it, and done with it."""
        is_open = self._session.state == "interrupted"
        resumes = (Command(("r", "resume"), "go on with it", self.resume),) if is_open else ()
        return (
            Command(("", "next"), "the next question of the session", self.next),
            Command(("l", "ledger"), "every section with its window and share", self.tell_ledger),
            Command(("d", "details"), "notes, follow-ups and ratings", self.tell_details),
            Command(("t", "transcript"), "all that happened and was said, in order", self.tell_transcript),
            Command(("w", "words"), "the figures of what was said", self.tell_words),
            Command(("c", "compare"), "compare with the answer before to the same question", self.compare),
            *resumes,
            Command(("x", "discard"), "it was a trial: count it nowhere", self.discard),
        )

    def next(self, _: str = "") -> None:
        """Says the next question; after the last, the first."""
        count = len(self._session.begun_questions)
        self._position = (self._position + 1) % count if count else 0
        self._say_question()

    def tell_ledger(self, _: str = "") -> None:
        """Says every section of the answer."""
        if (question := self._question) is not None:
            self.console.say(*ledger_sentences(ledger(question, self._session.at)))

    def tell_details(self, _: str = "") -> None:
        """Says notes, follow-ups, scores, the vote, and what was heard or missing."""
        if (question := self._question) is None:
            return
        lines = list(detail_sentences(question, self._session.at, self._session.header))
        lines += map(with_times_in_words, tick_lines(question, self._session.header.level))
        tell_pages(self.console, lines or ["No note, no follow-up and no rating."], self.beat)

    def _said(self, question: "Question") -> "Spoken | None":
        return said_in_question(self._session, question, self.room.desk.words.of(self._session))

    def tell_transcript(self, _: str = "") -> None:
        """Says each thing that happened with its time, and between them what was said."""
        if (question := self._question) is not None:
            moments = with_said(question, self._said(question), self._session.at)
            tell_pages(self.console, map(_happened, moments), self.beat)

    def tell_words(self, _: str = "") -> None:
        """Says the figures of what was said, in sentences."""
        if (question := self._question) is None:
            return
        said = self._said(question)
        if said is None:
            self.console.say("Nothing is known of what was said.")
            return
        self.console.say(*map(with_times_in_words, figure_sentences(said)), named_numbers(said))

    def compare(self, _: str = "") -> None:
        """Says what differs from the last earlier answer to the same question."""
        if self._question is not None:
            places.compare_with_earlier(self, self._session, self._position)

    def resume(self, _: str = "") -> None:
        """Goes on with the session."""
        self.leave()
        self.room.resume(self._id)

    def discard(self, _: str = "") -> None:
        """Asks, and moves the session to the discarded ones."""
        count = counted(len(self._session.begun_questions), "answer")
        if not ask_yes(self.console, f"Discard this session with {count}?", default=False, beat=self.beat):
            return
        try:
            self.room.desk.discard(self._id)
        except CannotRehearse as reason:
            self.console.say(str(reason))
            return
        self.console.say(f"Discarded: it counts nowhere. `hotseat restore {self._id}` brings it back.")
        self.leave()


def _happened(moment: Happening) -> str:
    """When it happened, on the clock of the session, and what it was; what was said stays as it was said."""
    text = moment.text if moment.kind in SPOKEN_KINDS else with_times_in_words(moment.text)
    return f"{in_words(moment.at)}: {text}"
