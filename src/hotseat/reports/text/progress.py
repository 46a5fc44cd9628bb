"""Progress over weeks as lines: a small row for each figure, a column for each week."""

from collections.abc import Iterator
from typing import NamedTuple

from hotseat.domain.pacing import clock, window_text
from hotseat.domain.review.progress.preparations import Preparation
from hotseat.domain.review.progress.progress import Progress
from hotseat.domain.review.progress.weeks import FEWEST, Mean, WeekRow, weeks_in_a_column
from hotseat.domain.text import counted
from hotseat.reports.text.bars import HEIGHTS
from hotseat.reports.text.chart import date_axis, figure_text
from hotseat.reports.text.columns import column, longest, pad

NONE = "·"
"""A week without a value."""
WINDOW, FIGURE = 11, 8
"""The fewest columns of a window, and the columns of a figure."""
NAME_AT_LEAST, LEAST_NAME, LONGEST_NAME = 8, 14, 24
"""The fewest columns of a name where there is little room, the fewest where there is enough, and the most."""
WIDEST_WEEK = 8
"""The most columns of a week: those of its date."""
LEAST_WEEKS = 11
"""The fewest columns for the weeks; the reason why nothing is drawn needs as many."""
SCORES = (1.0, 4.0)
_FIGURES = ("first", "last", "mean", "values")


class Group(NamedTuple):
    """Rows that belong together, each with a note beside its name: its window, or its counts."""

    title: str
    rows: tuple[tuple[WeekRow, str], ...]


class Line(NamedTuple):
    """A line of the progress: its kind, its name, the cells of the weeks, and its figures."""

    kind: str
    """title, axis, row or few: few for a row that has too few values to be drawn."""
    name: str
    cells: str = ""
    figures: str = ""

    @property
    def text(self) -> str:
        """The whole line."""
        return f" {self.name}{self.cells}{self.figures}".rstrip()


def groups(progress: Progress) -> tuple[Group, ...]:
    """The rows in groups with their titles, without empty groups."""
    ratings = [(row, "") for row in progress.ratings if row.unit == "score"]
    above = [(row, "") for row in progress.ratings if row.unit == "points"]
    layers = [(layer.by_week, f"{layer.held}/{layer.partial}/{layer.gap}") for layer in progress.layers]
    every = (
        Group("Windows kept", tuple((row, "") for row in progress.kept)),
        Group("Length", tuple((row, _window(row)) for row in progress.lengths)),
        Group("Rating, 1 to 4", tuple(ratings)),
        Group("Rated above (+) or below (-) the partner, in points", tuple(above)),
        Group("Follow-ups that held, by layer (held/partial/gap)", tuple(layers)),
    )
    return tuple(group for group in every if group.rows)


def _window(row: WeekRow) -> str:
    if row.low is None or row.high is None:
        return ""
    return window_text(int(row.low), int(row.high))


def span_text(progress: Progress) -> str:
    """How many answers in how many weeks: "8 answers in 2 weeks"."""
    return f"{counted(progress.answers, 'answer')} in {counted(len(progress.mondays), 'week')}"


def mean_text(mean: Mean, unit: str) -> str:
    """The mean as text; "few" where it has too few values, "-" where it has none."""
    if mean.values and not mean.enough:
        return "few"
    return figure_text(mean.value, unit)


