"""Reads the valid tables of a file that is not valid TOML as a whole, and finds its faults by line.

A table reaches from its header to the next header, so each can be read even if its neighbours cannot.
"""

import re
from collections import Counter
from collections.abc import Iterator
from typing import Any, NamedTuple

from hotseat.storage.bank.pack_file import MOST_ENTRIES, too_many
from hotseat.storage.files import reading as files
from hotseat.storage.files import toml_text

MOST_PARTS = 4 * MOST_ENTRIES
"""The most tables that are read one by one."""
MOST_OF_A_TABLE = 20
"""The most faults reported of one table; each takes a new parse of the rest of it."""

_HEADER = re.compile(r"^[ \t]*\[{1,2}[ \t]*([\w-]+)[ \t]*\]{0,2}[ \t]*(?:#.*)?$", re.MULTILINE)
_STATEMENT = re.compile(r"^[ \t]*(?:[\w.-]+[ \t]*=|\[)", re.MULTILINE)
_STRING = re.compile(r"""\"{3}|'{3}|"(?:[^"\\\n]|\\.)*"?|'[^'\n]*'?|\#[^\n]*""")
_END = {'"""': re.compile(r'\\.|"{3,5}', re.DOTALL), "'''": re.compile(r"'{3,5}")}
_FORMAT = re.compile(r"^[ \t]*format[ \t]*=[ \t]*(\d{1,9})[ \t]*(?:#.*)?$", re.MULTILINE)
_NOT_UTF_8 = re.compile("[\udc80-\udcff]")


class Part(NamedTuple):
    """The text of a table with its subtables; the part before the first header has an empty name."""

    name: str
    line: int
    text: str


class Read(NamedTuple):
    """A part that was read, and how many entries of each name came before it."""

    part: Part
    before: dict[str, int]


class Damaged(NamedTuple):
    """What could be read of a file, and its faults."""

    table: dict[str, Any]
    parts: list[Read]
    faults: list[tuple[int, str]]
    left_out: Counter[str]
    """The names of headers whose tables are left out, each with a count."""


def salvage(text: str) -> Damaged:
    """Reads a text that is not TOML as a whole, or that holds bytes other than UTF-8 (as surrogates)."""
    damaged = Damaged({}, [], [], Counter())
    parts = list(_parts(text))
    # Limits how much is read again, or a file of many unclosed texts would be read once for each of them.
    credit = 2 * len(text)
    seen: Counter[str] = Counter()
    beyond: dict[str, Part] = {}
    position = 0
    while position < min(len(parts), MOST_PARTS):
        part = parts[position]
        count, cost = _reach(parts, position, credit)
        credit -= cost
        seen[part.name] += 1
        if seen[part.name] > MOST_ENTRIES:
            damaged.left_out[part.name] += 1
            beyond.setdefault(part.name, part)
        elif not _take(damaged, _joined(parts[position : position + count])):
            count = 1
            _leave_out(damaged, part)
        position += count
    too_much = [(part.line, too_many(name, seen[name] - MOST_ENTRIES)) for name, part in beyond.items()]
    if rest := parts[position:]:
        damaged.left_out.update(part.name for part in rest)
        sentence = f"a file holds at most {MOST_PARTS:,} tables; {len(rest):,} from here on are left out"
        too_much.append((rest[0].line, sentence))
    # These come first, because only the first faults of a file are printed.
    return damaged._replace(faults=[*too_much, *sorted(damaged.faults)])


def _parts(text: str) -> Iterator[Part]:
    """The text, cut before every line that looks like the header of a table."""
    start, line, name = 0, 1, ""
    for header in _HEADER.finditer(text):
        yield Part(name, line, text[start : header.start()])
        line += text.count("\n", start, header.start())
        start, name = header.start(), header[1]
    yield Part(name, line, text[start:])


def _reach(parts: list[Part], position: int, credit: int) -> tuple[int, int]:
    """How many parts a text that opens in this one spans, and how many characters were read to know."""
    mark, looked_at = _left_open(parts[position].text, ""), 0
    for end in range(position + 1, len(parts)):
        if not mark or looked_at > credit:
            break
        looked_at += len(parts[end].text)
        mark = _left_open(parts[end].text, mark)
        if not mark:
            return end + 1 - position, looked_at
    return 1, looked_at


