"""Which sessions of a list are shown: those that fit, a page at a time."""

from collections.abc import Sequence
from typing import NamedTuple

from hotseat.reports.listing import KIND_NAMES
from hotseat.tui.desk import Listed

PAGE = 100
"""Sessions on a page: three months of daily practice, and quick to draw."""
KIND_CYCLE = ("", "behavioral", "system-design")


class Sieve(NamedTuple):
    """What narrows the list; what is empty does not."""

    level: str = ""
    kind: str = ""
    text: str = ""

    @property
    def narrows(self) -> bool:
        """Whether anything is left out."""
        return any(self)

    def fits(self, one: Listed) -> bool:
        """Whether the session is listed."""
        summary, sought = one.summary, self.text.lower()
        if summary is None:
            return not (self.level or self.kind) and sought in f"{one.id} {one.fault}".lower()
        return (
            self.level in ("", summary.level)
            and self.kind in ("", summary.kind)
            and (not sought or sought in f"{summary.text} {summary.candidate} {one.id}".lower())
        )

    def next_level(self, listed: Sequence[Listed]) -> "Sieve":
        """Narrowed to the next level that occurs; after the last, to none."""
        levels = ["", *sorted({one.summary.level for one in listed if one.summary} | {self.level} - {""})]
        return self._replace(level=levels[(levels.index(self.level) + 1) % len(levels)])

    def next_kind(self) -> "Sieve":
        """Narrowed to the next kind; after the last, to none."""
        return self._replace(kind=KIND_CYCLE[(KIND_CYCLE.index(self.kind) + 1) % len(KIND_CYCLE)])

    def words(self) -> str:
        """What narrows, for reading."""
        kinds = KIND_NAMES[self.kind] if self.kind else "both kinds"
        return " · ".join([self.level or "all levels", kinds, *([f'"{self.text}"'] if self.text else ())])


class Shown(NamedTuple):
    """A page of the sessions that fit."""

    rows: Sequence[Listed]
    first: int
    """The place of the first row among those that fit, from 0."""
    fitting: int
    """How many fit of those that were read."""

    def words(self, total: int, by: Sieve) -> str:
        """How many are shown, of how many: "200 of 10,000", "201-400 of 1,240 that fit"."""
        last = self.first + len(self.rows)
        count = f"{self.first + 1:,}-{last:,}" if self.first else f"{last:,}"
        if by.narrows and self.fitting > PAGE:
            return f"{count} of {self.fitting:,} that fit"
        return f"{count} of {total:,}"


def page_of(listed: Sequence[Listed], by: Sieve, place: int = 0) -> Shown:
    """The page of those that fit on which this place among them, from 0, is."""
    fitting = [one for one in listed if by.fits(one)] if by.narrows else listed
    first = place // PAGE * PAGE
    return Shown(fitting[first : first + PAGE], first, len(fitting))
