"""Finds the stories in the rows of a table: what each column holds, by its header or as a person says."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from hotseat.domain.importing.maps import WrongMap, position
from hotseat.domain.importing.remarks import Remark, Row
from hotseat.domain.looking_up import unknown
from hotseat.domain.stories.importing.facts import (
    FIELDS,
    PRINCIPLES,
    SOFT,
    TITLE,
    field_of,
    gathered,
    value_of,
)
from hotseat.domain.stories.importing.labels import SYNONYMS, label_of
from hotseat.domain.stories.importing.parts import NOTES, Draft, Drafts, Names, Property
from hotseat.domain.stories.importing.placing import placed, points_of, shortened, title_of
from hotseat.domain.stories.story import FrontMatter
from hotseat.domain.text import counted, one_line, slug

NONE = "none"
"""The field of a column that is left out."""
_OWN = "own"
_TITLES = ("name", "title", "story", "headline", "story-name", "example", "short-name")
"""The headers of titles in a table, as slugs, where no other column is named as a title."""
WORDS_OF_A_TITLE = 8
FEWEST_LETTERS = 3

_BULLET = re.compile(
    r"^\s*(?:[-*+\N{BULLET}\N{WHITE BULLET}\N{BLACK SMALL SQUARE}\N{EN DASH}]|\d{1,2}[.)])\s+"
)


class Column(NamedTuple):
    """A column: its header, and what it holds."""

    header: str
    kind: str
    """"section", "field", "own" (a heading of the person's own) or "none"."""
    target: str
    """The section, the field or the heading."""


class Columns(NamedTuple):
    """The columns of a table."""

    columns: tuple[Column, ...]
    has_header: bool

    def in_words(self) -> str:
        """The columns in words: "title = Story, Situation = Background"."""
        return ", ".join(
            f"{column.target.replace('_', '-')} = {column.header}"
            for column in self.columns
            if column.kind in ("section", "field")
        )


def is_bank(row: Row, names: Names) -> bool:
    """Whether this is the header of a table with a story in each row."""
    labels = [label for cell in row.cells if (label := label_of(cell, names.sections)) and not label.rest]
    return len({label.section for label in labels}) >= (
        FEWEST_LETTERS if all(label.is_letter for label in labels) else 2
    )


def columns_of(header: Sequence[str], names: Names, column_map: Mapping[str, str]) -> Columns:
    """What the columns hold. `column_map` has the fields that a person chose, by column; each column is
    named by its header or its number from 1. Raises WrongMap for a column or a field that does not exist."""
    guessed = [_guessed(cell, names, header) for cell in header]
    numbered = bool(column_map) and all(name.isdecimal() for name in column_map)
    has_header = not numbered or known_columns(header, names) > 0
    if not has_header:
        guessed = [Column(f"column {number}", _OWN, NOTES) for number in range(1, len(header) + 1)]
    for name, field in column_map.items():
        at = position(name, header)
        guessed[at] = _mapped(guessed[at].header, field, names)
    return Columns(tuple(guessed), has_header)


def known_columns(header: Sequence[str], names: Names) -> int:
    """How many of the headers say what their columns hold."""
    return sum(_guessed(cell, names, header).kind in ("section", "field") for cell in header)


def drafts_of_rows(rows: Sequence[Row], names: Names, column_map: Mapping[str, str]) -> Drafts:
    """The stories of a table, one in each row. Raises WrongMap."""
    columns = columns_of(rows[0].cells, names, column_map)
    if all(column.kind != "section" for column in columns.columns):
        headers = ", ".join(f'"{one_line(cell)}"' for cell in rows[0].cells if cell.strip())
        text = (
            f"no column is known as a section; say which is with --map COLUMN=Situation; there are {headers}"
        )
        return Drafts([], [Remark(rows[0].line, rows[-1].last, text)])
    drafts: list[Draft] = []
    remarks: list[Remark] = []
    for row in rows[1:] if columns.has_header else rows:
        if not any(cell.strip() for cell in row.cells):
            continue
        draft = _draft(row, columns, names)
        if isinstance(draft, Remark):
            remarks.append(draft)
        else:
            drafts.append(draft)
    return Drafts(drafts, [*remarks, *_beside(columns)])


def _beside(columns: Columns) -> Iterator[Remark]:
    """What becomes of the columns that hold neither a section nor a fact."""
    for kind, what in ((NONE, "left out, as you said"), (_OWN, "kept under Notes")):
        if headers := [column.header for column in columns.columns if column.kind == kind]:
            number = counted(len(headers), "column")
            yield Remark(0, 0, f"{number} {what}: {', '.join(headers)}", needs_person=False)


def lines_of(cell: str) -> Iterator[str]:
    """The points in a cell: one for each line, without the bullet before it."""
    for line in cell.split("\n"):
        yield from points_of(_BULLET.sub("", line, count=1))


def _guessed(header: str, names: Names, others: Sequence[str]) -> Column:
    shown, label = one_line(header), label_of(header, names.sections)
    if label and not label.rest and not (label.is_letter and not is_bank(Row(0, 0, tuple(others)), names)):
        return Column(shown, "section", label.section)
    if field := field_of(header):
        return Column(shown, "field", field)
    if slug(header) in _TITLES and not any(field_of(other) == TITLE for other in others):
        return Column(shown, "field", TITLE)
    return Column(shown, _OWN, title_of(header) or NOTES)


def _mapped(header: str, field: str, names: Names) -> Column:
    sections = {slug(name): name for name in (*SYNONYMS, *names.sections.values())}
    sought = slug(field)
    if sought in sections:
        return Column(header, "section", sections[sought])
    if sought in (NONE, "notes"):
        return Column(header, NONE, "") if sought == NONE else Column(header, _OWN, NOTES)
    if known := field_of(field):
        return Column(header, "field", known)
    sentence = unknown("field", field, [*sections.values(), *_field_names(), "notes", NONE])
    raise WrongMap(sentence)


def _field_names() -> list[str]:
    return [name.replace("_", "-") for name in dict.fromkeys(FIELDS.values()) if name != SOFT]


def _draft(row: Row, columns: Columns, names: Names) -> Draft | Remark:
    points: dict[str, list[str]] = {}
    properties: list[Property] = []
    for column, cell in zip(columns.columns, row.cells, strict=False):
        if column.kind in ("section", _OWN):
            points.setdefault(column.target, []).extend(lines_of(cell))
        elif column.kind == "field" and cell.strip():
            properties.append(_property(row.line, column, cell))
    sections = [column.target for column in columns.columns if column.kind == "section"]
    texts = [text for section in sections for text in points.get(section, ())]
    if not texts:
        return Remark(
            row.line, row.last, "the row has no text in a column of a section; write it, or leave it"
        )
    remarks = []
    if beyond := [cell for cell in row.cells[len(columns.columns) :] if cell.strip()]:
        points.setdefault(NOTES, []).extend(point for cell in beyond for point in lines_of(cell))
        text = f"{counted(len(beyond), 'cell')} more than there are columns; the text stands under Notes"
        remarks.append(Remark(row.line, row.last, text))
    facts = gathered(properties, names)
    for _, text in facts.notes:
        points.setdefault(NOTES, []).extend(points_of(text))
    title = facts.fields.get(TITLE) or " ".join(texts[0].split()[:WORDS_OF_A_TITLE])
    if title != (title := shortened(title)):
        points.setdefault(NOTES, []).extend(points_of(facts.fields.get(TITLE, "")))
    principles = tuple(dict.fromkeys((*facts.fields[PRINCIPLES], *facts.tagged)))
    front = FrontMatter(**{"id": "", **facts.fields, TITLE: title, PRINCIPLES: principles})
    placed_sections, notes = placed(points, names)
    return Draft(
        line=row.line,
        last=row.last,
        front=front,
        sections=placed_sections,
        notes=notes,
        others=facts.others,
        remarks=(*remarks, *facts.remarks),
    )


def _property(line: int, column: Column, cell: str) -> Property:
    """The property of a cell; a figure in a column that a person or the header names needs no unit."""
    text = " ".join(cell.split())
    if column.target in (PRINCIPLES, SOFT):
        return Property(line, column.header or column.target, tuple(cell.split("\n")))
    plain = column.target.replace("_", "-")
    if field_of(column.header) != column.target or value_of(column.target, column.header, text) is None:
        return Property(line, plain, (text,))
    return Property(line, column.header, (text,))
