"""A fault in a table of TOML, and its path."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

LARGEST = 10**7
"""The largest number allowed; as seconds it is 115 days, more than any session or pack needs."""

Path = tuple[str | int, ...]
"""Keys and list positions, from the top of the file."""


class Fault(NamedTuple):
    """One fault, and its path."""

    path: Path
    text: str
    fatal: bool = True
    """Whether the value cannot be used."""
    is_unknown: bool = False
    """Whether it is an unknown key, without which the value can be used."""


def last_key(path: Path) -> str:
    """The last key of a path, without list positions."""
    return next((part for part in reversed(path) if isinstance(part, str)), "value")


def tables_of(table: Mapping[str, object], key: str) -> Iterator[tuple[int, object]]:
    """The entries under [[key]], each with its position."""
    entries = table.get(key, [])
    if isinstance(entries, list):
        yield from enumerate(entries)
