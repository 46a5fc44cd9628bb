"""The filter of the list of sessions, and its pages."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from hotseat.domain.review.answer_filter import AnswerFilter, Choices, choices, story_titles
from hotseat.domain.review.listed import Listed
from hotseat.domain.review.search_words import has_words, sought
from hotseat.domain.text import counted
from hotseat.domain.vocabulary import kind_name
from hotseat.tui.owner_port import Owner
from hotseat.tui.screens.review.narrowing import whose

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

    def words(self, principles: Mapping[str, str], listed: Iterable[Listed]) -> str:
        """The filter in words; `principles` maps ids to names, and a story has its title in `listed`."""
        by = self.by
        kinds = kind_name(by.kind) if by.kind else "both kinds"
        said = [principles.get(by.principle, by.principle)]
        said.append(whose(by) if by.of is not None else "")
        said.append(f"with {by.partner}" if by.partner else "")
        if by.story:
            said.append(story_titles(told for one in listed for told in one.answers).get(by.story, by.story))
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


def page_of(listed: Sequence[Listed], by: SessionFilter, today: date, place: int = 0) -> Shown:
    """The page that contains the session with this index among those that fit, from 0."""
    fitting = by.fitting(listed, today)
    first = place // PAGE * PAGE
    return Shown(fitting[first : first + PAGE], first, len(fitting))


def choices_of(listed: Sequence[Listed], me: str) -> Choices:
    """The values that each filter of the list can take."""
    return choices((answer for one in listed for answer in one.answers), me)


def behind(by: AnswerFilter, whats: Iterable[str], owner: Owner) -> AnswerFilter:
    """The filter of a screen opened from the list: the list's filter, limited to these fields.

    If the list shows everyone's sessions, the screen starts with the user's own answers.
    """
    of = owner.whose if by.of is None else by.of
    return AnswerFilter(**{what: getattr(by, what) for what in whats})._replace(of=of, me=owner.name)
