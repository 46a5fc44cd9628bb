"""Dates in a line of a list: short, and never those of another day."""

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hotseat.tui.widgets.review.recent import short_date

TODAY = date(2026, 11, 25)
EIGHT = datetime(2026, 11, 25, 20, 2, tzinfo=UTC)
"""Eight in the evening of a Wednesday."""


@pytest.mark.parametrize(
    ("days", "sentence"),
    [
        (0, "Wed 20:02"),
        (-1, "Tue 20:02"),
        (-5, "Fri 20:02"),
        (-6, "19 Nov"),
        (-400, "21 Oct 25"),
        (1, "26 Nov"),
        (3, "28 Nov"),
        (6, "01 Dec"),
        (40, "04 Jan 27"),
    ],
)
def test_a_weekday_is_one_of_the_last_days_and_all_else_has_its_date(days: int, sentence: str) -> None:
    assert short_date(EIGHT + timedelta(days), TODAY) == sentence


@given(st.integers(-1_000, 1_000))
def test_a_weekday_alone_is_never_that_of_another_day(days: int) -> None:
    said = short_date(EIGHT + timedelta(days), TODAY)
    named = said.split()[0]
    if named.isalpha():
        last = next(TODAY - timedelta(ago) for ago in range(7) if f"{TODAY - timedelta(ago):%a}" == named)
        assert last == TODAY + timedelta(days)


def test_the_days_back_are_counted_by_the_calendar_not_by_hours(live_in: Callable[[str], None]) -> None:
    live_in("America/Los_Angeles")
    # Five in the morning of Thursday in UTC is nine in the evening of Wednesday there.
    assert short_date(datetime(2026, 11, 26, 5, 0, tzinfo=UTC), TODAY) == "Wed 21:00"
    assert short_date(datetime(2026, 11, 20, 7, 30, tzinfo=UTC), TODAY) == "19 Nov"
