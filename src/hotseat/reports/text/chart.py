"""Draws one figure over many answers in characters: a point for each, its window, and the mean of all."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from hotseat.domain.pacing import clock
from hotseat.domain.review.progress.weeks import Mean, mean_of
from hotseat.domain.review.trend import Point, TrendRow
from hotseat.reports.text.columns import pad

POINT, BAND, EMPTY, MEAN = "●", "░", " ", "┄"
SIGNS = {"in window": "●", "over": "▲", "short": "▼"}
"""The sign for each verdict, readable without colour."""


class Chart(NamedTuple):
    """The labels of the axis and the lines of the chart, from the top."""

    labels: tuple[str, ...]
    lines: tuple[str, ...]
    mean: Mean = Mean()
    """Of the answers drawn; too few values have no line."""


def figure_text(value: float | None, unit: str) -> str:
    """A figure of the trend as text: "0:41", "48 %", "2.8" or "+0.4"; "-" for none."""
    if value is None:
        return "-"
    if unit == "seconds":
        return clock(value)
    if unit == "points":
        return f"{value:+.1f}".replace("-0.0", "0.0").replace("+0.0", "0.0")
    return f"{value:.0f} %" if unit == "percent" else f"{value:.1f}"


def chart(row: TrendRow, height: int, most: int) -> Chart:
    """A chart of the last `most` answers of a row, `height` lines high."""
    points = row.points[-most:]
    values = [point.value for point in points if point.value is not None]
    if not values:
        return Chart((), ())
    low, high = _span(values, row)
    step = (high - low) / height
    mean = mean_of(values)
    level = Point(mean.value if mean.enough else None)
    labels = tuple(figure_text(high - step * (number + 0.5), row.unit) for number in range(height))
    lines = []
    for number in range(height):
        top = high - step * number
        banded = row.low is not None and row.high is not None and row.low < top and row.high >= top - step
        empty = BAND if banded else EMPTY
        if _is_on(number, level, high, step, height):
            empty = MEAN
        drawn = (
            SIGNS.get(point.verdict, POINT) if _is_on(number, point, high, step, height) else empty
            for point in points
        )
        lines.append("".join(f"{cell}{empty}" for cell in drawn))
    return Chart(labels, tuple(lines), mean)


def _is_on(number: int, point: Point, high: float, step: float, height: int) -> bool:
    """Whether the point belongs in line `number`, counted from the top; each point is in one line."""
    if point.value is None:
        return False
    return min(height - 1, max(0, int((high - point.value) / step))) == number


def _span(values: Sequence[float], row: TrendRow) -> tuple[float, float]:
    """The lowest and the highest value to draw, including the window, with a small margin."""
    bounds = [bound for bound in (row.low, row.high) if bound is not None]
    low, high = min([*values, *bounds]), max([*values, *bounds])
    air = (high - low) * 0.08 or max(1.0, high * 0.1)
    return low - air if row.unit == "points" else max(0.0, low - air), high + air


def date_axis(days: Sequence[date], step: int, room: int) -> str:
    """The dates under the columns of a chart, `step` characters each: as many as fit into `room`.

    Each date begins at its column.
    """
    drawn = ""
    for number, day in enumerate(days):
        label, position = f"├{day:%d %b}", number * step
        if len(drawn) + bool(drawn) <= position <= room - len(label):
            drawn = pad(drawn, position) + label
    return drawn
