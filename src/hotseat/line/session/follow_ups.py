"""After the answer: one follow-up at a time, each with its own clock."""

from collections.abc import Mapping, Sequence
from functools import cached_property, partial

from hotseat.domain.bank.ladder import Ladder
from hotseat.domain.review.ledger import ledger
from hotseat.domain.session.follow_up_offers import NO_WORDS, ByWords, Offer, offers, why_asked
from hotseat.domain.session.question import Question
from hotseat.domain.session.stories.tellings import story_told
from hotseat.domain.speech import missing_words
from hotseat.domain.speech.lookup import said_in_question
from hotseat.domain.stories.story import Expected
from hotseat.domain.text import one_line
from hotseat.domain.vocabulary import OUTCOME_NAMES, FollowUp, Outcome
from hotseat.engine.corrections import ANYWHERE
from hotseat.line.place import Command
from hotseat.line.questions import Option, ask_text, choose
from hotseat.line.session import correcting, story, ticking
from hotseat.line.session.live import Live
from hotseat.line.times import in_words


class FollowUps(Live):
    """Enter asks the next follow-up, unseen; how it went is typed once it is answered."""

    title = "The follow-ups"
    asks_next = "Enter asks the next"

    def arrive(self) -> None:
        """Says how the answer ended and what comes."""
        if self.question.open_probe is not None:
            self._say_open()
            return
        answer = in_words(ledger(self.question, self.rehearsal.now).seconds)
        self.console.say(f"The answer is over: {answer}. Follow-ups.", self._what_next())

    def commands(self) -> Sequence[Command]:
        """What can be done with follow-ups."""
        return (
            Command(("", "ask"), "ask the next follow-up; this closes an open one", self.ask_next),
            Command(("1", "held"), "the answer held: close the follow-up", partial(self._close, "held")),
            Command(
                ("2", "partial"), "it held in part: close the follow-up", partial(self._close, "partial")
            ),
            Command(("3", "gap"), "there was no answer: close the follow-up", partial(self._close, "gap")),
            Command(("r", "rate"), f"go on to the {self.goes_to}", self.rate),
            Command(("l", "list"), "list what may be asked, to choose from", self.choose_one),
            Command(("c", "own"), "ask a follow-up of your own", self.ask_own, "a text"),
            Command(("t", "time"), "tell the time of the open follow-up", self.tell_time),
            Command(("p", "pause"), "stop the clock, or let it go on", self.pause),
            Command(("a", "asked"), "tell the follow-ups asked so far", self.tell_asked),
            *self.session_commands(),
            ticking.tick_command(self, asks=True),
            story.story_command(self),
            correcting.correct_command(self),
            *self.sound_commands(),
        )

    @property
    def goes_to(self) -> str:
        """What comes after the follow-ups."""
        return "rating"

    @property
    def all_asked(self) -> str:
        """What is said where nothing is left to ask."""
        return f"Every follow-up has been asked. r goes on to the {self.goes_to}."

    def ask_next(self, _: str = "") -> None:
        """Asks the next follow-up; whoever set that has the list to choose from."""
        offered = self._offers()
        if offered and self.room.desk.settings.value("follow_ups") == "list":
            self.choose_one()
        elif offered:
            self._ask(offered[0].follow_up)
        else:
            self.console.say(self.all_asked)

    def choose_one(self, _: str = "") -> None:
        """Lists what may be asked next, and asks the chosen one."""
        offered = self._offers()
        if not offered:
            self.console.say(self.all_asked)
            return
        listed = [Option(offer.follow_up.text, offer.why) for offer in offered]
        chosen = choose(self.console, "Which follow-up?", listed, 0, self.beat)
        if chosen is not None:
            self._ask(offered[chosen].follow_up)

    def ask_own(self, typed: str) -> None:
        """Asks a typed follow-up."""
        typed = typed or ask_text(self.console, "Type the follow-up. Enter alone asks none.", self.beat)
        if typed:
            self._ask(FollowUp("", "custom", typed))

    def _ask(self, follow_up: FollowUp) -> None:
        if self.close_open() and self.do(lambda: self.rehearsal.ask_follow_up(follow_up)):
            self._say_open()

    def _close(self, outcome: Outcome, _: str = "") -> None:
        seconds = self._open_seconds
        if self.do(lambda: self.rehearsal.close_follow_up(outcome)):
            probe = self.question.probes[-1]
            why = why_asked(self.rehearsal.session, self._ladder, probe, self._by_words)
            self.console.say(f"{OUTCOME_NAMES[outcome].capitalize()}, {in_words(seconds)}. Asked for {why}.")
            line = self.expected.get(probe.follow_up.text)
            prepared = line.prepared if line and probe.follow_up.origin == "story" else ""
            self.console.say(f"You had prepared: {prepared}" if prepared else "", self._what_next())

    def close_open(self) -> bool:
        """Closes an open follow-up without an outcome. Returns whether none is open now."""
        return self.question.open_probe is None or self.do(lambda: self.rehearsal.close_follow_up(""))

    def rate(self, _: str = "") -> None:
        """Goes on to the rating."""
        if self.close_open():
            self.leave()
            self.stages.show_rating()

    def tell_time(self, _: str = "") -> None:
        """Says how long the open follow-up takes."""
        if self.question.open_probe is None:
            self.console.say(f"No follow-up is open. {self.asks_next}.")
        else:
            paused = " The clock is paused." if self.rehearsal.session.paused else ""
            self.console.say(f"{in_words(self._open_seconds)} in this follow-up.{paused}")

    def tell_asked(self, _: str = "") -> None:
        """Says the follow-ups asked so far."""
        self.console.say(*asked_lines(self.rehearsal.question, self.rehearsal.now) or ["None was asked yet."])

    def went_over(self, event: object) -> None:
        """Says what is open now, unless only a note or the like was taken back."""
        if not isinstance(event, ANYWHERE):
            self.arrive()

    @property
    def _open_seconds(self) -> float:
        probe = self.question.open_probe
        return self.question.probe_seconds(probe, self.rehearsal.now) if probe else 0.0

    @cached_property
    def _ladder(self) -> Ladder:
        header = self.rehearsal.session.header
        return self.room.desk.bank.current.ladder(header.level, header.kind)

    def more_to_ask(self) -> bool:
        """Whether another follow-up can be asked."""
        return bool(self._offers())

    def _offers(self) -> list[Offer]:
        expected = tuple(line.follow_up for line in self.expected.values())
        return offers(self.rehearsal.session, self._ladder, expected, self._by_words)

    @property
    def expected(self) -> Mapping[str, Expected]:
        """What the story told expects, by the words of the follow-up."""
        named = story_told(self.question)
        story = self.room.desk.stories.find(named.story) if named and named.story else None
        return {one_line(line.text): line for line in story.expects} if story else {}

    @property
    def _by_words(self) -> ByWords:
        """What the words of the answer say was missing; nothing until they are known."""
        session, question = self.rehearsal.session, self.question
        if not session.recordings:
            return NO_WORDS
        said = said_in_question(session, question, self.room.desk.words.of(session))
        return missing_words.by_words(question, said, self._ladder.rules) if said else NO_WORDS

    def _say_open(self) -> None:
        probe = self.question.open_probe
        if probe is not None:
            self.console.say(f"Follow-up {len(self.question.probes)}: {probe.follow_up.text}")
            self.console.say("The clock is paused. p starts it." if self.rehearsal.session.paused else "")

    def _what_next(self) -> str:
        if not self._offers():
            return self.all_asked
        if self.question.probes:
            return f"{self.asks_next}."
        return f"{self.asks_next}; then 1 held, 2 partial, 3 gap. r goes on to the {self.goes_to}."


def asked_lines(question: Question, now: float) -> list[str]:
    """A sentence for each follow-up that was asked: its outcome, its seconds, its words."""
    return [
        f"{probe.outcome_name.capitalize()}, {in_words(question.probe_seconds(probe, now))}: "
        f"{probe.follow_up.text}"
        for probe in question.probes
    ]
