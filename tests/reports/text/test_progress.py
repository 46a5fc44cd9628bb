"""Progress over weeks as lines: small rows that say what they are made of."""

import re
from datetime import date, timedelta

import pytest

from hotseat.domain.review.answers import Answer
from hotseat.domain.review.progress.progress import Progress, progress
from hotseat.domain.review.progress.weeks import Mean, WeekRow
from hotseat.reports.text.columns import width
from hotseat.reports.text.progress import preparation_lines, progress_lines, span_text, spark
from tests.domain.answering import an_answer

FIRST = date(2026, 3, 2)


def weekly(count: int) -> list[Answer]:
    """An answer each Monday, its action longer from week to week."""
    return [
        an_answer(
            day=FIRST + timedelta(days=7 * number),
            spent={"action": 90 + 10 * number},
            outcomes=("held", "gap"),
            layers=("role", "measure"),
            scores={"scope": 2},
            candidate_scores={"scope": 3},
        )
        for number in range(count)
    ]


def progress_of(answers: list[Answer]) -> Progress:
    weeks = progress(answers)
    assert weeks
    return weeks


def lines(answers: list[Answer], columns: int = 80) -> list[str]:
    weeks = progress_of(answers)
    return [line.text for line in (*progress_lines(weeks, columns), *preparation_lines(weeks))]


def test_every_section_has_a_small_row_of_weeks_with_first_last_and_mean() -> None:
    shown = lines(weekly(5))
    assert span_text(progress_of(weekly(5))) == "5 answers in 5 weeks"
    assert shown[:5] == [
        " a column: a week          ├02 Mar ├16 Mar         first    last    mean  values",
        " Windows kept",
        "   Situation               ███ ███ ███ ███ ███     100 %   100 %   100 %       5",
        "   Task                    ███ ███ ███ ███ ███     100 %   100 %   100 %       5",
        "   Action                  ▁▁▁ ▁▁▁ ▁▁▁ ███ ███       0 %   100 %    40 %       5",
    ]
    assert "   Action       2:00-2:30  ▅▅▅ ▆▆▆ ▆▆▆ ▇▇▇ ▇▇▇      1:30    2:10    1:50       5" in shown
    assert "   Rating                  ▃▃▃ ▃▃▃ ▃▃▃ ▃▃▃ ▃▃▃       2.0     2.0     2.0       5" in shown
    assert "   As candidate            ███ ███ ███ ███ ███      +1.0    +1.0    +1.0       5" in shown
    assert "   role         5/0/0      ███ ███ ███ ███ ███     100 %   100 %   100 %       5" in shown


def test_too_few_values_are_said_and_not_drawn() -> None:
    shown = lines(weekly(2))
    assert "   All sections            too few: 2                             few       2" in shown
    assert "   none              2    few     few    few    few" in shown
    assert "one week" in "\n".join(lines([an_answer(day=FIRST)] * 3))
    never = lines([an_answer(day=FIRST + timedelta(days=7 * n), spent={"action": 0}) for n in range(3)])
    assert "   Action       2:00-2:30  no value                   -       0" in [
        re.sub(" {18,}", " " * 19, line) for line in never
    ]


@pytest.mark.parametrize("columns", [58, 78, 118, 158])
@pytest.mark.parametrize("count", [1, 3, 30, 300])
def test_all_weeks_since_the_start_fit_into_any_width(count: int, columns: int) -> None:
    answers = [an_answer(day=FIRST + timedelta(days=7 * number)) for number in range(count)]
    shown = list(progress_lines(progress_of(answers), columns))
    assert {width(line.text) <= columns for line in shown} == {True}
    drawn = [line for line in shown if line.kind == "row"]
    assert all(line.cells.strip() for line in drawn)
    assert bool(drawn) == (count > 2)


@pytest.mark.parametrize(
    ("unit", "values", "drawn"),
    [
        ("percent", (0, 50, 100, None), "▁▅█·"),
        ("score", (1, 2.5, 4), "▁▅█"),
        ("points", (-2, 0, 2), "▁▅█"),
        ("points", (0.2, 0.2, 0.2), "▅▅▅"),
        ("seconds", (0, 60, 120), "▁▅█"),
    ],
)
def test_the_height_is_the_share_of_what_the_figure_can_be(
    unit: str, values: tuple[float | None, ...], drawn: str
) -> None:
    weeks = tuple(Mean() if value is None else Mean(value, 1) for value in values)
    assert "".join(spark(WeekRow(id="x", name="X", unit=unit, weeks=weeks))) == drawn
