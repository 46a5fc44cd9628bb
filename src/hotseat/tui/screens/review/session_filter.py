"""Which sessions of a list are shown: those that fit, a page at a time."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from hotseat.domain.review.answer_filter import AnswerFilter, Choices, choices
from hotseat.domain.review.listed import Listed
from hotseat.domain.review.search_words import has_words, sought
from hotseat.domain.text import counted
from hotseat.domain.vocabulary import kind_name
from hotseat.tui.ports import Owner
from hotseat.tui.screens.review.narrowing import whose

PAGE = 100
"""Sessions on a page: three months of daily practice, and quick to draw."""


class SessionFilter(NamedTuple):
    """What narrows the list; what is empty does not."""

    by: AnswerFilter = AnswerFilter()
    """A session fits where any of its answers does."""
    text: str = ""

    @property
    def narrows(self) -> bool:
        """Whether anything is left out."""
        return bool(self.text) or self.by.narrows or self.by.of is not None

    def fitting(self, listed: Sequence[Listed], today: date) -> Sequence[Listed]:
        """The sessions that are listed, in their order."""
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

    def words(self, principles: Mapping[str, str]) -> str:
        """What narrows, for reading; `principles` gives their names."""
        by = self.by
        kinds = kind_name(by.kind) if by.kind else "both kinds"
        said = [principles.get(by.principle, by.principle)]
        said.append(whose(by) if by.of is not None else "")
        said.append(f"with {by.partner}" if by.partner else "")
        said.append(counted(by.days, "day") if by.days else "")
        said.append(f'"{self.text}"' if self.text else "")
        return " · ".join([by.level or "all levels", kinds, *filter(None, said)])


class Shown(NamedTuple):
    """A page of the sessions that fit."""

    rows: Sequence[Listed]
    first: int
    """The place of the first row among those that fit, from 0."""
    fitting: int
    """How many fit of those that were read."""

    def words(self, total: int, by: SessionFilter) -> str:
        """How many are shown, of how many: "200 of 10,000", "201-400 of 1,240 that fit"."""
        last = self.first + len(self.rows)
        count = f"{self.first + 1:,}-{last:,}" if self.first else f"{last:,}"
        if by.narrows and self.fitting > PAGE:
            return f"{count} of {self.fitting:,} that fit"
        return f"{count} of {total:,}"


def page_of(listed: Sequence[Listed], by: SessionFilter, today: date, place: int = 0) -> Shown:
    """The page of those that fit on which this place among them, from 0, is."""
    fitting = by.fitting(listed, today)
    first = place // PAGE * PAGE
    return Shown(fitting[first : first + PAGE], first, len(fitting))


def choices_of(listed: Sequence[Listed], me: str) -> Choices:
    """What there is to narrow the list by."""
    return choices((answer for one in listed for answer in one.answers), me)


def behind(by: AnswerFilter, whats: Iterable[str], owner: Owner) -> AnswerFilter:
    """How a screen behind the list is narrowed: in these ways as the list is, but to yours for everyone's."""
    of = owner.whose if by.of is None else by.of
    return AnswerFilter(**{what: getattr(by, what) for what in whats})._replace(of=of, me=owner.name)
