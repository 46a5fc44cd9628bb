"""Reads the table `[keys]` of the settings file, and finds the line of each of its keys."""

import tomllib
from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from hotseat.domain.own_keys import OwnKeys, flattened, trouble_with
from hotseat.domain.text import one_line

TABLE = "keys"
_LONGEST = 60
"""The most characters of an id that a sentence shows."""


class KeysRead(NamedTuple):
    """The sound entries, and the id and a sentence for each of the others."""

    keys: OwnKeys
    faults: list[tuple[str, str]]


def read_keys(table: object) -> KeysRead:
    """The keys in the table."""
    if not isinstance(table, Mapping):
        return KeysRead({}, [("", f'"{TABLE}" should be a table: a line [{TABLE}], and below it the keys')])
    entries = [(key, keys, trouble_with(key, keys)) for key, keys in flattened(table)]
    sound = {key: ",".join(map(str.strip, str(keys).split(","))) for key, keys, wrong in entries if not wrong}
    return KeysRead(
        sound, [(key, f'"{one_line(key)[:_LONGEST]}" {wrong}') for key, _, wrong in entries if wrong]
    )


def lines_of_keys(text: str) -> dict[str, int]:
    """The line (from 1) of each key in the table, by its id; a key over several lines is left out."""
    lines: dict[str, int] = {}
    header = ""
    for number, line in enumerate(text.split("\n"), 1):
        if line.lstrip().startswith("["):
            header = line
        lines |= dict.fromkeys(_ids(f"{header}\n{line}" if line is not header else line), number)
    return lines


def _ids(text: str) -> Iterator[str]:
    try:
        table: dict[str, Any] = tomllib.loads(text)
    except (tomllib.TOMLDecodeError, ValueError, RecursionError):
        return
    if isinstance(own := table.get(TABLE), Mapping):
        yield from (key for key, _ in flattened(own))
