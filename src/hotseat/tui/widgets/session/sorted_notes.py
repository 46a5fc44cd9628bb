"""The notes of an answer under headings, and the line of the newest note."""

from collections.abc import Sequence
from typing import NamedTuple

from textual.content import Content

from hotseat.domain.review.noted import NotedGroup, NotedRow
from hotseat.reports.text.columns import fit, longest
from hotseat.tui.text import QUIET, content, hanging
from hotseat.tui.widgets.session.notes import NARROWEST, ROOMY, SIGN_STYLES, WIDEST


class SortedNotes(NamedTuple):
    """The lines, and the first and last of those of the newest note; 0 and 0 without a note."""

    content: Content
    first: int
    last: int


def sorted_notes(groups: Sequence[NotedGroup], columns: int) -> SortedNotes:
    """The groups at this width, each note after its sign and its section."""
    rows = [row for group in groups for row in group.rows]
    places = min(WIDEST if columns >= ROOMY else NARROWEST, longest(row.place for row in rows))
    newest = max(rows, key=lambda row: row.at, default=None)
    lines: list[Content] = []
    height, first, last = 0, 0, 0
    for group in groups:
        lines.append(content(group.heading, QUIET))
        height += 1
        for row in group.rows:
            lines.append(_line(row, places, columns))
            taken = lines[-1].plain.count("\n") + 1
            if row is newest:
                first, last = height, height + taken - 1
            height += taken
    return SortedNotes(Content("\n").join(lines), first, last)


def _line(row: NotedRow, places: int, columns: int) -> Content:
    lead = Content.assemble(
        (f" {row.sign or '·'} ", f"{SIGN_STYLES[row.sign]} bold".strip()),
        content(f"{fit(row.place, places)}  ", QUIET),
    )
    return hanging(lead, row.text, columns)
