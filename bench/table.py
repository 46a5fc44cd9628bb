"""One table of what was measured, against what it may be."""

from collections.abc import Iterable, Iterator, Sequence
from statistics import median
from typing import NamedTuple


class Figure(NamedTuple):
    """What was measured: the figure over all rounds, and the smallest and largest of one round."""

    what: str
    measured: float
    low: float
    high: float
    budget: float | None
    """None where hotseat is only compared with others."""
    unit: str
    """x (times its base), ms, s, MB, or % (of one core, or of the words)."""
    beside: str
    """Absolute medians, or what the figure does not say by itself."""

    @property
    def is_over(self) -> bool:
        """Whether it breaks its budget."""
        return self.budget is not None and self.measured > self.budget


class Skipped(NamedTuple):
    """What could not be measured here, and why."""

    what: str
    why: str


class Sample(NamedTuple):
    """One round: the figure and its base, in the same unit."""

    value: float
    base: float


Row = Figure | Skipped


def ratio(
    what: str, samples: Sequence[Sample], budget: float | None, unit: str = "ms", note: str = ""
) -> Figure:
    """The median of the rounds' ratios; `unit` is that of the absolute medians beside it."""
    ratios = [sample.value / sample.base for sample in samples]
    values, bases = median(s.value for s in samples), median(s.base for s in samples)
    digits = 1 if unit == "MB" or values < 20 else 0
    beside = f"{values:.{digits}f} {unit}, base {bases:.{digits}f}{'; ' if note else ''}{note}"
    return Figure(
        what=what,
        measured=median(ratios),
        low=min(ratios),
        high=max(ratios),
        budget=budget,
        unit="x",
        beside=beside,
    )


def percentile(values: Iterable[float], percent: int) -> float:
    """The smallest value that so many percent of all do not exceed."""
    ordered = sorted(values)
    return ordered[max(0, -(-len(ordered) * percent // 100) - 1)]


def rounds(values: Sequence[float], count: int) -> list[Sequence[float]]:
    """The values in their order, cut into so many rounds of one length."""
    size = len(values) // count
    return [values[start : start + size] for start in range(0, size * count, size)]


def lines(rows: Iterable[Row]) -> Iterator[str]:
    """The table, a line a row, its widths fit for what stands in it."""
    cells = [("what", "measured", "budget", "min-max", "", "medians")]
    cells += [
        _cells(row) if isinstance(row, Figure) else (row.what, "-", "-", "-", "", row.why) for row in rows
    ]
    widths = [max(len(line[column]) for line in cells) for column in range(5)]
    for what, measured, budget, span, word, beside in cells:
        yield (
            f"{what:<{widths[0]}}  {measured:>{widths[1]}}  {budget:>{widths[2]}}  {span:>{widths[3]}}  "
            f"{word:<{widths[4]}}  {beside}"
        ).rstrip()


def _cells(row: Figure) -> tuple[str, str, str, str, str, str]:
    unit = "x" if row.unit == "x" else f" {row.unit}"
    span = f"{row.low:.2f}-{row.high:.2f}"
    word = "OVER BUDGET" if row.is_over else ""
    budget = "-" if row.budget is None else f"{row.budget:g}{unit}"
    return row.what, f"{row.measured:.2f}{unit}", budget, span, word, row.beside
