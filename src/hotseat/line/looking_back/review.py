"""The review in lines: the sessions, newest first, which can be searched, narrowed and opened."""

from collections.abc import Callable, Sequence
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

from hotseat.domain.day import day_of
from hotseat.domain.names import name_of
from hotseat.domain.review.answer_filter import AnswerFilter, story_titles
from hotseat.domain.review.search_words import SessionFilter
from hotseat.domain.text import counted
from hotseat.engine.rehearsal import CannotRehearse
from hotseat.line import places
from hotseat.line.looking_back.narrowing import What, ask_filter
from hotseat.line.place import Command, Place
from hotseat.line.places.session_words import session_words

if TYPE_CHECKING:
    from hotseat.domain.review.listed import Listed
    from hotseat.line.room import Room

NARROWS: tuple[tuple[tuple[str, ...], str, What], ...] = (
    (("l", "level"), "only sessions of a level", "level"),
    (("k", "kind"), "only behavioral or system design", "kind"),
    (("p", "principle"), "only sessions about a principle", "principle"),
    (("o", "of"), "only yours, or one person's", "of"),
    (("w", "with"), "only with one interviewer", "partner"),
    (("n", "plan"), "only answers to one plan", "pacing"),
    (("d", "last"), "only the last days", "days"),
    (("story",), "only tellings of one story", "story"),
)
LEAVES_NOTHING_OUT = ("all levels", "both kinds")
LEAVES_NOTHING_OUT = ("all levels", "both kinds")
PAGE = 10
"""Sessions that are told at once: each takes seven seconds to hear."""


