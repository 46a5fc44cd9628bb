"""Finds the line of a key, a table or an entry of a list in a TOML file."""

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property

from hotseat.storage.toml.faults import Path

_HEADER = r"\s*(\[\[?)\s*([\w.-]+)\s*\]\]?"
_KEY = r"\s*([\w-]+)\s*="
_TEXT = (
    r""""{3}(?:[^"\\]|\\[\s\S]|"(?!""))*"{0,5}|'{3}(?:[^']|'(?!''))*'{0,5}"""
    r"""|"(?:[^"\\\n]|\\.)*"?|'[^'\n]*'?|\#[^\n]*"""
)
"""A text of one or several lines, or a comment."""
_TOKEN = rf"""{_TEXT}|[\[\]{{}},\n]|[^\[\]{{}},\s"'\#]+"""
"""What a list is made of, without its spaces."""
_MOST_TOKENS = 100_000
"""Looked at in the lists of one file; in the lists after them a fault has the line of the key."""


class Lines:
    """The lines of the keys and tables in one file, searched once, when the first is needed.

    Keys and headers in quotes are not found.
    """

    def __init__(self, text: str) -> None:
        self._text = text

    def of(self, path: Path) -> int:
        """The line (from 1) of the key or table at this path, or of the nearest table around it."""
        return nearest(self._by_path, path)

    @cached_property
    def _by_path(self) -> dict[Path, int]:
        return lines_in(self._text)


def nearest(lines: Mapping[Path, int], path: Path) -> int:
    """The line of this path, or of the nearest table around it; 1 where there is none."""
    while path:
        if line := lines.get(path):
            return line
        path = path[:-1]
    return 1


def lines_in(text: str) -> dict[Path, int]:
    """The line of every key and table in this text, and of each entry of a list below the line of its key."""
    lines: dict[Path, int] = {}
    current: Path = ()
    counts: dict[Path, int] = {}
    inside = _inside_texts(text)
    read = re.compile(f"{_HEADER}|{_KEY}").match
    end, budget, tokens = 0, iter(range(_MOST_TOKENS)), re.compile(_TOKEN).finditer
    for number, line in enumerate(text.split("\n"), 1):
        start, end = end, end + len(line) + 1
        if not line or number in inside or not (names := read(line)):
            continue
        repeated, header, key = names.groups()
        if key is not None:
            lines.setdefault((*current, key), number)
            if line[names.end() :].lstrip().startswith("["):
                list_tokens = zip(tokens(text, start + names.end()), budget, strict=False)
                lines.update({(*current, key, index): at for index, at in _entries(list_tokens, number)})
            continue
        current = _header_path(header, repeated == "[[", counts)
        lines[current] = number
        if isinstance(current[-1], int):
            lines.setdefault(current[:-1], number)
    return lines


def _entries(tokens: Iterable[tuple[re.Match[str], int]], line: int) -> Iterator[tuple[int, int]]:
    """The position and the line of each entry below the first line of the list that these tokens begin."""
    first, index, depth = line, -1, 0
    before = ""
    for token, _ in tokens:
        mark = token[0]
        if mark[0] in "\n#":
            line += mark == "\n"
            continue
        depth -= mark in "]}"
        if not depth and before:
            return
        if depth == 1 and before in "[," and mark not in "],":
            index += 1
            if line > first:
                yield index, line
        depth += mark in "[{"
        line += mark.count("\n")
        before = mark


def _inside_texts(text: str) -> set[int]:
    """The lines that begin inside a text of several lines."""
    if '"""' not in text and "'''" not in text:
        return set()
    numbers: set[int] = set()
    line, position = 1, 0
    for match in re.finditer(_TEXT, text):
        line += text.count("\n", position, match.start())
        position = match.start()
        numbers.update(range(line + 1, line + 1 + match[0].count("\n")))
    return numbers


def _header_path(header: str, repeated: bool, counts: dict[Path, int]) -> Path:
    *around, last = header.split(".")
    path: Path = ()
    for name in around:
        path = (*path, name)
        if path in counts:
            path = (*path, counts[path])
    path = (*path, last)
    if not repeated:
        return path
    counts[path] = counts.get(path, -1) + 1
    return (*path, counts[path])
