"""Reads the rows of a table in CSV or TSV, whatever divides its cells."""

import csv
import re
from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

from hotseat.domain.importing.remarks import Remark, Row

KnownColumns = Callable[[Sequence[str]], int]
DELIMITERS = {",": "commas", ";": "semicolons", "\t": "tabs", "|": "bars"}
_OTHERS = {":": "colons", " ": "spaces"}
_FIRST_LINES = 20
"""Lines in which the header is looked for; its cells may contain line breaks."""
_UNCLOSED = "unexpected end of data"
_SEP = re.compile(r"sep=(.)", re.IGNORECASE)
"""The first line by which a spreadsheet says what divides the cells."""


class Rows(NamedTuple):
    """The rows of a table that could be read."""

    rows: Sequence[Row]
    delimiter: str
    """What divides the cells."""
    divided_by: str
    """Its plural: "semicolons"."""
    remark: Remark | None = None
    """What is wrong with the rest of it."""


def rows_in(lines: Sequence[str], known_columns: KnownColumns) -> Rows:
    """The rows of a table, given by its lines. `known_columns` counts the cells of a header that say what
    their columns hold. The character that makes most of such cells divides the table."""
    match = _SEP.fullmatch(lines[0].strip()) if lines else None
    body = ["", *lines[1:]] if match else lines
    delimiter = match[1] if match and match[1] in DELIMITERS else _delimiter(body, known_columns)
    return rows_divided(body, delimiter)


def rows_divided(body: Sequence[str], delimiter: str) -> Rows:
    """The rows of a table, given by its lines, whose cells are divided by this character."""
    rows, error, at = _read(body, delimiter, strict=True)
    if error and error != _UNCLOSED:  # Quotes in the middle of a cell are read as they are.
        rows, error, at = _read(body, delimiter, strict=False)
        if not error and rows and _is_unclosed(body[rows[-1].line - 1 :]):
            error, at = _UNCLOSED, rows.pop().line
    full = [row for row in rows if any(cell.strip() for cell in row.cells)]
    divided_by = DELIMITERS.get(delimiter, _OTHERS.get(delimiter, f'"{delimiter}"'))
    return Rows(full, delimiter, divided_by, _remark(error, at, body) if error else None)


def _read(lines: Sequence[str], delimiter: str, *, strict: bool) -> tuple[list[Row], str, int]:
    """The rows up to the first that cannot be read, what is wrong with that, and where it begins."""
    reader = csv.reader((f"{line}\n" for line in lines), delimiter=delimiter, strict=strict)
    rows: list[Row] = []
    begins = 1
    try:
        for cells in reader:
            rows.append(Row(begins, reader.line_num, tuple(cells)))
            begins = reader.line_num + 1
    except csv.Error as error:
        return rows, str(error), begins
    return rows, "", begins


def _is_unclosed(lines: Iterable[str]) -> bool:
    return sum(line.count('"') for line in lines) % 2 == 1


def _remark(error: str, begins: int, lines: Sequence[str]) -> Remark:
    if error == _UNCLOSED:
        begins = next((number for number in range(begins, len(lines)) if '"' in lines[number - 1]), begins)
        fault = "a quotation mark opens a cell here and none closes it; close it"
    else:
        fault = f"a cell is too long to be read ({error}); shorten it"
    return Remark(begins, len(lines), f"{fault}, then import the file again: what stands behind is not read")


def _delimiter(lines: Sequence[str], known_columns: KnownColumns) -> str:
    """The character that divides the first line into most known names.

    If several do, the one that gives most rows as many cells as the first row has; if several do that too,
    the one that gives the first row most cells.
    """

    def score(delimiter: str) -> tuple[int, int, int]:
        rows, *_ = _read(lines[:_FIRST_LINES], delimiter, strict=False)
        full = [row.cells for row in rows if any(row.cells)]
        header = full[0] if full else ()
        alike = sum(len(cells) == len(header) for cells in full) if len(header) > 1 else 0
        return known_columns(header), alike, len(header)

    return max(DELIMITERS, key=score)
