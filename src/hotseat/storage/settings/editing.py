"""Sets one key in a person's TOML file and leaves the rest of the file unchanged."""

import tomllib
from collections.abc import Iterator
from datetime import date
from typing import Any, NamedTuple

import tomli_w

Value = str | int | bool | date


class CannotEdit(Exception):
    """The key cannot be set without a change to something else in the file."""


class _Statement(NamedTuple):
    """Lines before the first table of a file that are valid TOML together, and their table."""

    start: int
    end: int
    """The lines from `start` up to, but not including, `end`."""
    table: dict[str, Any]


def with_value(text: str, key: str, value: Value) -> str:
    """The text of a TOML file with this top-level key set to this value.

    Raises CannotEdit if the change would alter other keys, and tomllib.TOMLDecodeError for a broken file.
    """
    before = tomllib.loads(text)
    lines = text.splitlines(keepends=True) if text.isascii() else _lines(text)
    top = list(_top(lines))
    own = next((statement for statement in top if list(statement.table) == [key]), None)
    if own is not None:
        lines[own.start : own.end] = [_changed("".join(lines[own.start : own.end]), own.table, key, value)]
    else:
        line, blank = _line_for_new_key(lines, top)
        ending = "\r\n" if "\r\n" in text else "\n"
        if line and not lines[line - 1].endswith("\n"):
            lines[line - 1] += ending
        lines.insert(line, f"{_pair(key, value)}{ending}{ending if blank else ''}")
    after = "".join(lines)
    if _parsed(after) != before | {key: value}:
        if own is None and isinstance(before.get(key), list):
            raise CannotEdit(f"it has several, each below a line [[{key}]]")
        raise CannotEdit(f'"{key}" cannot be set in it without changing more')
    return after


def _lines(text: str) -> list[str]:
    """The lines with their endings; `splitlines` would split at more characters than TOML does."""
    *whole, last = text.split("\n")
    return [f"{line}\n" for line in whole] + ([last] if last else [])


def _top(lines: list[str]) -> Iterator[_Statement]:
    """The statements before the first table, each as few lines as are valid by themselves."""
    start = 0
    while start < len(lines) and not lines[start].lstrip().startswith("["):
        table, end = None, start
        while table is None and end < len(lines):
            end += 1
            table = _parsed("".join(lines[start:end]))
        if table is None:
            return
        yield _Statement(start, end, table)
        start = end


def _line_for_new_key(lines: list[str], top: list[_Statement]) -> tuple[int, bool]:
    """The line for a new key, after the last key or else at the top, and whether to add a blank line."""
    keys = [statement.end for statement in top if statement.table]
    if keys:
        return keys[-1], False
    has_tables = bool(lines) and (not top or top[-1].end < len(lines))
    return (0, True) if has_tables else (len(lines), False)


def _changed(statement: str, table: dict[str, Any], key: str, value: Value) -> str:
    """The statement with another value; its key and a comment after it stay."""
    left = statement[: statement.index("=") + 1]
    comments = (position for position, char in enumerate(statement) if char == "#")
    end = next((position for position in comments if _parsed(statement[:position]) == table), len(statement))
    without_comment = statement[:end]
    behind = without_comment[len(without_comment.rstrip()) :] + statement[end:]
    return f"{left} {_pair(key, value).partition('= ')[2]}{behind}"


def _pair(key: str, value: Value) -> str:
    return tomli_w.dumps({key: value}).strip()


def _parsed(text: str) -> dict[str, Any] | None:
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError:
        return None
