"""The section that often misses its window; home, coverage and trend all use this rule."""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from typing import NamedTuple

LEAST_TIMES = 2
"""The fewest misses that make a habit; one miss may be an accident."""


class Habit(NamedTuple):
    """A section that often misses its window, whether it is over or short, and in how many answers."""

    section: str
    verdict: str
    times: int

    @property
    def words(self) -> str:
        """The habit in words: "Result over its window"."""
        how = {"over": "over its window", "short": "short of its window"}.get(self.verdict, self.verdict)
        return f"{self.section} {how}"


def habit(missed: Collection[Iterable[tuple[str, str]]]) -> Habit | None:
    """The most common miss, if it happened at least twice and in at least half of the answers; else None.

    `missed` holds, for each answer, the sections outside their window as pairs of name and verdict.
    """
    return habit_among(Counter(miss for answer in missed for miss in answer), len(missed))


def habit_among(misses: Mapping[tuple[str, str], int], answers: int) -> Habit | None:
    """The same from the number of times that each miss happened in so many answers.

    Of misses that happened equally often, the first counts.
    """
    if not misses:
        return None
    (section, verdict), times = max(misses.items(), key=lambda miss: miss[1])
    return Habit(section, verdict, times) if times >= max(LEAST_TIMES, answers / 2) else None
