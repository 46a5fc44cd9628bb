"""How the scores of an answer become one figure; every mean of scores in the program is computed here."""

from collections.abc import Iterable, Mapping
from itertools import chain, repeat
from math import fsum

GOOD_RATING = 3.0
"""The rating that the level expects: a score of 3 is "meets the level"."""


def rating(scores: Iterable[int]) -> float | None:
    """The rating of one answer, from 1 to 4: the mean of its scores, or None without scores."""
    return mean(map(float, scores))


def mean(ratings: Iterable[float | None]) -> float | None:
    """The mean of the ratings of several answers; answers without one are skipped. None if all are.

    The order of the answers does not matter: their sum is exact.
    """
    rated = [rating for rating in ratings if rating is not None]
    return fsum(rated) / len(rated) if rated else None


def mean_of_counts(counts: Mapping[float, int]) -> float | None:
    """The same mean where each rating is given once, with the number of answers that have it."""
    return mean(chain.from_iterable(repeat(rating, count) for rating, count in counts.items()))


def is_weak(rating: float | None) -> bool:
    """Whether the rating, rounded as screens show it, is below what the level expects."""
    return rating is not None and round(rating, 1) < GOOD_RATING
