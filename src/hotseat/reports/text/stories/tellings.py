"""The tellings of one story as a table: a row for each figure, a column for each telling."""

from collections.abc import Iterator, Sequence

from hotseat.domain.day import day_of
from hotseat.domain.review.trend import Trend, TrendRow
from hotseat.domain.text import counted
from hotseat.reports.text.chart import SIGNS, figure_text
from hotseat.reports.text.columns import column, longest, wrap

DATE = 7
"""The fewest columns of a telling: those of its day and month, and a blank."""


def tellings_lines(title: str, seen: Trend, sentences: Sequence[str], columns: int) -> Iterator[str]:
    """The story's title, the sentences, and the newest tellings that fit in so many columns, oldest first.

    There must be at least one telling.
    """
    first = day_of(seen.answers[0].started)
    yield from wrap(f"{title}: {counted(len(seen.answers), 'telling')} since {first:%d %b %Y}", columns)
    for sentence in sentences:
        yield from wrap(f" {sentence}", columns, " ")
    yield ""
    yield from _table(seen, columns)
    signs = [f"{sign} {verdict}" for verdict, sign in SIGNS.items() if _has(seen, verdict)]
    yield from ("", f" {'  '.join(signs)}")


def _table(seen: Trend, columns: int) -> Iterator[str]:
    cells = {row.id: _cells(row) for row in seen.rows}
    names = longest(row.name for row in seen.rows) + 1
    windows = longest(row.window for row in seen.rows) + 1
    cell = longest((text for texts in cells.values() for text in texts), DATE - 1) + 1
    most = max(1, (columns - 1 - names - windows) // cell)
    days = [f"{day_of(answer.started):%d %b}" for answer in seen.answers]
    left_out = len(days) - most
    shown = f"last {most} of {len(days)}" if left_out > 0 else ""
    yield _line(column(shown, names) + column("window", windows), days[-most:], cell)
    for row in seen.rows:
        yield _line(column(row.name, names) + column(row.window, windows), cells[row.id][-most:], cell)


def _line(lead: str, cells: Sequence[str], columns: int) -> str:
    return f" {lead}{''.join(f'{text:>{columns}}' for text in cells)}".rstrip()


def _cells(row: TrendRow) -> list[str]:
    """The figure of each telling, with the sign of its verdict; a figure without a sign ends before it."""
    if row.words:
        return [f"{words or '-'} " for words in row.words]
    return [f"{figure_text(point.value, row.unit)}{SIGNS.get(point.verdict, ' ')}" for point in row.points]


def _has(seen: Trend, verdict: str) -> bool:
    return any(point.verdict == verdict for row in seen.rows for point in row.points)
