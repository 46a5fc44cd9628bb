"""The debrief: where the time went, in sentences, and what to change first."""

from collections.abc import Iterator, Sequence
from functools import partial

from hotseat.domain.pacing import Verdict
from hotseat.domain.review.calibration import calibration
from hotseat.domain.review.ledger import Ledger, Row, advice, first_word_text, ledger, repaired_text
from hotseat.domain.review.noted import by_section
from hotseat.domain.session.header import Header
from hotseat.domain.session.question import Question
from hotseat.domain.speech.lookup import said_in_question
from hotseat.engine.asking import Asking
from hotseat.line.looking_back.moments import moments_in_words
from hotseat.line.loop import in_round
from hotseat.line.place import Command
from hotseat.line.questions import tell_pages
from hotseat.line.scores import score_sentences
from hotseat.line.session import correcting, evidence, story, ticking
from hotseat.line.session.beside import beside_in_words
from hotseat.line.session.criteria import AfterAnswer
from hotseat.line.session.follow_ups import asked_lines
from hotseat.line.times import in_words, window_in_words, with_times_in_words
from hotseat.reports.text.plain import tick_lines
from hotseat.reports.text.speech.transcript import with_said


class Debrief(AfterAnswer):
    """The ledger as sentences, and what to change first; then another question, or the end."""

    title = "The debrief"

    def arrive(self) -> None:
        """Says the ledger, the advice, and how it goes on."""
        question, at = self.question, self.rehearsal.session.at
        self.console.say("Debrief.", *short_ledger(ledger(question, at)))
        self.console.say(*self.sentences())
        self.console.say(*beside_in_words(self), self._transcribing(), *self.how_it_goes_on())

    def sentences(self) -> Iterator[str]:
        """What to change first, and how the ratings fit what was heard."""
        header = self.rehearsal.session.header
        levels = self.room.desk.bank.current.levels
        sentences = advice(self.question, self.rehearsal.session.at)
        sentences += calibration(self.question, header.kind, header.level, levels)
        yield from map(with_times_in_words, sentences)

    def how_it_goes_on(self) -> Iterator[str]:
        """What can be typed here first of all."""
        if self.rehearsal.is_trial:
            yield "The try is over. Enter goes home."
        elif self.rehearsal.session.header.loop:
            yield from in_round.after_answer(self.rehearsal)
        else:
            more = self.hint(", l tells all times, d notes and ratings")
            yield f"Enter asks another question, f finishes the session{more}."

    def commands(self) -> Sequence[Command]:
        """What can be done with the answer, and what comes after it."""
        on = "end the try" if self.rehearsal.is_trial else "another question in this session"
        return (
            Command(("", "another"), on, self.another),
            Command(("f", "finish"), "end the session; it is kept already", self.finish),
            Command(("a", "again"), "answer the same question again", self.again),
            Command(("d", "details"), "tell notes, follow-ups and ratings", self.tell_details),
            Command(
                ("l", "ledger"),
                "tell the times of all sections, with their windows and shares",
                self.tell_ledger,
            ),
            Command(("t", "transcript"), "tell all that happened and was said, in order", self.tell_all),
            Command(("r", "rate"), "back to the rating", self.rate),
            ticking.tick_command(self, asks=False),
            story.story_command(self),
            correcting.correct_command(self),
            evidence.evidence_command(self),
            *self.session_commands(),
        )

    def another(self, _: str = "") -> None:
        """Draws another question; after a first try, goes home."""
        if self.rehearsal.is_trial:
            self.leave()
            return
        asking = self.asking()
        if (prompt := asking.next()) is not None and self.do(partial(asking.ask, prompt)):
            self.leave()
            self.stages.show_stage()

    def again(self, _: str = "") -> None:
        """Asks the same question again in this session."""
        if self.rehearsal.is_trial:
            self.console.say("A first try has one question.")
            return
        asking = self.asking()
        if self.do(lambda: asking.ask(asking.same())):
            self.leave()
            self.stages.show_stage()

    def finish(self, _: str = "") -> None:
        """Ends the session."""
        if self.rehearsal.is_trial:
            self.leave()
        elif self.do(self.rehearsal.finish):
            self.console.say("The session is finished.")
            self.leave()

    def rate(self, _: str = "") -> None:
        """Back to the rating."""
        self.leave()
        self.stages.show_rating()

    def tell_ledger(self, _: str = "") -> None:
        """Says every section with its window and its share."""
        tell_pages(
            self.console, ledger_sentences(ledger(self.question, self.rehearsal.session.at)), self.beat
        )

    def tell_details(self, _: str = "") -> None:
        """Says the notes, the follow-ups, the scores and the vote."""
        session = self.rehearsal.session
        lines = list(detail_sentences(self.question, session.at, session.header))
        lines += map(with_times_in_words, tick_lines(self.question, session.header.level))
        tell_pages(self.console, lines or ["No note, no follow-up and no rating."], self.beat)

    def tell_all(self, _: str = "") -> None:
        """Says each thing that happened with its time, and between them what was said."""
        session, question = self.rehearsal.session, self.question
        said = said_in_question(session, question, self.room.desk.words.of(session))
        moments = with_said(question, said, session.at)
        tell_pages(self.console, moments_in_words(moments, question), self.beat)

    def _transcribing(self) -> str:
        """How far the words of the recording are."""
        line = "" if self.rehearsal.is_trial else self.room.transcriptions.line(self.rehearsal.session)
        return with_times_in_words(f"{line[0].upper()}{line[1:].removesuffix('.')}." if line else "")

    def asking(self) -> Asking:
        """What draws the next question of this session."""
        return Asking(
            self.room.desk, self.rehearsal, self.console.say, only_classics=self.stages.only_classics
        )


