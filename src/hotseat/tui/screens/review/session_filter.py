"""The filter of the list of sessions, and its pages."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from hotseat.domain.review.answer_filter import AnswerFilter, Choices, choices, story_titles
from hotseat.domain.review.answers import Answer
from hotseat.domain.review.listed import Listed
from hotseat.domain.review.search_words import has_words, sought
from hotseat.domain.text import counted
from hotseat.domain.vocabulary import kind_name
from hotseat.tui.screens.review.narrowing import whose

if TYPE_CHECKING:
    from hotseat.tui.ports import Sessions

PAGE = 100
"""Sessions on a page: three months of daily practice, and still quick to draw."""


class SessionFilter(NamedTuple):
    """The filter of the list of sessions; an empty field leaves nothing out."""

    by: AnswerFilter = AnswerFilter()
    """A session fits if any of its answers fits."""
    text: str = ""

    @property
    def narrows(self) -> bool:
        """Whether the filter can leave a session out."""
        return bool(self.text) or self.by.narrows or self.by.of is not None

    def fitting(self, listed: Sequence[Listed], today: date) -> Sequence[Listed]:
        """The sessions that fit the filter, in the order given."""
        if not self.narrows:
            return listed
        by, words = self.by, sought(self.text)
        unread = SessionFilter(by).narrows
        return [
            one
            for one in listed
            if has_words(one.words, words)
            and (any(by.fits(answer, today) for answer in one.answers) if one.summary else not unread)
        ]

    def words(self, principles: Mapping[str, str], titles: Mapping[str, str]) -> str:
        """The filter in words; `principles` and `titles` of stories map ids to names."""
        by = self.by
        kinds = kind_name(by.kind) if by.kind else "both kinds"
        said = [principles.get(by.principle, by.principle)]
        said.append(whose(by) if by.of is not None else "")
        said.append(f"with {by.partner}" if by.partner else "")
        if by.story:
            said.append(titles.get(by.story, by.story))
        said.append(counted(by.days, "day") if by.days else "")
        said.append(f'"{self.text}"' if self.text else "")
        return " · ".join([by.level or "all levels", kinds, *filter(None, said)])


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
        return (answer for one in self._listed for answer in one.answers)

    def page(self, by: SessionFilter, today: date, place: int = 0) -> Shown:
        """The page that contains the session with this index among those that fit, from 0."""
        fitting, first = by.fitting(self._listed, today), place // PAGE * PAGE
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

    def page(self, by: SessionFilter, today: date, place: int = 0) -> Shown:
        """The page that contains the session with this index among those that fit, from 0."""
        if self._unread:
            return NewestSessions(self._unread).page(by, today, place)
        unread, first = not SessionFilter(by.by).narrows, place // PAGE * PAGE
        fitting = self._figures.sessions(by.by, sought(by.text), today, unread=unread)
        return Shown(self._figures.listed(fitting[first : first + PAGE]), first, len(fitting))

    def choices(self, me: str) -> Choices:
        """The values that each filter of the list can take."""
        return self._figures.choices(me)
