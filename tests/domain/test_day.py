"""The day something happened, wherever one is."""

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hotseat.domain.day import day_of, local
from hotseat.domain.review.answer_filter import AnswerFilter
from hotseat.domain.review.calendar import practice_days
from hotseat.domain.review.next_question import practised
from tests.domain.answering import an_answer


@pytest.mark.parametrize(
    ("zone", "moment", "day"),
    [
        ("UTC", datetime(2026, 11, 22, 23, 59, tzinfo=UTC), date(2026, 11, 22)),
        # Half past three in the afternoon in Los Angeles, and five: the same day, whatever UTC says.
        ("America/Los_Angeles", datetime(2026, 11, 22, 23, 30, tzinfo=UTC), date(2026, 11, 22)),
        ("America/Los_Angeles", datetime(2026, 11, 23, 1, 0, tzinfo=UTC), date(2026, 11, 22)),
        ("Pacific/Auckland", datetime(2026, 11, 22, 11, 30, tzinfo=UTC), date(2026, 11, 23)),
        ("Asia/Kolkata", datetime(2026, 11, 22, 18, 29, tzinfo=UTC), date(2026, 11, 22)),
        ("Asia/Kolkata", datetime(2026, 11, 22, 18, 30, tzinfo=UTC), date(2026, 11, 23)),
        # The day on which the clocks go back in Berlin has twenty-five hours, the one in March twenty-three.
        ("Europe/Berlin", datetime(2026, 10, 24, 22, 0, tzinfo=UTC), date(2026, 10, 25)),
        ("Europe/Berlin", datetime(2026, 10, 25, 22, 59, tzinfo=UTC), date(2026, 10, 25)),
        ("Europe/Berlin", datetime(2026, 10, 25, 23, 0, tzinfo=UTC), date(2026, 10, 26)),
        ("Europe/Berlin", datetime(2026, 3, 29, 21, 59, tzinfo=UTC), date(2026, 3, 29)),
        ("Europe/Berlin", datetime(2026, 3, 29, 22, 0, tzinfo=UTC), date(2026, 3, 30)),
    ],
)
def test_a_day_is_the_one_of_the_wall_calendar_and_the_same_wherever_it_counts(
    zone: str, moment: datetime, day: date, live_in: Callable[[str], None]
) -> None:
    live_in(zone)
    answer = an_answer()._replace(started=moment)
    assert day_of(moment) == day
    assert list(practice_days([answer])) == [day]
    assert [used.day for used in practised([answer])] == [day]
    assert AnswerFilter(days=1).fits(answer, day)
    assert not AnswerFilter(days=1).fits(answer, day + timedelta(1))


@given(st.datetimes(datetime(1970, 1, 1), datetime(9000, 12, 31), timezones=st.just(UTC)))
def test_in_utc_a_day_is_the_day_of_the_moment(moment: datetime) -> None:
    assert day_of(moment) == moment.date()


@pytest.mark.parametrize("zone", ["XYZ-99:99", "Asia/Tokyo", "America/Los_Angeles", "no/such zone"])
@pytest.mark.parametrize("moment", [datetime.min.replace(tzinfo=UTC), datetime.max.replace(tzinfo=UTC)])
def test_a_moment_that_no_clock_here_can_tell_stays_as_it_is(
    zone: str, moment: datetime, live_in: Callable[[str], None]
) -> None:
    live_in(zone)
    assert abs(local(moment) - moment) < timedelta(1)


def test_what_is_dated_after_today_is_not_among_the_last_days() -> None:
    answer = an_answer(day=date(2026, 11, 25))
    assert not AnswerFilter(days=7).fits(answer, date(2026, 11, 22))
    assert AnswerFilter().fits(answer, date(2026, 11, 22))
