"""Finds in the parts of a text the headings, the labels of sections, the properties and the points."""

import re
from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import NamedTuple, TypeAlias

from hotseat.domain.importing.markup import unwrapped, without_emphasis
from hotseat.domain.importing.remarks import Row
from hotseat.domain.stories.importing.facts import PRINCIPLES, TITLE, field_of
from hotseat.domain.stories.importing.labels import Label, label_of, marked
from hotseat.domain.stories.importing.parts import Heading, Names, Part, Property, Table, Text

HEADING, BOLD, PLAIN = range(3)
"""How the name of a section is set, the clearest first."""
IN_TEXT = 99
"""The level of a heading that is a line of text, below that of every other."""
FEWEST_LETTERS = 3
"""So many letters of STARL make sections of them; fewer are only letters."""

_BOLD_NAME = re.compile(r"(?<=\s)(?=\*\*[^*\s][^*]{0,40}\*\*)")
_LONGEST_TITLE = 100
"""The most characters of a line that may be the title of what follows."""
_NAMED = re.compile(r"(\w[\w /&'-]{0,40}):\s+(\S.*)")
_FIELD = re.compile(r"[(\[]?([\w][\w -]{0,40})::\s*(.*?)[)\]]?")
_TAGS = re.compile(r"(?:#[^\W\d][\w/-]*[\s,]*)+")


class Head(NamedTuple):
    """A heading that names no section: a title, a group of stories, or a heading inside a story."""

    line: int
    level: int
    text: str
    is_given: bool = False
    """Whether a label says that it is a title."""


class Mark(NamedTuple):
    """The name of a section."""

    line: int
    level: int
    style: int
    label: Label
    written: str
    """How it stands in the text."""

    @property
    def section(self) -> str:
        """The section that it means."""
        return self.label.section


class Words(NamedTuple):
    """What a person says in a paragraph or an entry of a list, on one line."""

    line: int
    last: int
    text: str
    is_alone: bool = False
    """Whether it stands on a line of its own, as a title does."""


Item: TypeAlias = Head | Mark | Words | Property


def last_of(items: Iterable[Item]) -> int:
    """The last line of these items; 0 if there are none."""
    return max((item.last if isinstance(item, Words) else item.line for item in items), default=0)


def items_in(parts: Iterable[Part], names: Names) -> list[Item]:
    """The items of a text, in its order."""
    items = [item for part in parts for item in _of(part, names)]
    letters = {item.section for item in items if isinstance(item, Mark) and item.label.is_letter}
    return _with_titles(items if len(letters) >= FEWEST_LETTERS else list(map(_without_letters, items)))


def _with_titles(items: list[Item]) -> list[Item]:
    """The items, with the lines before the first section of each story as titles, if each has such a line."""
    marks = [
        (at, item.section)
        for at, item in enumerate(items)
        if isinstance(item, Mark) and item.level == IN_TEXT
    ]
    starts = [at for at, section in marks if section == marks[0][1]]
    lines = [items[at - 1] if at else None for at in starts]
    if not all(isinstance(line, Words) and line.is_alone for line in lines):
        return items
    titled = list(items)
    for at, line in zip(starts, lines, strict=True):
        if isinstance(line, Words):
            titled[at - 1] = Head(line.line, IN_TEXT, line.text)
    return titled


def _of(part: Part, names: Names) -> Iterator[Item]:
    if isinstance(part, Heading):
        yield from _heading(part, names)
    elif isinstance(part, Text):
        yield from _paragraph(part, names)
    elif isinstance(part, Table):
        for row in part.rows:
            yield from _row(row, names)
    else:
        yield part


def _heading(part: Heading, names: Names) -> Iterator[Item]:
    if label := label_of(part.text, names.sections):
        yield _mark(part.line, label, part.text)._replace(level=part.level, style=HEADING)
        if label.rest:
            yield Words(part.line, part.line, label.rest)
        return
    named = marked(unwrapped(part.text))
    is_given = bool(named and named.rest and field_of(named.name) == TITLE)
    text = named.rest if named and is_given else part.text
    yield Head(part.line, part.level, text, is_given)


def _mark(line: int, label: Label, written: str) -> Mark:
    """The name of a section in bold letters."""
    return Mark(line=line, level=IN_TEXT, style=BOLD, label=label, written=written)


