"""One session in lines: its questions one by one, with times, notes, follow-ups, ratings and words."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from hotseat.domain.bank.bank import NothingToAsk
from hotseat.domain.interview.pair import same_pair
from hotseat.domain.review.answer_comparison import under
from hotseat.domain.review.ledger import advice, ledger
from hotseat.domain.review.same_question import choice_again
from hotseat.domain.session.stories.drill import drilled
from hotseat.domain.session.stories.tellings import story_told
from hotseat.domain.speech.lookup import said_in_question
from hotseat.domain.text import counted
from hotseat.domain.vocabulary import STATE_NAMES, kind_name
from hotseat.engine.rehearsal import CannotRehearse
from hotseat.line import places
from hotseat.line.looking_back.hearing import Hearing
from hotseat.line.looking_back.mending import MendsSession
from hotseat.line.looking_back.moments import moments_in_words
from hotseat.line.place import Command
from hotseat.line.places.session_words import day_in_words
from hotseat.line.questions import ask_yes, tell_pages
from hotseat.line.session.debrief import detail_sentences, ledger_sentences, short_ledger
from hotseat.line.stories.drill import drill_in_words
from hotseat.line.times import with_times_in_words
from hotseat.reports.text.between import between_lines
from hotseat.reports.text.plain import tick_lines
from hotseat.reports.text.speech.figures import figure_sentences, named_numbers
from hotseat.reports.text.speech.transcript import with_said
from hotseat.reports.text.timeline import story_line

if TYPE_CHECKING:
    from hotseat.domain.session.question import Question
    from hotseat.domain.session.session import Session
    from hotseat.domain.speech.spoken import Spoken
    from hotseat.line.room import Room


class OneSession(MendsSession):
    """Says the session, then a question at a time."""

    title = "The session"

    def __init__(self, room: "Room", session: "Session", session_id: str) -> None:
        super().__init__(room, session, session_id)
        self._hearing = Hearing(self)

    def arrive(self) -> None:
        """Says what it is, and the question at hand."""
        header = self.session.header
        people = " and ".join(filter(None, (header.candidate, header.interviewer)))
        self.console.say(
            f"{day_in_words(header.started)}, {header.level} {kind_name(header.kind)}, "
            f"{STATE_NAMES[self.session.state]}{f', {people}' if people else ''}.",
            self.room.desk.sessions.left_out(self.session_id),
        )
        if self.session.is_drill:
            self.console.say(*drill_in_words(drilled(self.session)))
        self.say_question()

    def say_question(self) -> None:
        """Says the question at hand, and where its time went."""
        question = self.current
        if question is None:
            self.console.say(*(() if self.session.is_drill else ("No question was begun.",)))
            return
        count = len(self.session.begun_questions)
        of = f"Question {self.position + 1} of {count}: " if count > 1 else ""
        self.console.say(f"{of}{question.asked.text}", with_times_in_words(story_line(question)))
        self.console.say(*self.figures())
        more = "Enter tells the next question. " if count > 1 else ""
        more += self.hint("l tells all times, d notes, follow-ups and ratings. help lists more.")
        self.console.say(more.rstrip())

    def figures(self) -> Iterator[str]:
        """Where the time of the question at hand went, and what to change first."""
        if (question := self.current) is None:
            return
        at = self.session.at
        yield from short_ledger(ledger(question, at))
        yield from map(with_times_in_words, (*advice(question, at), *between_lines(question)))

    def commands(self) -> Sequence[Command]:
        """What can be heard of it, and done with it."""
        is_open = self.session.state == "interrupted"
        resumes = (Command(("r", "resume"), "go on with it", self.resume),) if is_open else ()
        return (
            Command(("", "next"), "the next question of the session", self.next),
            Command(("l", "ledger"), "every section with its window and share", self.tell_ledger),
            Command(("d", "details"), "notes, follow-ups and ratings", self.tell_details),
            Command(("t", "transcript"), "all that happened and was said, in order", self.tell_transcript),
            Command(("w", "words"), "the figures of what was said", self.tell_words),
            *self._sound_commands(),
            Command(("c", "compare"), "compare with the answer before to the same question", self.compare),
            Command(("told",), "compare with the last telling of its story", self.compare_tellings),
            Command(("e", "repair"), "repair the times: move, split, merge, pause", self.repair),
            Command(("o", "original"), "the times as they were recorded", self.tell_original),
            Command(("x", "correct"), "correct a note or a follow-up, or take it out", self.correct),
            Command(("s", "story"), "say which story was told", self.name_story),
            Command(("a", "again"), "answer the same question again", self.again),
            Command(("y", "export"), "say how it is written as a document", self.tell_export),
            *resumes,
            Command(("discard",), "it was a trial: count it nowhere", self.discard),
        )

    def _sound_commands(self) -> Sequence[Command]:
        if not self.room.desk.words.is_kept(self.session):
            return ()
        does = "hear the recording, from a time of the transcript or from the begin of the answer"
        return (
            Command(("hear",), does, self.hear, "a time"),
            Command(("hush",), "end the recording that is played", self.hush),
        )

    def next(self, _: str = "") -> None:
        """Says the next question; after the last, the first."""
        count = len(self.session.begun_questions)
        self.position = (self.position + 1) % count if count else 0
        self.say_question()

    def tell_ledger(self, _: str = "") -> None:
        """Says every section of the answer."""
        if (question := self.current) is not None:
            self.console.say(*ledger_sentences(ledger(question, self.session.at)))

    def tell_details(self, _: str = "") -> None:
        """Says notes, follow-ups, scores, the vote, and what was heard or missing."""
        if (question := self.current) is None:
            return
        lines = list(detail_sentences(question, self.session.at, self.session.header))
        lines += map(with_times_in_words, tick_lines(question, self.session.header.level))
        tell_pages(self.console, lines or ["No note, no follow-up and no rating."], self.beat)

    def _said(self, question: "Question") -> "Spoken | None":
        return said_in_question(self.session, question, self.room.desk.words.of(self.session))

    def tell_transcript(self, _: str = "") -> None:
        """Says each thing that happened with its time, and between them what was said."""
        if (question := self.current) is not None:
            moments = with_said(question, self._said(question), self.session.at)
            tell_pages(self.console, moments_in_words(moments, question), self.beat)

    def hear(self, typed: str = "") -> None:
        """Plays the recording."""
        if (question := self.current) is not None:
            self._hearing.hear(self.session, question, typed)

    def hush(self, _: str = "") -> None:
        """Ends the recording that is played."""
        self._hearing.hush()

    def beat(self) -> float | None:
        """Also says that a recording has ended."""
        waits = [seconds for seconds in (super().beat(), self._hearing.look()) if seconds is not None]
        return min(waits, default=None)

    def leave(self, _: str = "") -> None:
        """Goes back; nothing plays on."""
        self._hearing.hush()
        super().leave()

    def tell_words(self, _: str = "") -> None:
        """Says the figures of what was said, in sentences."""
        if (question := self.current) is None:
            return
        said = self._said(question)
        if said is None:
            self.console.say("Nothing is known of what was said.")
            return
        self.console.say(*map(with_times_in_words, figure_sentences(said)), named_numbers(said))

    def compare(self, _: str = "") -> None:
        """Says what differs from the last earlier answer to the same question."""
        if self.current is not None:
            places.compare_with_earlier(self, self.session, self.position)

    def compare_tellings(self, _: str = "") -> None:
        """Says what differs from the last telling of its story."""
        question = self.current
        if question is not None and story_told(question) is None:
            self.console.say("No story is named for this answer.")
        elif question is not None:
            session = under(self.session, self.session_id)
            places.compare_with_earlier(self, session, self.position, by_story=True)

    def tell_original(self, _: str = "") -> None:
        """Says the times as they were recorded, where they were repaired."""
        original = self.current.unrepaired if self.current else None
        if original is None:
            self.console.say("This answer was not repaired.")
        else:
            self.console.say("As recorded:", *ledger_sentences(ledger(original, self.session.at)))

    def again(self, _: str = "") -> None:
        """Begins a session with the same question."""
        if self.current is None:
            return
        header = self.session.header
        try:
            choice, prompt = choice_again(self.room.desk.bank.current, header, self.current.asked)
        except NothingToAsk as reason:
            self.console.say(str(reason))
            return
        self.leave()
        self.room.begin(choice, prompt, same_pair(header))

    def resume(self, _: str = "") -> None:
        """Goes on with the session."""
        self.leave()
        self.room.resume(self.session_id)

    def tell_export(self, _: str = "") -> None:
        """Says the command that writes the session down."""
        self.console.say(
            f"`hotseat export {self.session_id} --to md -o FILE` in a terminal writes it as Markdown; "
            "html, csv and json are other forms. `last` stands for your newest session."
        )

    def discard(self, _: str = "") -> None:
        """Asks, and moves the session to the discarded ones."""
        count = counted(len(self.session.begun_questions), "answer")
        if not ask_yes(self.console, f"Discard this session with {count}?", default=False, beat=self.beat):
            return
        try:
            self.room.desk.discard(self.session_id)
        except CannotRehearse as reason:
            self.console.say(str(reason))
            return
        self.console.say(f"Discarded: it counts nowhere. `hotseat restore {self.session_id}` brings it back.")
        self.leave()
