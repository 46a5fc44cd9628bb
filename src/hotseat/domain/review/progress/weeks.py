"""Figures by week. A week begins on Monday, local time."""

from collections.abc import Callable, Iterable, Sequence
from datetime import date, timedelta
from typing import NamedTuple

from hotseat.domain.day import day_of
from hotseat.domain.review.answers import IN_WINDOW, Answer

FEWEST = 3
"""The fewest values for which a mean is shown or a row is drawn."""
WEEK = timedelta(days=7)


class Mean(NamedTuple):
    """The sum of some values and their number, for their mean."""

    total: float = 0.0
    values: int = 0

    @property
    def value(self) -> float | None:
        """The mean; None if there are no values."""
        return self.total / self.values if self.values else None

    @property
    def enough(self) -> bool:
        """Whether there are enough values to show their mean."""
        return self.values >= FEWEST


def mean_of(values: Iterable[float | None]) -> Mean:
    """The mean of the values; None is no value."""
    present = [value for value in values if value is not None]
    return Mean(sum(present), len(present))


def merged(means: Iterable[Mean]) -> Mean:
    """The mean of all their values; each value counts once."""
    all_means = list(means)
    return Mean(sum(mean.total for mean in all_means), sum(mean.values for mean in all_means))


def share(kept: Iterable[bool]) -> Mean:
    """The percentage that is true."""
    return mean_of(100.0 if is_kept else 0.0 for is_kept in kept)


def kept_of(answer: Answer) -> Mean:
    """The percentage of an answer's sections inside their windows, as one value."""
    return mean_of([share(section.verdict == IN_WINDOW for section in answer.sections).value])


class WeekRow(NamedTuple):
    """A figure, week by week; `low` and `high` are its window, where it has one."""

    id: str
    name: str
    unit: str
    """percent, seconds, score or points: scores above (+) or below (-) others."""
    weeks: tuple[Mean, ...]
    low: float | None = None
    high: float | None = None

    @property
    def whole(self) -> Mean:
        """The mean over all weeks."""
        return merged(self.weeks)

    @property
    def practised(self) -> tuple[Mean, ...]:
        """The weeks that have a value."""
        return tuple(week for week in self.weeks if week.values)

    @property
    def drawn(self) -> bool:
        """Whether there is enough to draw: FEWEST values, and not all in one week."""
        return self.whole.enough and len(self.practised) > 1

    def in_groups(self, size: int) -> "WeekRow":
        """The weeks joined in groups of this size; the last group may be smaller."""
        groups = range(0, len(self.weeks), size)
        return self._replace(weeks=tuple(merged(self.weeks[at : at + size]) for at in groups))


class Weeks:
    """The weeks of some answers, from the first to the newest without a hole."""

    def __init__(self, answers: Iterable[Answer]) -> None:
        """`answers` must not be empty."""
        days = [_monday(answer) for answer in answers]
        self._first = min(days)
        count = (max(days) - self._first) // WEEK + 1
        self.mondays: tuple[date, ...] = tuple(self._first + WEEK * number for number in range(count))

    def means(self, answers: Iterable[Answer], figure: Callable[[Answer], Mean]) -> tuple[Mean, ...]:
        """The mean of a figure in each week."""
        by_week: list[list[Mean]] = [[] for _ in self.mondays]
        for answer in answers:
            by_week[(_monday(answer) - self._first) // WEEK].append(figure(answer))
        return tuple(map(merged, by_week))


def weeks_in_a_column(mondays: Sequence[date], most: int) -> int:
    """How many weeks one column holds, so that at most `most` columns hold them all."""
    return max(1, -(-len(mondays) // max(1, most)))


def _monday(answer: Answer) -> date:
    day = day_of(answer.started)
    return day - timedelta(days=day.weekday())
