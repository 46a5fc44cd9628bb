"""The days of practice."""

from collections.abc import Callable
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hotseat.domain.review.calendar import (
    Streak,
    Total,
    last_month,
    later,
    monday,
    practice_days,
    shade,
    streak,
    this_week,
    total,
)
from tests.domain.answering import TODAY, an_answer


def back(*days_ago: int) -> list[date]:
    return [later(TODAY, -days) for days in days_ago]


@pytest.mark.parametrize(
    ("days_ago", "expected"),
    [
        ([], Streak(0, 0)),
        ([0], Streak(1, 1)),
        ([1], Streak(1, 1)),
        ([2], Streak(0, 1)),
        ([0, 1, 2, 3], Streak(4, 4)),
        ([1, 2, 3], Streak(3, 3)),
        ([0, 2, 3, 4], Streak(1, 3)),
        ([1, 2, 10, 11, 12, 13, 14], Streak(2, 5)),
        ([-1, 0, 1], Streak(2, 2)),
        ([-3, -2, -1], Streak(0, 0)),
    ],
)
def test_days_in_a_row_are_counted_and_today_not_yet_practised_does_not_end_them(
    days_ago: list[int], expected: Streak
) -> None:
    assert streak(back(*days_ago), TODAY) == expected


@given(st.sets(st.integers(0, 40)))
def test_a_streak_is_what_counting_day_by_day_finds(days_ago: set[int]) -> None:
    runs, run = [0], 0
    for days in range(42):
        run = run + 1 if days in days_ago else 0
        runs.append(run)
    first = 0 if 0 in days_ago else 1
    current = next(days for days in range(first, 50) if days not in days_ago) - first
    assert streak(back(*days_ago), TODAY) == Streak(current, max(runs))


def test_a_day_counts_its_answers_and_their_minutes_with_the_follow_ups() -> None:
    early, late = an_answer(hour=8, probe_seconds=60), an_answer(hour=20)
    before = an_answer(day=date(2026, 11, 20))
    days = practice_days([late, early, before])
    assert list(days) == [TODAY, date(2026, 11, 20)]
    assert days[TODAY].answers == 2
    assert days[TODAY].seconds == 200 + 60 + 200


def test_days_are_those_of_the_place_where_one_is(live_in: Callable[[str], None]) -> None:
    live_in("Pacific/Auckland")
    assert list(practice_days([an_answer(hour=12)])) == [date(2026, 11, 23)]


def test_the_week_begins_on_monday_and_the_month_holds_thirty_days() -> None:
    answers = [an_answer(day=later(TODAY, -ago)) for ago in (0, 6, 7, 29, 30)]
    days = practice_days(answers)
    assert monday(TODAY) == date(2026, 11, 16)
    assert this_week(days, TODAY) == Total(2, 2, 400)
    assert last_month(days, TODAY) == Total(4, 4, 800)
    assert total(days, min(days), max(days)) == Total(5, 5, 1000)


@pytest.mark.parametrize(
    ("seconds", "char"),
    [(0, "░"), (299, "░"), (300, "▒"), (899, "▒"), (900, "▓"), (1799, "▓"), (1800, "█"), (90_000, "█")],
)
def test_a_day_is_shaded_by_its_minutes(seconds: float, char: str) -> None:
    answer = an_answer(spent={"situation": 0, "task": 0, "action": 0}, probe_seconds=seconds)
    assert shade(practice_days([answer])[TODAY]) == char


def test_a_day_without_an_answer_has_a_dot() -> None:
    assert shade(None) == "·"