class Review(Place):
    """Says a page of sessions; a number opens one."""

    title = "Review"

    def __init__(self, room: "Room") -> None:
        super().__init__(room)
        self._filter = SessionFilter()
        self._first = 0
        """The place of the first session of the page."""
        self._shown: Sequence[Listed] = ()

    def arrive(self) -> None:
        """Says the page of sessions that fit."""
        fitting = self._look()
        self.console.say(f"Review. {self._what()}: {counted(len(fitting), 'session')}.")
        numbered = enumerate(self._shown, self._first + 1)
        self.console.say(*(self._line(number, session) for number, session in numbered))
        more = len(fitting) - self._first - len(self._shown)
        goes_on = f"Enter tells the next of {counted(more, 'older session')}. " if more else ""
        opens = self.hint("A number opens a session. ") if self._shown else ""
        more_help = self.hint("help lists what else can be typed.")
        self.console.say(f"{goes_on}{opens}{more_help}".rstrip())

    def _look(self) -> "Sequence[Listed]":
        """Finds the sessions that fit, and those of the page."""
        fitting = self._fitting()
        self._first = min(self._first, max(0, len(fitting) - 1))
        self._shown = fitting[self._first : self._first + PAGE]
        return fitting

    def commands(self) -> Sequence[Command]:
        """What narrows the list, and what looks at all sessions together."""
        return (
            Command(("", "more"), "the next page, from the last back to the first", self.more),
            Command(("list",), "the page again", lambda _: self.arrive()),
            Command(("/", "find"), "only sessions with these words; without words, all", self.find, "words"),
            *(Command(words, does, self._narrower(what)) for words, does, what in NARROWS),
            Command(("a", "all"), "all sessions again", self.show_all),
            Command(("m", "compare"), "compare two sessions", self.compare, "two numbers"),
            Command(("t", "trend"), "what changed in your last answers", self.tell_trend),
            Command(("g", "progress"), "your figures week by week", self.tell_weeks),
            Command(("c", "coverage"), "what you practised and what not", self.tell_coverage),
            Command(("y", "days"), "your days of practice", self.tell_days),
            Command(("i", "interviews"), "interviews that you had at companies", self.show_real),
        )

    def unknown(self, line: str) -> None:
        """A number opens the session."""
        if (listed := self._numbered(line)) is not None:
            self._open(listed)
        else:
            super().unknown(line)

    def _fitting(self) -> "Sequence[Listed]":
        by = self._filter.by._replace(me=self.room.desk.owner.name)
        return self._filter._replace(by=by).fitting(self.room.desk.sessions.all(), _today())

    def _what(self) -> str:
        """The filter in words."""
        if not self._filter.narrows:
            return "All sessions"
        answers = (answer for entry in self.room.desk.sessions.all() for answer in entry.answers)
        bank, by = self.room.desk.bank.current, self._filter.by
        filter_words = self._filter.words(bank.principle_names(), story_titles(answers)).split(
            " \N{MIDDLE DOT} "
        )
        plan = name_of(by.pacing, bank.plan_names()) if by.pacing else ""
        parts = [*(part for part in filter_words if part not in LEAVES_NOTHING_OUT), plan]
        return ", ".join(filter(None, parts))

    def _line(self, number: int, session: "Listed") -> str:
        if session.summary is None:
            return f"{number}. {session.fault}"
        mine = self.room.desk.owner.is_mine(session.summary.candidate)
        whose = "" if mine else f"answered by {session.summary.candidate}, "
        return f"{number}. {session_words(session.summary, whose)}"

    def _numbered(self, typed: str) -> "Listed | None":
        """The session of the page with this number."""
        if not (typed.isascii() and typed.isdecimal() and len(typed) < 7):
            return None
        position = int(typed) - 1 - self._first
        return self._shown[position] if 0 <= position < len(self._shown) else None

    def _open(self, listed: "Listed") -> None:
        try:
            session = self.room.desk.sessions.open(listed.id)
        except CannotRehearse as reason:
            self.console.say(str(reason))
            return
        places.OneSession(self.room, session, listed.id).stay()
        self._return(listed.id)

    def _return(self, opened: str) -> None:
        """Says the page again only if the session that was opened is no longer on it."""
        self._look()
        if any(entry.id == opened for entry in self._shown):
            first, last = self._first + 1, self._first + len(self._shown)
            self.console.say(f"Back at the list, sessions {first} to {last}. list tells them again.")
        else:
            self.arrive()

    def more(self, _: str = "") -> None:
        """Says the next page."""
        self._first += PAGE
        if self._first >= len(self._fitting()):
            self._first = 0
        self.arrive()

    def find(self, words: str) -> None:
        """Shows only the sessions with these words."""
        self._filter, self._first = self._filter._replace(text=words), 0
        self.arrive()

    def _narrower(self, what: What) -> Callable[[str], None]:
        return lambda _: self._narrow(what)

    def _narrow(self, what: What) -> None:
        """Asks for the value of a filter."""
        if (by := ask_filter(self, self._filter.by, what)) is not None:
            self._filter, self._first = self._filter._replace(by=by), 0
            self.arrive()

    def show_all(self, _: str = "") -> None:
        """Narrows no more."""
        self._filter, self._first = SessionFilter(), 0
        self.arrive()

    def compare(self, numbers: str) -> None:
        """Says what differs between the first answers of two sessions of the page."""
        two = [self._numbered(number) for number in numbers.split()]
        if len(two) != 2 or two[0] is None or two[1] is None or two[0] is two[1]:
            self.console.say("Type m and two numbers of this page, as in m 1 3.")
            return
        places.compare_sessions(self, two[0].id, two[1].id)

    def show_real(self, _: str = "") -> None:
        """Opens the real interviews."""
        self.room.show_real_interviews()
        self.arrive()

    @property
    def _by(self) -> AnswerFilter:
        """The answers that fit what the list is narrowed to: your own, where it shows everyone's sessions.

        Its words choose sessions, not answers.
        """
        by, owner = self._filter.by, self.room.desk.owner
        return by._replace(of=owner.whose if by.of is None else by.of, me=owner.name)

    def tell_trend(self, _: str = "") -> None:
        """Says what changed in the last answers, figure by figure."""
        places.tell_trend(self, self._by)

    def tell_weeks(self, _: str = "") -> None:
        """Says the figures week by week."""
        places.tell_weeks(self, self._by)

    def tell_coverage(self, _: str = "") -> None:
        """Says what was practised at which level."""
        places.tell_coverage(self, self._by)

    def tell_days(self, _: str = "") -> None:
        """Says the days of practice with their answers."""
        places.tell_days(self, self._by)


def _today() -> date:
    return day_of(datetime.now(UTC))
