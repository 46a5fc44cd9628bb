"""The framework as text: its levels in columns side by side."""

from collections.abc import Iterator, Sequence
from itertools import zip_longest
from typing import NamedTuple

from hotseat.domain.readiness.framework_comparison import QUESTION_HEAD, ROW_HEAD, Column, Pairing, Part
from hotseat.reports.text.columns import fit, wrap
from hotseat.reports.text.columns import width as columns_of

GAP = 2
"""Columns between two levels."""


class Line(NamedTuple):
    """A line of the comparison, and its role: title, name, item or space."""

    text: str
    role: str


def comparison(part: Part, width: int) -> Iterator[Line]:
    """A part of the framework in lines of at most `width` columns."""
    if any(pairing.question for pairing in part.pairings):
        yield from _matrix(part, width)
    else:
        yield from _titles(part.titles, width)
        for pairing in part.pairings:
            yield Line("", "space")
            yield from _pairing(pairing, width)


def texts_before(part: Part, width: int) -> Iterator[Line]:
    """The framework's texts before the part, each followed by an empty line."""
    for text in part.before:
        yield from (Line(line, "name") for line in wrap(text, width))
        yield Line("", "space")


def texts_after(part: Part, width: int) -> Iterator[Line]:
    """The framework's texts after the part, each after an empty line."""
    for text in part.behind:
        yield Line("", "space")
        yield from (Line(line, "name") for line in wrap(text, width))


def _titles(titles: Sequence[str], width: int) -> Iterator[Line]:
    room = _room(len(titles), width)
    cells = [list(wrap(title, room)) for title in titles]
    yield from (Line(line, "title") for line in _side_by_side(cells, width))


def _matrix(part: Part, width: int) -> Iterator[Line]:
    """Each row of the matrix as a row of cells; where they are too narrow, its name and question go above."""
    whole = _room(len(part.titles) + 2, width) >= _longest_word(part)
    if not whole:
        yield from (Line(line, "title") for line in wrap(f"{ROW_HEAD}: {QUESTION_HEAD}", width))
    yield from _titles((ROW_HEAD, *part.titles, QUESTION_HEAD) if whole else part.titles, width)
    for pairing in part.pairings:
        yield Line("", "space")
        texts = ["; ".join(column.items) for column in pairing.columns]
        if whole:
            texts = [pairing.name, *texts, pairing.question]
        else:
            yield from (Line(line, "name") for line in wrap(f"{pairing.name}: {pairing.question}", width))
        cells = [list(wrap(text, _room(len(texts), width))) for text in texts]
        yield from (Line(line, "item") for line in _side_by_side(cells, width))


def _longest_word(part: Part) -> int:
    """The columns of the longest word in the matrix, which no cell should break."""
    texts = [ROW_HEAD, QUESTION_HEAD, *part.titles]
    for pairing in part.pairings:
        texts += [
            pairing.name,
            pairing.question,
            *(item for column in pairing.columns for item in column.items),
        ]
    return max(columns_of(word) for text in texts for word in text.split(" "))


def _pairing(pairing: Pairing, width: int) -> Iterator[Line]:
    room = _room(len(pairing.columns), width)
    if any(column.name for column in pairing.columns):
        names = [list(wrap(column.name, room)) for column in pairing.columns]
        yield from (Line(line, "name") for line in _side_by_side(names, width))
    items = [list(_items(column, room)) for column in pairing.columns]
    yield from (Line(line, "item") for line in _side_by_side(items, width))


def _items(column: Column, room: int) -> Iterator[str]:
    for number, item in enumerate(column.items, 1):
        lead = f"{number}." if column.numbered else "-"
        yield from wrap(f"{lead} {item}", room, " " * (len(lead) + 1))


def _side_by_side(columns: Sequence[Sequence[str]], width: int) -> list[str]:
    room = _room(len(columns), width)
    rows = zip_longest(*columns, fillvalue="")
    return [(" " * GAP).join(fit(cell, room) for cell in row).rstrip() for row in rows]


def _room(levels: int, width: int) -> int:
    return max(10, (width - GAP * (levels - 1)) // max(1, levels))
