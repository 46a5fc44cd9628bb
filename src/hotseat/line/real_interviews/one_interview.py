"""One real interview in lines: read, changed, and put to use."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from hotseat.domain.bank.prompt import CannotAdd
from hotseat.domain.real_interviews.entry import AskedEntry, Entry, entry_of
from hotseat.domain.real_interviews.own_prompt import prompt_of, saved_words
from hotseat.domain.real_interviews.typed import day_meant, minutes_meant, name_meant
from hotseat.domain.refusal import Refused
from hotseat.domain.text import one_line
from hotseat.engine.real_interviews.log import CannotLog
from hotseat.line.place import Command, Place
from hotseat.line.questions import tell_pages
from hotseat.line.real_interviews.asking import ask_follow_up, ask_outcome, ask_question, ask_vote
from hotseat.line.times import with_days_in_words
from hotseat.reports.text.real_interviews.words import sentences

if TYPE_CHECKING:
    from hotseat.domain.real_interviews.real_interview import RealInterview
    from hotseat.line.room import Room


class OneRealInterview(Place):
    """Says everything about the interview; each thing can be changed by itself."""

    title = "A real interview"

    def __init__(self, room: "Room", interview: "RealInterview") -> None:
        super().__init__(room)
        self._interview = interview

    def arrive(self) -> None:
        """Says everything about it."""
        names = self.room.desk.bank.current.principle_names()
        tell_pages(self.console, map(with_days_in_words, sentences(self._interview, names)), self.beat)
        self.console.say(self.hint("v votes, o says what came of it. help lists what else can be typed."))

    def commands(self) -> Sequence[Command]:
        """What can be changed."""
        return (
            Command(("r", "read"), "tell it again", lambda _: self.arrive()),
            Command(("question",), "add a question that you were asked", self.add_question, "its words"),
            Command(("f", "follow-up"), "add a follow-up on a question", self.add_follow_up, "a number"),
            Command(("v", "vote"), "vote on yourself", self.vote),
            Command(("o", "outcome"), "say what came of it", self.tell_outcome),
            Command(("felt",), "say how it felt", lambda words: self._set(felt=one_line(words)), "words"),
            Command(("company",), "correct the company", self._reads("company"), "its name"),
            Command(("round",), "correct the round", self._reads("round"), "its name"),
            Command(("day",), "correct the day", self._reads("on"), "a day"),
            Command(("minutes",), "correct the minutes", self._reads("minutes"), "a number"),
            Command(("drop",), "take a question out", self.drop, "a number"),
            Command(("p", "prompt"), "make a question a prompt of your own", self.make_prompt, "a number"),
            Command(("x",), "discard the interview: it counts nowhere", self.discard),
        )

    @property
    def _entry(self) -> Entry:
        return entry_of(self._interview)

    def _change(self, wanted: Entry) -> bool:
        """Changes the interview; where that is not possible, says why."""
        try:
            interviews = self.room.desk.real_interviews
            self._interview = interviews.change(self._interview.id, self._entry, wanted)
        except (CannotLog, Refused) as reason:
            self.console.say(f"{str(reason)[0].upper()}{str(reason)[1:].removesuffix('.')}.")
            return False
        self.console.say("Changed.")
        return True

    def _set(self, **changed: Any) -> None:
        self._change(self._entry._replace(**changed))

    def _reads(self, field: str) -> Callable[[str], None]:
        """What corrects a field with what is typed."""

        def correct(typed: str) -> None:
            today = self.room.desk.real_interviews.today()
            readers: dict[str, Callable[[str], object]] = {
                "company": lambda name: name_meant(name, "company"),
                "round": lambda name: name_meant(name, "round"),
                "on": lambda day: day_meant(day, today, self._entry.on),
                "minutes": minutes_meant,
            }
            try:
                self._set(**{field: readers[field](typed)})
            except Refused as reason:
                self.console.say(f"{str(reason)[0].upper()}{str(reason)[1:]}.")

        return correct

    def _numbered(self, typed: str) -> AskedEntry | None:
        """The question with this number, as it is counted; says so where there is none."""
        asked = self._entry.asked
        if typed.isascii() and typed.isdecimal() and 1 <= int(typed[:6]) <= len(asked):
            return asked[int(typed) - 1]
        self.console.say(f'There is no question "{typed[:40]}"; type its number.')
        return None

    def _with(self, changed: AskedEntry) -> tuple[AskedEntry, ...]:
        return tuple(changed if asked.number == changed.number else asked for asked in self._entry.asked)

    def add_question(self, text: str) -> None:
        """Asks for a question and what belongs to it."""
        asked = ask_question(self, text)
        if asked is not None:
            self._set(asked=(*self._entry.asked, asked))

    def add_follow_up(self, number: str) -> None:
        """Asks for a follow-up on a question."""
        asked = self._numbered(number)
        follow_up = ask_follow_up(self) if asked else None
        if asked and follow_up:
            self._set(asked=self._with(asked._replace(follow_ups=(*asked.follow_ups, follow_up))))

    def vote(self, _: str = "") -> None:
        """Asks for the vote."""
        self._set(vote=ask_vote(self, self._entry.vote))

    def tell_outcome(self, _: str = "") -> None:
        """Asks what came of it."""
        self._set(outcome=ask_outcome(self, self._entry.outcome))

    def drop(self, number: str) -> None:
        """Takes a question out."""
        if (asked := self._numbered(number)) is not None:
            self._set(asked=tuple(known for known in self._entry.asked if known.number != asked.number))

    def make_prompt(self, number: str) -> None:
        """Makes a question a prompt of one's own."""
        asked, desk = self._numbered(number), self.room.desk
        known = self._interview.question(asked.number) if asked else None
        if asked is None or known is None:
            return
        if asked.prompt in desk.bank.current.prompts:
            self.console.say(f"It is your prompt {asked.prompt} already.")
            return
        try:
            added, path = desk.bank.add(prompt_of(known, desk.settings.choice().level))
        except CannotAdd as reason:
            self.console.say(str(reason))
            return
        if self._change(self._entry._replace(asked=self._with(asked._replace(prompt=added.id)))):
            self.console.say(saved_words(added.id, str(path)))

    def discard(self, _: str = "") -> None:
        """Lets it count nowhere, and leaves."""
        try:
            self.room.desk.real_interviews.discard(self._interview.id)
        except CannotLog as reason:
            self.console.say(str(reason))
            return
        self.console.say(f'Discarded. "hotseat log --restore {self._interview.id}" brings it back.')
        self.leave()
