"""Days of practice in words and as characters."""

from datetime import date

import pytest

from hotseat.domain.review.calendar import later, practice_days
from hotseat.reports.text.month_grid import grid, legend, length_text, practice_sentences
from tests.domain.answering import TODAY, an_answer

THURSDAY = date(2025, 1, 9)


def practised(*days_ago: int) -> str:
    return practice_sentences(
        practice_days([an_answer(day=later(TODAY, -ago)) for ago in sorted(days_ago)]), TODAY
    )


def test_weeks_are_columns_with_the_newest_at_the_right_and_nothing_after_today() -> None:
    days = practice_days([an_answer(day=date(2025, 1, 6)), an_answer(day=date(2024, 12, 29))])
    drawn = grid(days, THURSDAY, THURSDAY, 3)
    assert ["".join(cell.char for cell in row) for row in drawn.rows] == [
        "··░",
        "···",
        "···",
        "···",
        "·· ",
        "·· ",
        "░· ",
    ]
    assert drawn.rows[0][0].day == date(2024, 12, 23)
    assert drawn.rows[6][2].day == date(2025, 1, 12)


@pytest.mark.parametrize(
    ("weeks", "months"),
    [
        (1, "Jan"),
        (2, "Jan   "),
        (3, "   Jan   "),
        (4, "Dec   Jan   "),
        (7, "Dec            Jan   "),
    ],
)
def test_a_month_is_named_over_the_week_in_which_it_begins(weeks: int, months: str) -> None:
    assert grid({}, THURSDAY, THURSDAY, weeks).months == months


def test_every_day_of_the_weeks_is_there_once() -> None:
    drawn = grid({}, TODAY, TODAY, 60)
    days = sorted(cell.day for row in drawn.rows for cell in row)
    assert [day.toordinal() for day in days] == list(range(days[0].toordinal(), TODAY.toordinal() + 1))
    assert len(days) == 420


@pytest.mark.parametrize(
    ("days_ago", "sentence"),
    [
        ([0], "3 minutes in the last 30 days, 3 minutes this week."),
        ([0, 1, 2, 3], "4 days in a row. 13 minutes in the last 30 days, 13 minutes this week."),
        (
            [1, 2, 10, 11, 12],
            "2 days in a row. Longest run 3 days. 16 minutes in the last 30 days, 6 minutes this week.",
        ),
        ([10], "3 minutes in the last 30 days."),
        ([40], "3 minutes in all, on 1 day."),
        ([40, 41], "Longest run 2 days. 6 minutes in all, on 2 days."),
    ],
)
def test_what_was_done_is_told_calmly(days_ago: list[int], sentence: str) -> None:
    assert practised(*days_ago) == sentence


@pytest.mark.parametrize(
    ("seconds", "text"),
    [(0, "0 minutes"), (60, "1 minute"), (3599, "59 minutes"), (3600, "1:00 hours"), (7800, "2:10 hours")],
)
def test_a_length_is_told_in_minutes_or_in_hours(seconds: float, text: str) -> None:
    assert length_text(seconds) == text


def test_the_legend_names_every_shade_in_minutes() -> None:
    assert legend() == "· none  ░ under 5  ▒ 5-14  ▓ 15-29  █ 30 min or more"
