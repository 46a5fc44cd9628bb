"""Which names mean the same person."""

from collections.abc import Iterable
from functools import lru_cache

from hotseat.domain.folding import folded

LONGEST_NAME = 60

# A folder of ten thousand sessions has only a handful of different names.
name_key = lru_cache(maxsize=4096)(folded)
"""The key by which names are compared; it ignores case, spaces and the way a letter is stored."""


def is_same_person(name: str, other: str, me: str = "") -> bool:
    """Whether two names mean the same person. An empty name means `me`, which may be empty too."""
    return (name_key(name) or name_key(me)) == (name_key(other) or name_key(me))


def people(names: Iterable[str]) -> list[str]:
    """The different people, each in the spelling that comes first, sorted by `name_key`."""
    spellings: dict[str, str] = {}
    for name in names:
        if key := name_key(name):
            spellings.setdefault(key, " ".join(name.split()))
    return [spellings[key] for key in sorted(spellings)]
