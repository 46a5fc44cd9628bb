"""The framework for reading: its levels in columns side by side."""

from collections.abc import Iterator, Sequence
from itertools import zip_longest
from typing import NamedTuple

from hotseat.domain.comparing import Pairing, Part
from hotseat.reports.columns import fit, wrap

GAP = 2
"""Columns between two levels."""


class Line(NamedTuple):
    """A line of the comparison, and what it is: title, name, item or space."""

    text: str
    role: str


def comparison(part: Part, width: int) -> Iterator[Line]:
    """A part in lines of at most so many columns; `Line.role` tells what each is."""
    yield Line(_side_by_side([[title] for title in part.titles], width)[0], "title")
    for pairing in part.pairings:
        yield Line("", "space")
        yield from _pairing(pairing, width)


def _pairing(pairing: Pairing, width: int) -> Iterator[Line]:
    if pairing.name:
        yield from (Line(line, "name") for line in wrap(pairing.name, width))
    room = _room(len(pairing.columns), width)
    if any(column.name for column in pairing.columns):
        names = [list(wrap(column.name, room)) for column in pairing.columns]
        yield from (Line(line, "name") for line in _side_by_side(names, width))
    items = [
        [line for item in column.items for line in wrap(f"- {item}", room, "  ")]
        for column in pairing.columns
    ]
    yield from (Line(line, "item") for line in _side_by_side(items, width))


def _side_by_side(columns: Sequence[Sequence[str]], width: int) -> list[str]:
    room = _room(len(columns), width)
    rows = zip_longest(*columns, fillvalue="")
    return [(" " * GAP).join(fit(cell, room) for cell in row).rstrip() for row in rows]


def _room(levels: int, width: int) -> int:
    return max(10, (width - GAP * (levels - 1)) // max(1, levels))
