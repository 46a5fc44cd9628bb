"""Reads the parts of any Markdown: front matter, headings, paragraphs, entries of lists, tables."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import takewhile
from typing import NamedTuple

from markdown_it import MarkdownIt
from markdown_it.token import Token

from hotseat.domain.importing.remarks import Remark, Row
from hotseat.domain.stories.importing.parts import Heading, Part, Property, Table, Text
from hotseat.domain.text import clean
from hotseat.storage.files.reading import Unreadable
from hotseat.storage.stories.clean_text import cleaned
from hotseat.storage.stories.list_signs import as_markdown
from hotseat.storage.stories.yaml_keys import keys_in

DEEPEST = 20
"""How deep lists and quotations may be nested; what is deeper is read line by line."""
_FENCE, _ENDS = "---", ("---", "...")
_KEY = re.compile(r"([\w][\w -]{0,60}?)\s*:(?:\s+(.*)|)")
_ESCAPED = re.compile(r"\\([!-/:-@\[-`{-~])")
_YAML_COMMENT = re.compile(r"(?:^|\s)#+\s*(\S.*?)\s*$")
_COMMENT = re.compile(r"^\s*<!--|-->\s*$|^\s*%%|%%\s*$")
_LETTER = re.compile(r"[^\W_]")
_NUMBER_ALONE = re.compile(r"\d{1,9}[.)]")


class MarkdownRead(NamedTuple):
    """The parts of a text, and what is to be told about its front matter."""

    parts: list[Part]
    remarks: list[Remark]


def read_markdown(lines: Sequence[str]) -> MarkdownRead:
    """The parts of a text in Markdown, given by its lines."""
    end = _end_of_front(lines)
    front, remarks = _front(lines[1 : end - 1]) if end else ([], [])
    # The lines of the front matter stay, empty, so that the others keep their numbers.
    body = [*([""] * end), *lines[end:]]
    tokens = MarkdownIt("commonmark", {"maxNesting": DEEPEST}).enable("table")
    tokens.disable(["reference", "inline", "text_join", "code"])
    parsed = tokens.parse("\n".join(as_markdown(body)))
    parts_found = [*front, *_parts(parsed)]
    missed = _missed(body, parts_found, parsed)
    return MarkdownRead(sorted([*parts_found, *missed], key=_line) if missed else parts_found, remarks)


def front_keys(lines: Sequence[str]) -> set[str]:
    """The names of the keys in the front matter; none if there is no front matter that can be read."""
    end = _end_of_front(lines)
    try:
        return {key.name for key in keys_in("\n".join(lines[1 : end - 1])).keys} if end else set()
    except Unreadable:
        return set()


def _end_of_front(lines: Sequence[str]) -> int:
    """How many lines the front matter takes with its fences; 0 if there is none."""
    if not lines or lines[0].rstrip() != _FENCE:
        return 0
    ends = (number for number in range(1, len(lines)) if lines[number].rstrip() in _ENDS)
    return next(ends, -1) + 1


def _front(lines: Sequence[str]) -> tuple[list[Part], list[Remark]]:
    try:
        read = keys_in("\n".join(lines))
    except Unreadable as trouble:
        parts = [part for number, line in enumerate(lines, 2) if (part := _by_line(number, line))]
        notice = f"the front matter is read line by line, because {trouble.text.partition(';')[0]}"
        return parts, [Remark(trouble.line + 1, trouble.line + 1, notice, needs_person=False)]
    remarks = [Remark(line + 1, line + 1, text) for line, text in read.faults]
    keys = [
        Property(key.line + 1, clean(key.name), tuple(_texts(key.value)), about_file=True)
        for key in read.keys
    ]
    values = "\n".join(value for key in keys for value in key.values)
    comments = (
        Property(number, "comment", (comment[1],), about_file=True)
        for number, line in enumerate(lines, 2)
        if (comment := _YAML_COMMENT.search(line)) and comment[1] not in values
    )
    return [*keys, *comments], remarks


def _by_line(number: int, line: str) -> Part | None:
    key = _KEY.fullmatch(line.strip())
    if key:
        return Property(number, key[1], (key[2],) if key[2] else (), about_file=True)
    bare = line.strip().removeprefix("- ")
    return (
        Property(number, "tags" if bare.startswith("#") else "note", (bare,), about_file=True)
        if bare
        else None
    )


def _texts(value: object) -> Iterator[str]:
    """The texts in a value, however it is nested."""
    if isinstance(value, str):
        # In quotes, YAML knows signs for characters that no screen can show.
        yield from (cleaned(value)[0],) if value.strip() else ()
    elif isinstance(value, list):
        for inner in value:
            yield from _texts(inner)
    elif isinstance(value, dict):
        for name, inner in value.items():
            yield f"{name}: {', '.join(_texts(inner))}"


def _parts(tokens: Sequence[Token]) -> Iterator[Part]:
    level = 0
    rest = iter(tokens)
    for token in rest:
        line = token.map[0] + 1 if token.map else 0
        if token.type == "heading_open":
            level = int(token.tag[1:])
        elif token.type == "table_open":
            yield from _table(takewhile(lambda inner: inner.type != "table_close", rest))
        elif token.type == "inline":
            yield from _text(token, line, level)
            level = 0
        elif token.type in ("fence", "code_block", "html_block"):
            yield from _raw(token, line)


def _table(tokens: Iterable[Token]) -> Iterator[Part]:
    cells: dict[int, list[str]] = {}
    for token in tokens:
        if token.type == "inline" and token.map:
            cells.setdefault(token.map[0] + 1, []).append(_plain(token.content))
    rows = tuple(Row(line, line, tuple(row)) for line, row in cells.items())
    yield from (Table(rows[0].line, rows),) if rows else ()


def _text(token: Token, line: int, level: int) -> Iterator[Part]:
    # A line of hyphens below several lines divides them from what follows, whatever Markdown makes of it.
    if level and "\n" not in token.content:
        yield Heading(line, level, _plain(" ".join(token.content.split())))
    elif token.content.strip():
        yield Text(line, tuple(_plain(part.lstrip()) for part in token.content.split("\n")))


def _plain(text: str) -> str:
    """The text without the backslashes before signs, which exports put before every one of them."""
    return _ESCAPED.sub(r"\1", text)


def _raw(token: Token, line: int) -> Iterator[Part]:
    """Each line of code or HTML on its own."""
    first = line + (token.type == "fence")
    for number, part in enumerate(token.content.split("\n"), first):
        bare = _COMMENT.sub("", part).strip() if token.type == "html_block" else part.strip()
        if bare:
            yield Text(number, (bare,))


def _missed(body: Sequence[str], parts: Sequence[Part], tokens: Sequence[Token]) -> list[Part]:
    """The lines that are in no part, as lists nested too deep are."""
    seen: set[int] = set()
    for part in parts:
        lines = [row.line for row in part.rows] if isinstance(part, Table) else [part.line]
        seen.update(range(part.line, part.line + len(part.lines)) if isinstance(part, Text) else lines)
    for token in tokens:
        if token.map and token.type == "fence":
            seen.update((token.map[0] + 1, token.map[1]))
        elif token.map and token.type == "heading_open":
            seen.update(range(token.map[0] + 1, token.map[1] + 1))
    return [
        Text(number, (_COMMENT.sub("", line).strip(" \t>"),))
        for number, line in enumerate(body, 1)
        if number not in seen and _LETTER.search(line) and not _NUMBER_ALONE.fullmatch(line.strip())
    ]


def _line(part: Part) -> int:
    return part.line
