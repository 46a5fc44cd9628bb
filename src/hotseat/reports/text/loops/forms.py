"""Parts of a report on a loop as Markdown, and as lines for a terminal."""

from collections.abc import Iterable, Iterator, Sequence

from hotseat.reports.text.columns import longest, pad, wrap
from hotseat.reports.text.loops.part import Part
from hotseat.reports.text.markdown import escaped

WIDTH = 80


def parts_markdown(parts: Iterable[Part]) -> Iterator[str]:
    """The parts as a document, one piece for each line; the first heading is the title."""
    for number, part in enumerate(parts):
        yield f"{'##' if number else '#'} {escaped(part.heading)}\n\n"
        if part.table:
            head, *rows = part.table
            yield _row(head)
            yield _row(["---"] * len(head), plain=True)
            yield from map(_row, rows)
            yield "\n"
        yield from (f"- {escaped(line)}\n" for line in part.lines)
        yield "\n"


def _row(cells: Sequence[str], *, plain: bool = False) -> str:
    return f"| {' | '.join(cells if plain else map(escaped, cells))} |\n"


def parts_lines(parts: Iterable[Part]) -> Iterator[str]:
    """The parts in lines of at most 80 columns, with a blank line between them."""
    for number, part in enumerate(parts):
        if number:
            yield ""
        yield from wrap(part.heading, WIDTH)
        yield from table_lines(part.table)
        for line in part.lines:
            yield from wrap(f" {line}", WIDTH, " ")


def table_lines(table: Sequence[Sequence[str]], width: int = WIDTH) -> Iterator[str]:
    """The rows of a table in columns. A table that is wider has a line for each row and what it says."""
    if not table:
        return
    widths = [longest(cells) for cells in zip(*table, strict=True)]
    if sum(widths) + 2 * len(widths) <= width:
        for row in table:
            padded = (pad(cell, columns) for cell, columns in zip(row, widths, strict=True))
            yield f" {'  '.join(padded)}".rstrip()
        return
    head, *rows = table
    for first, *cells in rows:
        named_cells = [
            f"{name.lower()} {cell}" for name, cell in zip(head[1:], cells, strict=True) if cell != "-"
        ]
        yield from wrap(f" {first}: {', '.join(named_cells)}." if named_cells else f" {first}.", width, "   ")
