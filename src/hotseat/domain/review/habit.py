"""The section that misses its window by habit: what home, coverage and trend call one is decided here."""

from collections import Counter
from collections.abc import Collection, Iterable
from typing import NamedTuple

LEAST_TIMES = 2
"""One miss is an accident."""


class Habit(NamedTuple):
    """A section that missed its window, in which way, and in how many answers."""

    section: str
    verdict: str
    times: int

    @property
    def words(self) -> str:
        """The section and its way in words: "Result over its window"."""
        how = {"over": "over its window", "short": "short of its window"}.get(self.verdict, self.verdict)
        return f"{self.section} {how}"


def habit(missed: Collection[Iterable[tuple[str, str]]]) -> Habit | None:
    """The commonest miss, where it happened in at least half of the answers and at least twice.

    For each answer the sections outside their window are given, name and verdict.
    """
    misses = Counter(miss for answer in missed for miss in answer)
    if not misses:
        return None
    [((section, verdict), times)] = misses.most_common(1)
    return Habit(section, verdict, times) if times >= max(LEAST_TIMES, len(missed) / 2) else None
