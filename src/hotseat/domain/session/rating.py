"""How an answer was rated, as one figure: everything that tells a mean of scores asks here."""

from collections.abc import Iterable

GOOD_RATING = 3.0
"""What the level expects: a score of 3 is "meets the level"."""


def rating(scores: Iterable[int]) -> float | None:
    """The rating of one answer, from 1 to 4: the mean of all its scores; None where it has none."""
    return mean(map(float, scores))


def mean(ratings: Iterable[float | None]) -> float | None:
    """The mean of the ratings of several answers, each counting once; None where none was rated."""
    rated = [one for one in ratings if one is not None]
    return sum(rated) / len(rated) if rated else None


def is_weak(one: float | None) -> bool:
    """Whether it is below what the level expects, as it is rounded for reading."""
    return one is not None and round(one, 1) < GOOD_RATING
