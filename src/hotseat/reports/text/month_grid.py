"""Days of practice in words, and as a grid of characters with weeks as columns and weekdays as rows."""

from datetime import date
from itertools import pairwise
from typing import NamedTuple

from hotseat.domain.pacing import whole_seconds
from hotseat.domain.review.calendar import (
    SHADES,
    Days,
    last_month,
    later,
    monday,
    shade,
    streak,
    this_week,
    total,
)
from hotseat.domain.text import counted

MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
WEEK = 3
"""The width of a week, in columns."""


class GridDay(NamedTuple):
    """A day in the grid; `char` shows how long you practised and is blank after today."""

    day: date
    char: str


class Grid(NamedTuple):
    """The names of the months above the weeks, and a row for each weekday."""

    months: str
    rows: tuple[tuple[GridDay, ...], ...]


def grid(days: Days, today: date, newest: date, weeks: int) -> Grid:
    """A grid of `weeks` weeks, up to the week of `newest`."""
    mondays = [later(monday(newest), -7 * back) for back in range(weeks - 1, -1, -1)]
    rows = tuple(
        tuple(_day(later(week, weekday), days, today) for week in mondays) for weekday in range(len(WEEKDAYS))
    )
    return Grid("".join(_month(week, number == 0) for number, week in enumerate(mondays)), rows)


def _day(day: date, days: Days, today: date) -> GridDay:
    return GridDay(day, " " if day > today and day not in days else shade(days.get(day)))


def _month(week: date, is_first: bool) -> str:
    """The month that begins in this week; in the first column also the current one, if there is room."""
    last = later(week, 6)
    begins = last.day <= 7
    alone = is_first and later(last, 7).day > 7
    return MONTHS[last.month - 1] if begins or alone else " " * WEEK


def practice_sentences(days: Days, today: date) -> str:
    """Sentences on how often and how long the person practised; none is about days without practice."""
    row, month, week = streak(days, today), last_month(days, today), this_week(days, today)
    sentences = []
    if row.current > 1:
        sentences.append(f"{counted(row.current, 'day')} in a row.")
    if row.longest > max(1, row.current):
        sentences.append(f"Longest run {counted(row.longest, 'day')}.")
    if month.days:
        lately = f", {length_text(week.seconds)} this week" if week.days else ""
        sentences.append(f"{length_text(month.seconds)} in the last 30 days{lately}.")
    else:
        ever = total(days, min(days), max(days))
        sentences.append(f"{length_text(ever.seconds)} in all, on {counted(ever.days, 'day')}.")
    if coming := sum(practised.answers for day, practised in days.items() if day > today):
        sentences.append(
            f"{counted(coming, 'answer')} {'has' if coming == 1 else 'have'} a date after today."
        )
    return " ".join(sentences)


def length_text(seconds: float) -> str:
    """A length of time as text: "41 minutes", or from an hour on "2:10 hours"."""
    minutes = whole_seconds(seconds) // 60
    if minutes >= 60:
        return f"{minutes // 60}:{minutes % 60:02d} hours"
    return counted(minutes, "minute")


def legend() -> str:
    """The meaning of the shades."""
    (_, none), *marks = SHADES
    parts = [f"{none} none"]
    for (least, char), (following, _) in pairwise(marks):
        parts.append(f"{char} under {following}" if least <= 1 else f"{char} {least}-{following - 1}")
    least, char = marks[-1]
    return f"{'  '.join(parts)}  {char} {least} min or more"
