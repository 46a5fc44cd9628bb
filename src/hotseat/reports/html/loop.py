"""The debrief of a loop as one page of HTML that loads nothing."""

from collections.abc import Iterable, Iterator, Sequence
from html import escape

from hotseat.reports.html.page import page_head
from hotseat.reports.text.loops.part import Part


def loop_page(parts: Sequence[Part]) -> Iterator[str]:
    """The page, one piece for each part; the first heading is its title."""
    yield page_head(parts[0].heading)
    for number, part in enumerate(parts):
        level = 2 if number else 1
        yield f'<h{level} dir="auto">{escape(part.heading)}</h{level}>\n'
        yield f"{_table(part.table)}{_list(part.lines)}"
    yield "</body>\n</html>\n"


def _table(table: Sequence[Sequence[str]]) -> str:
    if not table:
        return ""
    head, *rows = table
    heads = "".join(f'<th scope="col">{escape(cell)}</th>' for cell in head)
    body = "".join(map(_row, rows))
    return f"<table>\n<thead><tr>{heads}</tr></thead>\n<tbody>\n{body}</tbody>\n</table>\n"


def _row(row: Sequence[str]) -> str:
    first, *others = map(escape, row)
    cells = "".join(f"<td>{cell}</td>" for cell in others)
    return f'<tr><th scope="row" dir="auto">{first}</th>{cells}</tr>\n'


def _list(lines: Iterable[str]) -> str:
    items = "".join(f'<li dir="auto">{escape(line)}</li>\n' for line in lines)
    return f"<ul>\n{items}</ul>\n" if items else ""
