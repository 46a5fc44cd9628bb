"""Caches what was read from packs, because reading them takes a third of the time until home is shown.

The cache is used only while no file has changed; otherwise the files are read again.
"""

import json
from collections.abc import Callable, Iterable
from contextlib import suppress
from pathlib import Path
from typing import Any, TypeVar

from hotseat.storage.bank.pack_files import packs
from hotseat.storage.files.listing import signature
from hotseat.storage.files.looking import head_of
from hotseat.storage.files.user_folders import cache_folder
from hotseat.storage.files.writing import make_folder, replacing
from hotseat.storage.toml.cache_codec import freeze, thaw

VERSION = 3
"""Raise it whenever the cached values of unchanged packs would differ."""

LARGEST = 2**28
"""The most bytes read from the cache; a bank of 5,000 prompts takes a hundredth of that."""

Value = TypeVar("Value")


def recall(
    kind: type[Value],
    name: str,
    parts: Iterable[Any],
    places: Iterable[Path],
    make: Callable[[list[Path]], Value],
) -> Value:
    """The value that `make` returns for these folders and files, from the cache unless a file has changed.

    `name` is the name of the cache file. `parts` are the named tuples inside the value; a cache made by a
    version in which they have other fields is not used.
    """
    seen = list(places)
    state = [VERSION, *(list(part._fields) for part in parts), *(_state(place) for place in seen)]
    path = cache_folder() / f"{name}.json"
    known = _read(kind, path, state)
    if known is None:
        known = make(seen)
        _write(path, state, known)
    return known


def _state(place: Path) -> list[object]:
    """Every file of a folder with its signature, and every folder in it that cannot be read."""
    found = packs(place)
    faults = ([str(folder), fault] for folder, fault in found.faults)
    return [str(place), *([str(file), *signature(file)] for file in found.files), *faults]


def _read(kind: type[Value], path: Path, state: list[object]) -> Value | None:
    with suppress(OSError, ValueError, TypeError, KeyError, RecursionError):
        told, frozen = json.loads(head_of(path, LARGEST))
        if told == state:
            return thaw(kind, frozen)
    return None


def _write(path: Path, state: list[object], value: object) -> None:
    """Writes the cache. Where that fails, the files are read again next time."""
    with suppress(OSError, ValueError):
        kept = json.dumps([state, freeze(value)], separators=(",", ":"))
        make_folder(path.parent)
        with replacing(path) as file:
            file.write(kept.encode())