def _joined(parts: list[Part]) -> Part:
    return parts[0]._replace(text="".join(part.text for part in parts))


def _left_open(text: str, mark: str) -> str:
    """The quotes of the multi-line text that is open at the end, where `mark` was open at the start."""
    return _last_open(text, mark)[0]


def _last_open(text: str, mark: str = "") -> tuple[str, int]:
    """The same, with the position of those quotes."""
    opened_at = start = 0
    while True:
        if mark:
            ends = (end for end in _END[mark].finditer(text, start) if end[0][0] != "\\")
            closing = next(ends, None)
            if closing is None:
                return mark, opened_at
            start, mark = closing.end(), ""
        opening = next((match for match in _STRING.finditer(text, start) if match[0] in _END), None)
        if opening is None:
            return "", 0
        mark, opened_at, start = opening[0], opening.start(), opening.end()


def _take(damaged: Damaged, part: Part) -> bool:
    """Adds the tables of the part to the others; returns False if it cannot be read."""
    try:
        table = _parsed(part.text)
    except files.Unreadable:
        return False
    if any(key in damaged.table and not _joins(damaged.table[key], value) for key, value in table.items()):
        return False
    before = {}
    for key, value in table.items():
        if key in damaged.table:
            before[key] = len(damaged.table[key])
            damaged.table[key].extend(value)
        else:
            damaged.table[key] = value
    damaged.parts.append(Read(part, before))
    return True


def _joins(first: object, second: object) -> bool:
    return isinstance(first, list) and isinstance(second, list)


def _leave_out(damaged: Damaged, part: Part) -> None:
    damaged.left_out[part.name] += 1
    if not part.name and (number := _FORMAT.search(part.text)):
        damaged.table["format"] = int(number[1])
    faults = []
    if len(damaged.faults) < MOST_ENTRIES:
        faults = [(part.line + line - 1, sentence) for line, sentence in _faults(part.text)]
    known = f'"{part.name}" is written above in another form, so it cannot be here too; keep one of the two'
    damaged.faults.extend(faults or [(part.line, known)])


def _faults(text: str) -> Iterator[tuple[int, str]]:
    """The faults of a part with their lines; after each fault, the rest is read by itself."""
    line = 1
    for _ in range(MOST_OF_A_TABLE):
        try:
            _parsed(text)
        except files.Unreadable as trouble:
            start, sentence = _where(text, trouble)
        else:
            return
        yield line + start - 1, sentence
        rest = _behind(text, start)
        line += text.count("\n", 0, rest)
        text = text[rest:]


def _where(text: str, trouble: files.Unreadable) -> tuple[int, str]:
    """The line where a fault begins, which can be before the line that the parser names."""
    mark, begins = _last_open(text)
    if mark:
        line = text.count("\n", 0, begins) + 1
        return line, f"this text begins with {mark} and never ends; end it with {mark}"
    lines = text.split("\n")
    at = min(trouble.line, len(lines))
    if at > 1 and _STATEMENT.match(lines[at - 1]) and _is_sound(lines[at - 1]):
        before = next((n for n in range(at - 1, 0, -1) if _STATEMENT.match(lines[n - 1])), at)
        if before < at and not _is_sound("\n".join(lines[before - 1 : at - 1])):
            return before, "this list is not closed; end it with ]"
    return at, trouble.text


def _is_sound(text: str) -> bool:
    try:
        _parsed(text)
    except files.Unreadable:
        return False
    return True


def _behind(text: str, line: int) -> int:
    """Where the first statement after this line begins."""
    line_end = -1
    for _ in range(line):
        line_end = text.find("\n", line_end + 1)
        if line_end < 0:
            return len(text)
    statement = _STATEMENT.search(text, line_end + 1)
    return statement.start() if statement else len(text)


def _parsed(text: str) -> dict[str, Any]:
    if stray := _NOT_UTF_8.search(text):
        line = text.count("\n", 0, stray.start()) + 1
        raise files.Unreadable(line, files.not_utf_8(ord(stray[0]) - 0xDC00))
    return toml_text.parse(text)
