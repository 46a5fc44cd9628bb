"""Reads the parts of a text in org: headings with stars, drawers, keywords, lists and paragraphs."""

import re
from collections.abc import Iterator, Sequence

from hotseat.domain.importing.remarks import Row
from hotseat.domain.stories.importing.parts import Heading, Part, Property, Table, Text

_HEADING = re.compile(r"(\*+)\s+(.*)")
_STATE = re.compile(r"(?:TODO|DONE|NEXT|WAITING|CANCELLED)\s+(?=\S)")
_PRIORITY = re.compile(r"\[#[A-Z0-9]\]\s*|\s*\[\d*(?:/\d*|%)\]")
_TAGS = re.compile(r"\s+:((?:[\w@#%]+:)+)\s*$")
_KEYWORD = re.compile(r"#\+(\w+)(?:\[[^\]]*\])?:\s*(.*)")
_BLOCK = re.compile(r"#\+(?:begin|end)_\w+", re.IGNORECASE)
_DRAWER = re.compile(r":([\w-]+):\s*")
_DRAWN = re.compile(r":([\w-]+)\+?:\s*(.*)")
_ITEM = re.compile(r"(?:[-+]|\d+[.)]|[a-zA-Z][.)]|(?<=\s)\*)\s+(?:\[@\d+\]\s*)?(.*)")
_LINK = re.compile(r"\[\[([^\[\]]+)\]\[([^\[\]]+)\]\]")
_TABLE_RULE = re.compile(r"\|[-+|\s]+\|?")


def org_parts(lines: Sequence[str]) -> Iterator[Part]:
    """The parts of a text in org, given by its lines."""
    reader = _Reader()
    for number, line in enumerate(lines, 1):
        yield from reader.read(number, line.rstrip())
    yield from reader.end()


class _Reader:
    """Reads one line after the other, and holds a paragraph or a table until it ends."""

    def __init__(self) -> None:
        self._text: list[str] = []
        self._rows: list[Row] = []
        self._line = 0
        self._drawer = ""
        self._headings = 0

    def read(self, number: int, line: str) -> Iterator[Part]:
        """The parts that end with this line, or are it."""
        bare = line.strip()
        if heading := _HEADING.fullmatch(line):
            yield from self.end()
            self._headings += 1
            yield from _heading(number, heading)
        elif drawn := self._drawn(bare):
            yield from self.end()
            if drawn[0]:
                yield Property(number, drawn[0], (drawn[1],), about_file=not self._headings)
        elif bare.startswith("|"):
            yield from () if self._rows else self.end()
            if not _TABLE_RULE.fullmatch(bare):
                self._rows.append(
                    Row(number, number, tuple(cell.strip() for cell in bare.strip("|").split("|")))
                )
        elif not bare or _BLOCK.match(bare):
            yield from self.end()
        else:
            yield from self._take(number, line)

    def _take(self, number: int, line: str) -> Iterator[Part]:
        keyword = _KEYWORD.fullmatch(line.strip())
        item = _ITEM.fullmatch(line) or _ITEM.fullmatch(line.lstrip()) or _indented_star(line)
        if keyword or item or self._rows or not self._text:
            yield from self.end()
            self._line = number
        if keyword:
            values = (
                tuple(keyword[2].strip(":").split(":")) if keyword[1].lower() == "filetags" else (keyword[2],)
            )
            yield Property(number, keyword[1].lower(), values, about_file=not self._headings)
        else:
            text = item[1] if item else line.strip().removeprefix("# ").strip()
            self._text.append(_LINK.sub(r"[[\1|\2]]", text))

    def _drawn(self, bare: str) -> tuple[str, str] | None:
        """The name and value of a line in a drawer, empty for where it begins and ends; None outside."""
        if not self._drawer:
            match = _DRAWER.fullmatch(bare)
            self._drawer = match[1] if match and match[1].upper() != "END" else ""
            return ("", "") if match else None
        if bare.upper() == ":END:":
            self._drawer = ""
            return "", ""
        line = _DRAWN.fullmatch(bare)
        return (line[1].lower(), line[2]) if line else (self._drawer.lower(), bare) if bare else ("", "")

    def end(self) -> Iterator[Part]:
        """The paragraph or the table that was held."""
        if self._rows:
            yield Table(self._rows[0].line, tuple(self._rows))
        elif self._text:
            yield Text(self._line, tuple(self._text))
        self._text, self._rows = [], []


def _indented_star(line: str) -> re.Match[str] | None:
    return re.fullmatch(r"\s+\*\s+(.*)", line)


def _heading(number: int, heading: re.Match[str]) -> Iterator[Part]:
    text = _PRIORITY.sub("", _STATE.sub("", heading[2], count=1))
    tags = _TAGS.search(f" {text}")
    plain = text[: tags.start() - 1].rstrip() if tags and tags.start() > 0 else "" if tags else text
    yield Heading(number, len(heading[1]), _LINK.sub(r"[[\1|\2]]", plain).strip())
    if tags:
        yield Property(number, "tags", tuple(tags[1].strip(":").split(":")))
