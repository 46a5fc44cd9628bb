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
from hotseat.storage.toml.cache_codec import decoded, encoded

VERSION = 7
"""Raise it whenever the cached values of unchanged packs would differ."""

LARGEST = 2**28
"""The most bytes read from the cache; a bank of 5,000 prompts takes a hundredth of that."""

Value = TypeVar("Value")


def recall(
    kind: type[Value],
    name: str,
    parts: Iterable[Any],
    paths: Iterable[Path],
    make: Callable[[list[Path]], Value],
) -> Value:
    """The value that `make` returns for these folders and files, from the cache unless a file has changed.

    `name` is the name of the cache file. `parts` are the named tuples inside the value; a cache made by a
    version in which they have other fields is not used.
    """
    all_paths = list(paths)
    # A folder that holds nothing changes nothing: practice folders without packs share what was read.
    files = [state for path in all_paths if len(state := _state(path)) > 1]
    state = [VERSION, *(list(part._fields) for part in parts), *files]
    path = cache_folder() / f"{name}.json"
    known = _read(kind, path, state)
    if known is None:
        known = make(all_paths)
        _write(path, state, known)
    return known


def _state(path: Path) -> list[object]:
    """Every file of a folder with its signature, and every folder in it that cannot be read."""
    pack_list = packs(path)
    faults = ([str(folder), fault] for folder, fault in pack_list.faults)
    return [str(path), *([str(file), *signature(file)] for file in pack_list.files), *faults]


def _read(kind: type[Value], path: Path, state: list[object]) -> Value | None:
    with suppress(OSError, ValueError, TypeError, KeyError, RecursionError):
        cached_state, data = json.loads(head_of(path, LARGEST))
        if cached_state == state:
            return decoded(kind, data)
    return None


def _write(path: Path, state: list[object], value: object) -> None:
    """Writes the cache. Where that fails, the files are read again next time."""
    with suppress(OSError, ValueError):
        text = json.dumps([state, encoded(value)], separators=(",", ":"))
        make_folder(path.parent)
        with replacing(path) as file:
            file.write(text.encode())
