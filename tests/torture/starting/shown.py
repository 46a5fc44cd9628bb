"""Everything that a terminal shows while bytes come, however it cuts them: a state after each character."""

import re
from collections.abc import Iterator
from typing import NamedTuple

import pyte

_PIECE = re.compile(
    rb"\x1b\[[0-9;<>=?$]*[A-Za-z@`~]|\x1b\][^\x07]*\x07|\x1b[()].|\x1b.|[\x00-\x7f]|[\xc0-\xff][\x80-\xbf]*"
)
_KEYBOARD_PROTOCOL = re.compile(rb"\x1b\[[<>=][0-9;]*u")
"""The library shows these as text; no terminal does."""
_ALTERNATE = re.compile(rb"\x1b\[\?1049[hl]")
"""The library has one screen. In a terminal, entering the other clears it, and leaving it shows the shell."""

Cell = tuple[str, str, str, bool, bool, bool, bool]
"""A character, its colours in front and behind, and whether it is bold, italic, underlined, reversed."""
BLANK: Cell = (" ", "default", "default", False, False, False, False)
Cells = tuple[tuple[Cell, ...], ...]


class Shown(NamedTuple):
    """What the terminal shows, row by row, and whether its cursor is seen."""

    cells: Cells
    cursor: bool

    @property
    def text(self) -> str:
        """The characters alone."""
        return "\n".join("".join(cell[0] for cell in row).rstrip() for row in self.cells)


def states(output: bytes, size: tuple[int, int]) -> Iterator[Shown]:
    """Each state that a terminal of this size (columns, rows) may show, if it waits for no whole frames."""
    screen = pyte.Screen(*size)
    stream = pyte.ByteStream(screen)
    rows: list[tuple[Cell, ...]] = [(BLANK,) * size[0]] * size[1]
    for piece in _PIECE.findall(output):
        if _ALTERNATE.fullmatch(piece):
            screen.reset()
        elif not _KEYBOARD_PROTOCOL.fullmatch(piece):
            stream.feed(piece)
        for number in screen.dirty:
            rows[number] = _row(screen, number)
        screen.dirty.clear()
        yield Shown(tuple(rows), not screen.cursor.hidden)


def _row(screen: pyte.Screen, number: int) -> tuple[Cell, ...]:
    cells = (screen.buffer[number][column] for column in range(screen.columns))
    return tuple(
        (cell.data, cell.fg, cell.bg, cell.bold, cell.italics, cell.underscore, cell.reverse)
        for cell in cells
    )
