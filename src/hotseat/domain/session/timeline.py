"""What an answer is made of in time: marks, gaps, follow-ups, and the seconds that count between two."""

from collections.abc import Sequence
from typing import NamedTuple

from hotseat.domain.vocabulary import OUTCOME_NAMES, FollowUp, GapReason, MaybeOutcome

_EVER = float("inf")
_FEW = 10_000
"""Stretches times gaps that are quicker looked at one by one."""


class Mark(NamedTuple):
    """A section was entered, in seconds on the session clock."""

    at: float
    section: str


class Stretch(NamedTuple):
    """A section's time without a break in it by another section, gaps included."""

    section: str
    start: float
    stop: float


class Gap(NamedTuple):
    """Time that does not count: a pause, nobody there, or the session interrupted; open without `stop`."""

    start: float
    stop: float | None
    reason: GapReason
    away: float = 0.0
    """Seconds nobody was there, at the beginning of the gap."""
    counted: bool = False
    """The time away was ruled part of the answer."""

    def excluded_from(self) -> float:
        """The second from which on it does not count."""
        return self.start + self.away if self.counted else self.start

    def excluded(self, start: float, stop: float) -> float:
        """Seconds of this gap that fall between start and stop and do not count."""
        first = self.excluded_from()
        last = stop if self.stop is None else self.stop
        return max(0.0, min(last, stop) - max(first, start))


class Times(NamedTuple):
    """All that a repair can change of an answer."""

    marks: Sequence[Mark] = ()
    gaps: Sequence[Gap] = ()
    answered_at: float | None = None

    def with_marks(self, marks: Sequence[Mark]) -> "Times":
        """The same with other marks."""
        return Times(marks, self.gaps, self.answered_at)

    def with_gaps(self, gaps: Sequence[Gap]) -> "Times":
        """The same with other gaps."""
        return Times(self.marks, gaps, self.answered_at)


class Probe(NamedTuple):
    """A follow-up that was asked, and how it went."""

    follow_up: FollowUp
    asked_at: float
    answered_at: float | None = None
    outcome: MaybeOutcome = ""

    @property
    def outcome_name(self) -> str:
        """How it went, in a word: "open" while it is being answered."""
        return "open" if self.answered_at is None else OUTCOME_NAMES[self.outcome]


class Cut(NamedTuple):
    """The driver cut in, and when the candidate was back on track."""

    at: float
    text: str
    recovered_at: float | None = None


def counted(gaps: Sequence[Gap], start: float, stop: float) -> float:
    """Seconds between two moments of the session clock, less the gaps."""
    return max(0.0, stop - start - sum(gap.excluded(start, stop) for gap in gaps))


def counted_of_each(gaps: Sequence[Gap], stretches: Sequence[tuple[float, float]]) -> list[float]:
    """The same for each of these stretches, of which none begins before the one ahead of it."""
    if len(stretches) * len(gaps) < _FEW:
        return [counted(gaps, start, stop) for start, stop in stretches]
    uncounted = sorted(gaps, key=Gap.excluded_from)
    found, first = [], 0
    for start, stop in stretches:
        while first < len(uncounted) and (uncounted[first].stop or _EVER) <= start:
            first += 1
        lost, place = 0.0, first
        while place < len(uncounted) and uncounted[place].excluded_from() < stop:
            lost += uncounted[place].excluded(start, stop)
            place += 1
        found.append(max(0.0, stop - start - lost))
    return found
