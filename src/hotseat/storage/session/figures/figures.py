"""The figures of all sessions of a folder, as the screens of the review ask for them."""

import sqlite3
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING, Protocol, TypeVar

from hotseat.domain.bank.bank import Choice
from hotseat.domain.review.answer_filter import AnswerFilter, Choices
from hotseat.domain.review.answers import Answer
from hotseat.domain.review.calendar import Days
from hotseat.domain.review.listed import Listed
from hotseat.domain.review.practice_matrix import Practised
from hotseat.domain.review.trend import FEWEST_SHOWN, Trend, trend
from hotseat.storage.session.figures import queries
from hotseat.storage.session.figures.narrowing import Condition, condition
from hotseat.storage.session.figures.seen import Seen, in_memory, lay_out

if TYPE_CHECKING:
    from hotseat.storage.session.entry import Entry
    from hotseat.storage.session.index import Index

Value = TypeVar("Value")


class Sessions(Protocol):
    """Where the entries of sessions come from."""

    def entries_named(self, names: Sequence[str]) -> "Sequence[Entry]":
        """The entries of the files with these names."""

    def sorted_entries(self) -> "Mapping[str, tuple[str, Entry]]":
        """Every session that counts, by the name of its file: the id that orders it, and its entry."""


class Figures:
    """The figures of the sessions as they were when the folder was last looked at.

    Where the index cannot be used, the same questions are asked of a database in memory.
    """

    def __init__(self, index: "Index", seen: Seen, sessions: Sessions) -> None:
        self._index = index
        self._seen = seen
        self._sessions = sessions
        self._memory: sqlite3.Connection | None = None

    def _ask(self, question: Callable[[sqlite3.Connection], Value]) -> Value:
        def asked(database: sqlite3.Connection) -> Value:
            lay_out(database, self._seen)
            return question(database)

        if self._memory is None:
            try:
                return self._index.ask(asked)
            except (sqlite3.Error, ValueError, TypeError, KeyError):
                self._memory = in_memory(self._sessions.sorted_entries())
        return question(self._memory)

    def count(self, by: AnswerFilter, today: date) -> int:
        """How many answers fit the filter."""
        where = condition(by, today)
        return self._ask(lambda database: queries.count(database, where))

    def finished(self, by: AnswerFilter, today: date) -> int:
        """How many answers that were ended fit the filter."""
        where = condition(by, today).but("answered")
        return self._ask(lambda database: queries.count(database, where))

    def choices(self, me: str) -> Choices:
        """The values that each filter can have: those that occur."""
        return self._ask(lambda database: queries.choices(database, me))

    def titles(self) -> dict[str, str]:
        """The titles of the stories that were told, by id."""
        return self._ask(queries.titles)

    def stories_told(self, by: AnswerFilter, today: date) -> frozenset[str]:
        """The ids of the stories that were told in the answers that fit the filter."""
        where = condition(by, today)
        return self._ask(lambda database: queries.stories_told(database, where))

    def inclined(self, by: AnswerFilter, today: date) -> frozenset[str]:
        """The ids of the principles on which an answer that fits got a vote of inclined, or a stronger."""
        where = condition(by, today)
        return self._ask(lambda database: queries.inclined(database, where))

    def answers(self, by: AnswerFilter, today: date) -> list[Answer]:
        """The answers that fit the filter, the newest first."""
        return self._values(condition(by, today))

    def answers_on(self, day: date, by: AnswerFilter, today: date) -> tuple[Answer, ...]:
        """Those of one local day, in the order in which they were given."""
        where = condition(AnswerFilter(days=1), day).of(condition(by, today))
        return tuple(reversed(self._values(where)))

    def newest_tellings(self, by: AnswerFilter, today: date, most: int) -> list[Answer]:
        """The answers that fit and in which a story was told, the last started first."""
        where = condition(by, today)
        return self._given(self._ask(lambda database: queries.newest_tellings(database, where, most)))

    def days(self, by: AnswerFilter, today: date) -> Days:
        """The days of the answers that fit the filter."""
        where = condition(by, today)
        return self._ask(lambda database: queries.days(database, where))

    def practised(self, by: AnswerFilter, today: date) -> dict[Choice, Practised]:
        """The answers that fit the filter, added up by what they practise."""
        where = condition(by, today)
        return self._ask(lambda database: queries.practised(database, where, today))

    def trend(self, by: AnswerFilter, today: date, shown: int) -> Trend:
        """The trend of the answers that fit, with the newest `shown`; of a story, with all tellings."""
        if by.story:
            return trend(self.answers(by, today), any_plan=True)
        where, most = condition(by, today), max(shown, FEWEST_SHOWN)
        plan = self._ask(lambda database: queries.newest_plan(database, where))
        if plan is None:
            return trend(())
        of_plan = where.but("answered").but("pacing = ?", plan)
        newest = self._values(of_plan, most)
        older = self._ask(lambda database: queries.older(database, of_plan, len(newest)))
        newest_trend = trend(newest, older=older)
        if older.answers and not any(row.id == "share" for row in newest_trend.rows):
            # Whether an older answer reached the longest section of the newest, only its sections show.
            newest_trend = trend(self._values(of_plan))
        return newest_trend

    def sessions(self, by: AnswerFilter, words: Sequence[str], today: date, *, unread: bool) -> Sequence[str]:
        """The files of the sessions with all of these folded words and an answer that fits, newest first.

        With `unread`, those that cannot be read are among them.
        """
        where = condition(by, today)
        return self._ask(lambda database: queries.sessions(database, where, words, unread=unread))

    def listed(self, files: Sequence[str]) -> list[Listed]:
        """These sessions, each as a line of the list."""
        return [entry.listed for entry in self._entries(files)]

    def _values(self, where: Condition, most: int = -1) -> list[Answer]:
        return self._given(self._ask(lambda database: queries.places(database, where, most)))

    def _given(self, places: Sequence[queries.Place]) -> list[Answer]:
        names = list(dict.fromkeys(name for name, _ in places))
        entries = dict(zip(names, self._entries(names), strict=True))
        return [answer for name, number in places for answer in entries[name].answers[number - 1 : number]]

    def _entries(self, names: Sequence[str]) -> "list[Entry]":
        more = self._seen.more
        kept = [name for name in names if name not in more]
        kept_entries = dict(zip(kept, self._sessions.entries_named(kept), strict=True))
        return [more[name][1] if name in more else kept_entries[name] for name in names]
