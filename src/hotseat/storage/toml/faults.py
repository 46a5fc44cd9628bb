"""What can be wrong with a table of TOML, and where."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

LARGEST = 10**7
"""No figure of a session or a pack comes near it: seconds of 115 days."""

Path = tuple[str | int, ...]
"""Keys and positions from the top of a file."""


class Fault(NamedTuple):
    """One thing wrong, and where."""

    path: Path
    text: str
    fatal: bool = True
    """Whether the value could not be used."""
    stranger: bool = False
    """Whether it is a key that is not known, beside which the value could be used."""


def last_key(path: Path) -> str:
    """The key that a path ends in, or the list it leads into."""
    return next((part for part in reversed(path) if isinstance(part, str)), "value")


def tables_of(table: Mapping[str, object], key: str) -> Iterator[tuple[int, object]]:
    """The entries under [[key]] with their positions; nothing where there are none."""
    entries = table.get(key, [])
    if isinstance(entries, list):
        yield from enumerate(entries)
