"""A figure over many answers as characters."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hotseat.domain.review.progress.weeks import Mean
from hotseat.domain.review.trend import Point, TrendRow
from hotseat.reports.text.chart import BAND, EMPTY, MEAN, POINT, SIGNS, Chart, chart, date_axis, figure_text


def row(
    *points: Point, low: float | None = None, high: float | None = None, unit: str = "seconds"
) -> TrendRow:
    return TrendRow(id="action", name="Action", unit=unit, low=low, high=high, points=points)


@pytest.mark.parametrize(
    ("value", "unit", "text"),
    [
        (None, "seconds", "-"),
        (41.4, "seconds", "0:41"),
        (3661, "seconds", "1:01:01"),
        (48.0, "percent", "48 %"),
        (2.75, "score", "2.8"),
        (0.46, "points", "+0.5"),
        (-0.5, "points", "-0.5"),
        (-0.01, "points", "0.0"),
    ],
)
def test_a_figure_reads_as_its_unit_does(value: float | None, unit: str, text: str) -> None:
    assert figure_text(value, unit) == text


def test_points_stand_in_the_order_of_their_answers_over_the_band_of_the_window() -> None:
    drawn = chart(
        row(Point(90, "short"), Point(135, "in window"), Point(None), Point(170, "over"), low=120, high=150),
        4,
        9,
    )
    assert drawn == Chart(
        ("2:44", "2:21", "1:58", "1:35"),
        ("      ▲ ", "┄┄●┄┄┄┄┄", "░░░░░░░░", "▼       "),
        Mean(395, 3),
    )


def test_of_two_values_there_is_no_mean() -> None:
    drawn = chart(row(Point(90), Point(None), Point(170)), 4, 9)
    assert not drawn.mean.enough
    assert MEAN not in "".join(drawn.lines)


def test_the_mean_is_that_of_the_answers_drawn() -> None:
    assert chart(row(*map(Point, range(50))), 3, 4).mean == Mean(46 + 47 + 48 + 49, 4)


def test_a_difference_may_be_below_zero() -> None:
    drawn = chart(row(Point(-1), Point(1), Point(0), unit="points"), 3, 9)
    assert drawn.labels == ("+0.8", "0.0", "-0.8")
    assert drawn.lines == ("  ●   ", "┄┄┄┄●┄", "●     ")


def test_dates_stand_under_their_columns_as_many_as_have_room() -> None:
    days = [date(2026, 3, 2) + timedelta(days=number) for number in range(9)]
    assert date_axis(days, 2, 30) == "├02 Mar ├06 Mar ├10 Mar"
    assert date_axis(days, 2, 22) == "├02 Mar ├06 Mar"
    assert date_axis(days, 1, 30) == "├02 Mar ├10 Mar"
    assert date_axis(days[:1], 2, 7) == "├02 Mar"
    assert date_axis([], 2, 30) == ""


def test_only_the_last_answers_are_drawn() -> None:
    assert [len(line) for line in chart(row(*map(Point, range(50))), 3, 7).lines] == [14] * 3


def test_of_a_figure_nobody_has_nothing_is_drawn() -> None:
    assert chart(row(Point(None), low=1, high=2), 5, 9) == Chart((), ())
    assert chart(row(), 5, 9) == Chart((), ())


def test_figures_all_the_same_are_a_line_of_points() -> None:
    lines = chart(row(Point(60), Point(60), Point(60)), 3, 9).lines
    assert lines[1] == "●┄●┄●┄"
    assert [line.count(POINT) for line in lines] == [0, 3, 0]


@given(
    st.lists(st.floats(0, 10_000) | st.none(), min_size=1, max_size=40),
    st.integers(1, 12),
    st.tuples(st.integers(0, 300), st.integers(0, 300)) | st.none(),
    st.sampled_from(["", *SIGNS]),
)
def test_every_figure_is_drawn_exactly_once(
    values: list[float | None], height: int, window: tuple[int, int] | None, verdict: str
) -> None:
    low, high = (min(window), max(window)) if window else (None, None)
    drawn = chart(row(*(Point(value, verdict) for value in values), low=low, high=high), height, 40)
    sign = SIGNS.get(verdict, POINT)
    for number, value in enumerate(values):
        column = [line[2 * number] for line in drawn.lines]
        assert column.count(sign) == (value is not None)
        assert set(column) <= {sign, BAND, EMPTY, MEAN}
    if drawn.lines:
        assert len(drawn.lines) == len(drawn.labels) == height
