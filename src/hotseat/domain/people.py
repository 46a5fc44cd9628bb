"""Whose answers are whose."""

from collections.abc import Iterable
from functools import lru_cache

from hotseat.domain.folding import folded

LONGEST_NAME = 60

# A folder of ten thousand sessions holds a handful of names.
name_key = lru_cache(maxsize=4096)(folded)
"""What names are compared by: case, spaces and the way a letter is stored make no other person."""


def is_same_person(one: str, other: str, me: str = "") -> bool:
    """Whether two names mean one person. Where nobody is named, `me` is meant; it may be empty too."""
    return (name_key(one) or name_key(me)) == (name_key(other) or name_key(me))


def people(names: Iterable[str]) -> list[str]:
    """Everybody named, each once in the spelling that comes first, sorted as they are compared."""
    found: dict[str, str] = {}
    for name in names:
        if key := name_key(name):
            found.setdefault(key, " ".join(name.split()))
    return [found[key] for key in sorted(found)]
