"""What was made of packs, kept in the user's cache: making it takes a third of the way to home.

The files are the truth: what is kept is used only while none of them has changed, and made anew otherwise.
"""

import json
from collections.abc import Callable, Iterable
from contextlib import suppress
from pathlib import Path
from typing import Any, TypeVar

from platformdirs import user_cache_path

from hotseat.storage.bank.pack_files import packs
from hotseat.storage.files.listing import signature
from hotseat.storage.files.looking import head_of
from hotseat.storage.files.writing import make_folder, replacing
from hotseat.storage.toml.cache_codec import freeze, thaw

VERSION = 3
"""To be raised whenever what is kept of any packs changes."""

LARGEST = 2**28
"""Bytes that are read of it at most; a bank of 5,000 prompts is a hundredth of it."""

Value = TypeVar("Value")


def recall(
    kind: type[Value],
    name: str,
    parts: Iterable[Any],
    places: Iterable[Path],
    make: Callable[[list[Path]], Value],
) -> Value:
    """What `make` makes of these folders and files, made only where it is not known as they stand.

    `name` is that of the file it is kept in, `parts` the named tuples that a value of this kind is made of:
    what a program with other fields has kept is not taken.
    """
    seen = list(places)
    state = [VERSION, *(list(part._fields) for part in parts), *(_state(place) for place in seen)]
    path = user_cache_path("hotseat", appauthor=False) / f"{name}.json"
    known = _read(kind, path, state)
    if known is None:
        known = make(seen)
        _write(path, state, known)
    return known


def _state(place: Path) -> list[object]:
    """Every file of a place with what tells that it has changed, and every folder that cannot be read."""
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
    """Keeps what was made. A disk that cannot take it costs no more than that."""
    with suppress(OSError, ValueError):
        kept = json.dumps([state, freeze(value)], separators=(",", ":"))
        make_folder(path.parent)
        with replacing(path) as file:
            file.write(kept.encode())
