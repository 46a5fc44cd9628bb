"""The parts of an answer in time (marks, gaps, follow-ups), and the seconds that count between two times."""

from collections.abc import Sequence
from typing import NamedTuple

from hotseat.domain.vocabulary import OUTCOME_NAMES, FollowUp, GapReason, MaybeOutcome

_EVER = float("inf")
_FEW = 10_000
"""Below this product of stretches and gaps, to compare each with each is the quicker way."""


class Mark(NamedTuple):
    """The begin of a section; `at` is in seconds on the session clock."""

    at: float
    section: str


class Stretch(NamedTuple):
    """One visit of a section, from its begin until the next section, gaps included."""

    section: str
    start: float
    stop: float


class Gap(NamedTuple):
    """Time that does not count: a pause, the machine asleep, or the session interrupted.

    `stop` is None while the gap lasts.
    """

    start: float
    stop: float | None
    reason: GapReason
    away: float = 0.0
    """Seconds that the machine slept or the program was suspended, at the begin of the gap."""
    counted: bool = False
    """Whether the person decided that the time away counts as part of the answer."""

    def excluded_from(self) -> float:
        """The session second from which on the gap does not count."""
        return self.start + self.away if self.counted else self.start

    def excluded(self, start: float, stop: float) -> float:
        """How many seconds between start and stop do not count because of this gap."""
        first = self.excluded_from()
        last = stop if self.stop is None else self.stop
        return max(0.0, min(last, stop) - max(first, start))


class Times(NamedTuple):
    """The times of an answer, which are all that a repair can change."""

    marks: Sequence[Mark] = ()
    gaps: Sequence[Gap] = ()
    answered_at: float | None = None

    def with_marks(self, marks: Sequence[Mark]) -> "Times":
        """The times with these marks."""
        return Times(marks, self.gaps, self.answered_at)

    def with_gaps(self, gaps: Sequence[Gap]) -> "Times":
        """The times with these gaps."""
        return Times(self.marks, gaps, self.answered_at)


class Probe(NamedTuple):
    """A follow-up that was asked, and its outcome."""

    follow_up: FollowUp
    asked_at: float
    answered_at: float | None = None
    outcome: MaybeOutcome = ""

    @property
    def outcome_name(self) -> str:
        """The name of the outcome, or "open" while the follow-up is being answered."""
        return "open" if self.answered_at is None else OUTCOME_NAMES[self.outcome]


class Cut(NamedTuple):
    """An interruption by the interviewer, and when the candidate was back on track; None until then."""

    at: float
    text: str
    recovered_at: float | None = None


def counted(gaps: Sequence[Gap], start: float, stop: float) -> float:
    """Seconds between two times on the session clock, without the gaps."""
    return max(0.0, stop - start - sum(gap.excluded(start, stop) for gap in gaps))


def counted_of_each(gaps: Sequence[Gap], stretches: Sequence[tuple[float, float]]) -> list[float]:
    """Seconds of each stretch without the gaps; the stretches must be in the order in which they begin."""
    if len(stretches) * len(gaps) < _FEW:
        return [counted(gaps, start, stop) for start, stop in stretches]
    uncounted = sorted(gaps, key=Gap.excluded_from)
    seconds, first = [], 0
    for start, stop in stretches:
        while first < len(uncounted) and (uncounted[first].stop or _EVER) <= start:
            first += 1
        lost, index = 0.0, first
        while index < len(uncounted) and uncounted[index].excluded_from() < stop:
            lost += uncounted[index].excluded(start, stop)
            index += 1
        seconds.append(max(0.0, stop - start - lost))
    return seconds
