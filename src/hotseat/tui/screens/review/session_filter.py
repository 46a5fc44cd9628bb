"""The pages of the list of sessions, as they fit its filter."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from hotseat.domain.review.answer_filter import AnswerFilter, Choices, choices, story_titles
from hotseat.domain.review.answers import Answer
from hotseat.domain.review.listed import Listed
from hotseat.domain.review.search_words import SessionFilter, sought

if TYPE_CHECKING:
    from hotseat.tui.ports import Sessions

PAGE = 100
"""Sessions on a page: three months of daily practice, and still quick to draw."""


class Shown(NamedTuple):
    """One page of the sessions that fit the filter."""

    rows: Sequence[Listed]
    first: int
    """The index of the first row among the sessions that fit, from 0."""
    fitting: int
    """How many of the sessions read so far fit the filter."""

    def words(self, total: int, by: SessionFilter) -> str:
        """Which sessions are shown, of how many: "200 of 10,000", "201-400 of 1,240 that fit"."""
        last = self.first + len(self.rows)
        count = f"{self.first + 1:,}-{last:,}" if self.first else f"{last:,}"
        if by.narrows and self.fitting > PAGE:
            return f"{count} of {self.fitting:,} that fit"
        return f"{count} of {total:,}"


class NewestSessions:
    """The newest sessions, of which nothing has to be asked: their values are there."""

    def __init__(self, listed: Sequence[Listed] = ()) -> None:
        self._listed = listed
        self.total = len(listed)
        self.titles = story_titles(self._answers)
        """The titles of the stories that were told, by id."""

    @property
    def _answers(self) -> Iterator[Answer]:
        return (answer for session in self._listed for answer in session.answers)

    def page(self, by: SessionFilter, today: date, index: int = 0) -> Shown:
        """The page that contains the session with this index among those that fit, from 0."""
        fitting, first = by.fitting(self._listed, today), index // PAGE * PAGE
        return Shown(fitting[first : first + PAGE], first, len(fitting))

    def choices(self, me: str) -> Choices:
        """The values that each filter of the list can take."""
        return choices(self._answers, me)


class AllSessions:
    """All sessions, of which only one page is read; or why their folder cannot be read."""

    def __init__(self, sessions: "Sessions", today: date) -> None:
        self._figures = sessions.figures()
        self._unread = sessions.all() if sessions.fault else ()
        """What stands for the folder where it cannot be read."""
        self.total = len(self._unread or self._figures.sessions(AnswerFilter(), (), today, unread=True))
        self.titles = self._figures.titles()
        """The titles of the stories that were told, by id."""

    def page(self, by: SessionFilter, today: date, index: int = 0) -> Shown:
        """The page that contains the session with this index among those that fit, from 0."""
        if self._unread:
            return NewestSessions(self._unread).page(by, today, index)
        unread, first = not SessionFilter(by.by).narrows, index // PAGE * PAGE
        fitting = self._figures.sessions(by.by, sought(by.text), today, unread=unread)
        return Shown(self._figures.listed(fitting[first : first + PAGE]), first, len(fitting))

    def choices(self, me: str) -> Choices:
        """The values that each filter of the list can take."""
        return self._figures.choices(me)