def progress_lines(progress: Progress, width: int) -> Iterator[Line]:
    """Every group in lines of `width` columns: the weeks, then the first week that has a value, the last, the
    mean of all values and their number. Where there is little room, without the first and the last."""
    each = groups(progress)
    names = (row.name for group in each for row, _ in group.rows)
    name = min(LONGEST_NAME, longest(names, LEAST_NAME - 3) + 3)
    window = longest((beside for group in each for _, beside in group.rows), WINDOW - 2) + 2
    name = min(name, max(NAME_AT_LEAST, width - 1 - window - LEAST_WEEKS - 2 * FIGURE))
    fixed = 1 + name + window
    columns = _FIGURES if width - fixed - len(_FIGURES) * FIGURE >= LEAST_WEEKS else _FIGURES[2:]
    room = max(LEAST_WEEKS, width - fixed - len(columns) * FIGURE)
    size = weeks_in_a_column(progress.mondays, room)
    step = max(1, min(WIDEST_WEEK, room // len(progress.mondays)))
    room = min(room, max(LEAST_WEEKS, step * len(progress.mondays) + 2))
    head = "".join(f"{title:>{FIGURE}}" for title in columns)
    axis = pad(date_axis(progress.mondays[::size], step, room), room)
    column_is = "a column: " + ("a week" if size == 1 else counted(size, "week"))
    yield Line("axis", column(column_is, name + window), axis, head)
    for group in each:
        yield Line("title", group.title)
        for row, beside in group.rows:
            lead = column(f"  {row.name}", name) + column(beside, window)
            figures_text = "".join(f"{figure:>{FIGURE}}" for figure in figures(row)[-len(columns) :])
            if row.drawn:
                cells = "".join(_cell(char, step) for char in spark(row.in_groups(size)))
                yield Line("row", lead, pad(cells, room), figures_text)
            else:
                yield Line("few", lead, column(why_not_drawn(row), room), figures_text)


def _cell(char: str, step: int) -> str:
    """A week in `step` columns, the last of them blank where there are several."""
    return (char if char == NONE else char * max(1, step - 1)).ljust(step)


def why_not_drawn(row: WeekRow) -> str:
    """Why there is no drawing of the row: "too few: 2", "no value", or "one week"."""
    if not row.whole.values:
        return "no value"
    return "one week" if row.whole.enough else f"too few: {row.whole.values}"


def figures(row: WeekRow) -> tuple[str, str, str, str]:
    """The first and the last week that has a value, the mean, and the number of values, as text."""
    first = last = ""
    if row.drawn:
        first, last = (figure_text(row.practised[at].value, row.unit) for at in (0, -1))
    return first, last, mean_text(row.whole, row.unit), str(row.whole.values)


def span(row: WeekRow) -> tuple[float, float]:
    """The lowest and the highest value that a drawing of the row has room for."""
    if row.unit == "percent":
        return 0.0, 100.0
    if row.unit == "score":
        return SCORES
    values = [week.value or 0.0 for week in row.practised]
    if row.unit == "points":
        most = max([1.0, *map(abs, values)])
        return -most, most
    return 0.0, max([1.0, row.high or 0.0, *values])


def spark(row: WeekRow) -> list[str]:
    """A character for each week, as high as its mean."""
    low, high = span(row)
    return [NONE if week.value is None else _height((week.value - low) / (high - low)) for week in row.weeks]


def _height(part: float) -> str:
    return HEIGHTS[min(len(HEIGHTS) - 1, max(0, int(part * len(HEIGHTS))))]


LEAST_CELL = len("100 %")
PREPARATION = ("Prepared", "answers", "kept", "rating", "held", "began")


def preparation_cells(preparation: Preparation) -> tuple[str, ...]:
    """A line of the table of preparations: its length, the number of answers, and the means."""
    length = clock(preparation.seconds) if preparation.seconds else "none"
    means = (
        (preparation.kept, "percent"),
        (preparation.rating, "score"),
        (preparation.held, "percent"),
        (preparation.first_word, "seconds"),
    )
    enough = preparation.answers >= FEWEST
    cells = (mean_text(mean, unit) if enough or not mean.values else "few" for mean, unit in means)
    return length, str(preparation.answers), *cells


def preparation_lines(progress: Progress) -> Iterator[Line]:
    """What each length of preparation went with, as a table."""
    head, *rest = PREPARATION
    yield Line("title", f"{head:<12}" + "".join(f"  {name:>{LEAST_CELL}}" for name in rest))
    for preparation in progress.preparations:
        length, *cells = preparation_cells(preparation)
        figures = "".join(
            f"  {cell:>{max(LEAST_CELL, len(name))}}" for cell, name in zip(cells, rest, strict=True)
        )
        yield Line("table", f"  {length:<10}", "", figures)
