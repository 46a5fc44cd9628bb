"""The parts of a report on a loop, as they are shown on a page."""

from collections.abc import Iterable, Iterator

from textual.content import Content

from hotseat.reports.text.columns import wrap
from hotseat.reports.text.loops.forms import table_lines
from hotseat.reports.text.loops.part import Part
from hotseat.tui.text import QUIET, content


def parts_content(parts: Iterable[Part], columns: int) -> Content:
    """The parts in lines of so many columns, with a blank line between them; the headings are bold."""
    return Content("\n").join(_lines(parts, columns))


def _lines(parts: Iterable[Part], columns: int) -> Iterator[Content]:
    for number, part in enumerate(parts):
        if number:
            yield Content()
        yield from (content(line, "bold") for line in wrap(part.heading, columns))
        head = f" {part.table[0][0]} " if part.table else ""
        for position, line in enumerate(table_lines(part.table, columns)):
            # Where the columns have no room, each row is a sentence and there is no head.
            yield content(line, QUIET if position == 0 and line.startswith(head) else "")
        for sentence in part.lines:
            yield from (content(line) for line in wrap(f" {sentence}", columns, " "))
