"""The filter of the review as a condition of the database: the rules of `AnswerFilter.fits` in columns."""

import sqlite3
from datetime import MAXYEAR, MINYEAR, UTC, date, datetime, timedelta
from typing import NamedTuple

from hotseat.domain.day import day_of
from hotseat.domain.people import name_key
from hotseat.domain.review.answer_filter import AnswerFilter
from hotseat.storage.session.figures.tables import EPOCH, MICROSECOND, moment_in, one_of

SURELY = timedelta(days=2)
"""Further from midnight UTC than any local midnight is."""
Value = str | int | float


class Condition(NamedTuple):
    """What stands behind WHERE, and the values for its places."""

    sql: str
    values: tuple[Value, ...] = ()

    def but(self, sql: str, *values: Value) -> "Condition":
        """This condition and another."""
        return Condition(f"{self.sql} AND {sql}", (*self.values, *values))

    def of(self, other: "Condition") -> "Condition":
        """Both conditions."""
        return self.but(other.sql, *other.values)


EVERY = Condition("TRUE")


def condition(by: AnswerFilter, today: date) -> Condition:
    """The answers that fit the filter, among the columns of `tables.ANSWERS`."""
    narrowed = EVERY
    for column in ("level", "kind", "pacing", "story"):
        if value := getattr(by, column):
            narrowed = narrowed.but(f"{column} = ?", value)
    if by.principle:
        narrowed = narrowed.but("instr(principles, ?)", one_of(by.principle))
    if by.of is not None:
        me = name_key(by.me)
        person = name_key(by.of) or me
        narrowed = narrowed.but("candidate_key IN (?, ?)", person, "" if person == me else person)
    if by.partner:
        narrowed = narrowed.but("interviewer_key = ?", name_key(by.partner))
    return _of_the_last_days(narrowed, by.days, today) if by.days else narrowed


def local_day(started: int) -> int:
    """The number of the local day of so many microseconds after 1970."""
    return day_of(moment_in(started)).toordinal()


def give_local_days(database: sqlite3.Connection) -> None:
    """Lets the database call `local_day`."""
    database.create_function("local_day", 1, local_day, deterministic=True)


def _of_the_last_days(narrowed: Condition, days: int, today: date) -> Condition:
    """Only near the first and the last midnight is the local day computed."""
    last, first = today.toordinal(), today.toordinal() - days + 1
    early, late = _midnight(first), _midnight(last + 1)
    surely = SURELY // MICROSECOND
    return narrowed.but(
        "started BETWEEN ? AND ? AND (started BETWEEN ? AND ? OR local_day(started) BETWEEN ? AND ?)",
        *(early - surely, late + surely, early + surely, late - surely, first, last),
    )


def _midnight(day: int) -> int:
    """Microseconds from 1970 to a day's beginning in UTC; of a day out of the calendar, its nearest."""
    within = min(max(day, date(MINYEAR, 1, 1).toordinal()), date(MAXYEAR, 12, 31).toordinal())
    return (datetime.combine(date.fromordinal(within), datetime.min.time(), UTC) - EPOCH) // MICROSECOND
