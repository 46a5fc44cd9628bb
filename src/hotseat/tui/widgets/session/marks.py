"""Rows for the list of marks to repair: the marks of an answer, its pauses, and its end."""

from textual.content import Content

from hotseat.domain.pacing import clock
from hotseat.domain.session.corrections.time_rows import TimeRow
from hotseat.reports.text.columns import column
from hotseat.tui.text import QUIET, content

NAME = 30
"""Columns for a section's name."""


def row_content(row: TimeRow, began: float) -> Content:
    """The row with its time since the answer began."""
    style, name = ("", row.name) if row.mark else ("$warning", f"{row.name}, not counted")
    return Content.assemble(
        (f" {_sign(row):>2} ", "$accent bold" if row.mark else "$warning"),
        content(f"{clock(max(0.0, row.at - began)):>8}   ", "bold"),
        content(column(name, NAME), style),
        (f"{'' if row.seconds is None else clock(row.seconds):>8}", QUIET),
    )


def _sign(row: TimeRow) -> str:
    if row.gap:
        return "\N{DOUBLE VERTICAL LINE}"
    return "\N{BLACK SQUARE}" if row.seconds is None else str(row.mark)