def _row(row: Row, names: Names) -> Iterator[Item]:
    cells = [cell for cell in row.cells if cell.strip()]
    if len(cells) == 2 and (label := label_of(cells[0], names.sections)) and not label.rest:
        yield _mark(row.line, label, cells[0])
        yield Words(row.line, row.line, " ".join(cells[1].split()))
    elif len(cells) == 2 and field_of(cells[0]):
        yield Property(row.line, cells[0], (cells[1],), written=f"{cells[0]}: {cells[1]}")
    elif cells:
        yield Words(row.line, row.line, " ".join(" | ".join(cells).split()))


def _paragraph(part: Text, names: Names) -> Iterator[Item]:
    """The items of a paragraph. One with a name and a value on each line lists properties."""
    items_in_text = list(_in_text(part, names))
    is_list = len(part.lines) > 1 and all(_NAMED.fullmatch(line.strip()) for line in part.lines)
    if is_list and not any(isinstance(item, Mark) for item in items_in_text):
        items_in_text = [_as_property(item) for item in items_in_text]
    items = list(_joined(items_in_text))
    if len(part.lines) == len(items) == 1 and isinstance(items[0], Words):
        text = items[0].text
        items[0] = items[0]._replace(is_alone=len(text) <= _LONGEST_TITLE and text[-1:] not in ".,;:")
    yield from items


def _as_property(item: Item | None) -> Item | None:
    named = _NAMED.fullmatch(item.text) if isinstance(item, Words) else None
    return Property(item.line, named[1], (named[2],), written=named[0]) if item and named else item


def _in_text(part: Text, names: Names) -> Iterator[Item | None]:
    """The items of each line; None where the next line is no continuation."""
    for number, line in enumerate(part.lines, part.line):
        for segment in _segments(line, names):
            yield from _segment(number, segment.strip(), names)
        if line.endswith(("  ", "\\")):
            yield None


def _segments(line: str, names: Names) -> Iterator[str]:
    """The line, divided before each section in bold letters."""
    start = 0
    for bold_name in _BOLD_NAME.finditer(line):
        ahead = marked(line[bold_name.start() : bold_name.start() + _LONGEST_TITLE])
        if ahead and label_of(ahead.name, names.sections):
            yield line[start : bold_name.start()]
            start = bold_name.start()
    yield line[start:].removesuffix("\\")


def _segment(number: int, text: str, names: Names) -> Iterator[Item | None]:
    if not text:
        return
    named = marked(text)
    label = label_of(named.name, names.sections, time=named.is_bold) if named else None
    if named and label and not label.rest:
        written = text if named.is_alone else text[: -len(named.rest)].rstrip()
        yield _mark(number, label, written)._replace(style=BOLD if named.is_bold else PLAIN)
        rest = named.rest.strip()
        yield from (Words(number, number, rest),) if rest else ()
        return
    dataview = _FIELD.fullmatch(text)
    name, value = dataview.groups() if dataview else (named.name, named.rest) if named else ("", "")
    if field_of(name) == TITLE and value:
        yield Head(number, IN_TEXT, value, is_given=True)
    elif field_of(name) and (value or (field_of(name) == PRINCIPLES and text.rstrip("*_ ").endswith(":"))):
        yield Property(number, without_emphasis(name), (value,) if value else (), written=text)
    elif _TAGS.fullmatch(text):
        yield Property(number, "tags", (text,), written=text)
    elif named and named.is_bold and named.is_alone:
        yield Head(number, IN_TEXT, named.name)
    else:
        yield Words(number, number, text)


def _joined(items: Iterable[Item | None]) -> Iterator[Item]:
    """The items of one paragraph, with lines that continue each other as one text."""
    for continues, group in groupby(items, lambda item: isinstance(item, Words)):
        together = list(group)
        if continues:
            words = [item for item in together if isinstance(item, Words)]
            yield Words(words[0].line, words[-1].last, " ".join(item.text for item in words))
        else:
            yield from (item for item in together if item is not None)


def _without_letters(item: Item) -> Item:
    if not isinstance(item, Mark) or not item.label.is_letter:
        return item
    if item.style == HEADING:
        return Head(item.line, item.level, item.written)
    return Words(item.line, item.line, item.written)
