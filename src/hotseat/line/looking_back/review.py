"""The review in lines: the sessions, newest first, which can be searched, narrowed and opened."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from hotseat.domain.review.answer_filter import AnswerFilter
from hotseat.domain.review.search_words import has_words, sought
from hotseat.domain.text import counted
from hotseat.domain.vocabulary import KINDS, kind_name
from hotseat.engine.rehearsal import CannotRehearse
from hotseat.line import places
from hotseat.line.place import Command, Place
from hotseat.line.places.session_words import session_words
from hotseat.line.questions import choose

if TYPE_CHECKING:
    from hotseat.domain.review.listed import Listed
    from hotseat.line.room import Room

ANY = "all"
PAGE = 10
"""Sessions that are told at once: each takes seven seconds to hear."""


class Review(Place):
    """Says a page of sessions; a number opens one."""

    title = "Review"

    def __init__(self, room: "Room") -> None:
        super().__init__(room)
        self._words = ""
        self._level = ""
        self._kind = ""
        self._principle = ""
        self._first = 0
        """The place of the first session of the page."""
        self._shown: Sequence[Listed] = ()

    def arrive(self) -> None:
        """Says the page of sessions that fit."""
        fitting = self._look()
        self.console.say(f"Review. {self._what()}: {counted(len(fitting), 'session')}.")
        numbered = enumerate(self._shown, self._first + 1)
        self.console.say(*(self._line(number, one) for number, one in numbered))
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
            Command(("l", "level"), "only sessions of a level", self.choose_level),
            Command(("k", "kind"), "only behavioral or system design", self.choose_kind),
            Command(("p", "principle"), "only sessions about a principle", self.choose_principle),
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
        if (one := self._numbered(line)) is not None:
            self._open(one)
        else:
            super().unknown(line)

    def _fitting(self) -> "Sequence[Listed]":
        listed, words = self.room.desk.sessions.all(), sought(self._words)
        return [one for one in listed if self._fits(one) and has_words(one.words, words)]

    def _fits(self, one: "Listed") -> bool:
        if not (self._level or self._kind or self._principle):
            return True
        return any(
            self._level in ("", answer.level)
            and self._kind in ("", answer.kind)
            and self._principle in ("", *answer.principles)
            for answer in one.answers
        )

    def _what(self) -> str:
        """The filter in words."""
        names = self.room.desk.bank.current.principle_names()
        parts = [
            self._level,
            kind_name(self._kind) if self._kind else "",
            names.get(self._principle, self._principle),
            f'with "{self._words}"' if self._words else "",
        ]
        return ", ".join(filter(None, parts)) or "All sessions"

    def _line(self, number: int, one: "Listed") -> str:
        if one.summary is None:
            return f"{number}. {one.fault}"
        mine = self.room.desk.owner.is_mine(one.summary.candidate)
        whose = "" if mine else f"answered by {one.summary.candidate}, "
        return f"{number}. {session_words(one.summary, whose)}"

    def _numbered(self, typed: str) -> "Listed | None":
        """The session of the page with this number."""
        if not (typed.isascii() and typed.isdecimal() and len(typed) < 7):
            return None
        place = int(typed) - 1 - self._first
        return self._shown[place] if 0 <= place < len(self._shown) else None

    def _open(self, one: "Listed") -> None:
        try:
            session = self.room.desk.sessions.open(one.id)
        except CannotRehearse as reason:
            self.console.say(str(reason))
            return
        places.OneSession(self.room, session, one.id).stay()
        self._return(one.id)

    def _return(self, opened: str) -> None:
        """Says the page again only if the session that was opened is no longer on it."""
        self._look()
        if any(one.id == opened for one in self._shown):
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
        self._words, self._first = words, 0
        self.arrive()

    def choose_level(self, _: str = "") -> None:
        """Asks for the level."""
        levels = sorted({answer.level for one in self.room.desk.sessions.all() for answer in one.answers})
        chosen = choose(self.console, "Which level?", [ANY, *levels], 0, self.beat)
        if chosen is not None:
            self._level, self._first = ["", *levels][chosen], 0
            self.arrive()

    def choose_kind(self, _: str = "") -> None:
        """Asks for the kind."""
        chosen = choose(self.console, "Which kind?", [ANY, *map(kind_name, KINDS)], 0, self.beat)
        if chosen is not None:
            self._kind, self._first = ["", *KINDS][chosen], 0
            self.arrive()

    def choose_principle(self, _: str = "") -> None:
        """Asks for the principle."""
        names = self.room.desk.bank.current.principle_names()
        chosen = choose(self.console, "Which principle?", [ANY, *names.values()], 0, self.beat)
        if chosen is not None:
            self._principle, self._first = ["", *names][chosen], 0
            self.arrive()

    def show_all(self, _: str = "") -> None:
        """Narrows no more."""
        self._words = self._level = self._kind = self._principle = ""
        self._first = 0
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
        """Your own answers that fit what the list is narrowed to. Its words choose sessions, not answers."""
        return AnswerFilter(self._level, self._kind, self._principle, of="", me=self.room.desk.owner.name)

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