def short_ledger(book: Ledger) -> Iterator[str]:
    """The whole answer, the sections in their window together, and a sentence for each that missed it.

    What was not reached is said by the advice that follows it.
    """
    plan = window_in_words(book.low, book.high)
    yield f"The answer took {in_words(book.seconds)}; the plan gives it {plan}."
    if fit := book.judged(Verdict.IN_WINDOW):
        yield f"In window: {', '.join(f'{row.section.name} {in_words(row.spent)}' for row in fit)}."
    told_elsewhere = (Verdict.IN_WINDOW, Verdict.NOT_REACHED)
    yield from (f"{_verdict(row)}." for row in book.rows if row.verdict not in told_elsewhere)
    yield from (
        f"{row.section.name}: you guessed {in_words(row.guess)}, it took {in_words(row.spent)}."
        for row in book.rows
        if row.guess is not None
    )
    yield repaired_text(book)


def _verdict(row: Row) -> str:
    if not row.visits:
        return f"{row.section.name} was not reached"
    miss = {Verdict.SHORT: "short", Verdict.OVER: "over"}.get(row.verdict)
    verdict_words = f"{in_words(row.by)} {miss}" if miss else row.verdict.value
    return f"{row.section.name} {in_words(row.spent)}, {verdict_words}"


def ledger_sentences(book: Ledger) -> Iterator[str]:
    """The ledger in full: each section with its time, verdict, window and shares; then when it began."""
    for row in book.rows:
        yield (
            f"{_verdict(row)}. Its window: {window_in_words(row.section.low, row.section.high)}. "
            f"It had {row.share} percent of the answer; the plan gives it {row.plan_share}."
        )
    yield f"{with_times_in_words(first_word_text(book)).capitalize()}."


def detail_sentences(question: Question, at: float, header: Header) -> Iterator[str]:
    """The notes by sign and section, the follow-ups, the scores and the votes."""
    for group in by_section(question):
        yield f"{group.heading}:"
        yield from (f"{row.place}: {row.text}" if row.place else row.text for row in group.rows)
    if question.probes:
        yield "Follow-ups:"
        yield from asked_lines(question, at)
    yield from score_sentences(question, header)
