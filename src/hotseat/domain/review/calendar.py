"""The days of practice: how long a person practised on each, and how many days in a row."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from datetime import date
from typing import NamedTuple

from hotseat.domain.day import day_of
from hotseat.domain.pacing import whole_seconds
from hotseat.domain.review.answers import Answer

MONTH_DAYS = 30
SHADES = ((0, "·"), (1, "░"), (5, "▒"), (15, "▓"), (30, "█"))
"""The fewest minutes for each character; a day with any answer counts as at least one minute."""


MICROSECONDS = 1_000_000


class PracticeDay(NamedTuple):
    """A local day with at least one answer."""

    day: date
    answers: int
    """How many answers were given."""
    microseconds: int
    """Spent on answers and follow-ups; whole, so that their sum does not depend on the order."""

    @property
    def seconds(self) -> float:
        """Seconds spent on answers and follow-ups."""
        return self.microseconds / MICROSECONDS


class Streak(NamedTuple):
    """Days in a row with at least one answer."""

    current: int
    """Days in a row up to today, or up to yesterday if today has no answer yet."""
    longest: int


class Total(NamedTuple):
    """The sums over several days."""

    days: int
    answers: int
    seconds: float


Days = Mapping[date, PracticeDay]


def practice_days(answers: Iterable[Answer]) -> Days:
    """The days with answers, the newest first."""
    by_day: Mapping[date, list[int]] = defaultdict(list)
    for answer in answers:
        by_day[day_of(answer.started)].append(microseconds(answer))
    return {day: PracticeDay(day, len(by_day[day]), sum(by_day[day])) for day in sorted(by_day, reverse=True)}


def microseconds(answer: Answer) -> int:
    """How long an answer and its follow-ups took, in whole microseconds."""
    return round((answer.seconds + answer.probe_seconds) * MICROSECONDS)


def streak(days: Collection[date], today: date) -> Streak:
    """The days in a row up to today. A streak does not end because today has no answer yet."""
    practised = {day.toordinal() for day in days if day <= today}
    last = today.toordinal() if today.toordinal() in practised else today.toordinal() - 1
    first_days = (day for day in practised if day - 1 not in practised)
    return Streak(
        _back_from(last, practised), max((_on_from(day, practised) for day in first_days), default=0)
    )


def total(days: Days, first: date, last: date) -> Total:
    """The sums over the days from `first` to `last`, both included."""
    among = [practised for day, practised in days.items() if first <= day <= last]
    return Total(
        len(among),
        sum(practised.answers for practised in among),
        sum(practised.seconds for practised in among),
    )


def this_week(days: Days, today: date) -> Total:
    """From Monday to today."""
    return total(days, monday(today), today)


def last_month(days: Days, today: date) -> Total:
    """The last 30 days, today included."""
    return total(days, later(today, 1 - MONTH_DAYS), today)


def monday(day: date) -> date:
    """The Monday of that day's week."""
    return later(day, -day.weekday())


def later(day: date, days: int) -> date:
    """The date `days` later, or earlier if `days` is negative."""
    return date.fromordinal(max(1, day.toordinal() + days))


def shade(practised: PracticeDay | None) -> str:
    """The character that shows how many minutes were practised."""
    minutes = max(1, whole_seconds(practised.seconds) // 60) if practised else 0
    return next(char for least, char in reversed(SHADES) if minutes >= least)


def _back_from(day: int, practised: Collection[int]) -> int:
    count = 0
    while day - count in practised:
        count += 1
    return count


def _on_from(day: int, practised: Collection[int]) -> int:
    count = 0
    while day + count in practised:
        count += 1
    return count
