"""What ships is read once: the tests come to it some hundred times, each from a home where it is new.

As in the program, whose cache lies in that home, it is read again where a file has another signature.
"""

import json
import pickle
import tomllib
from collections.abc import Callable, Iterable
from functools import lru_cache
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from hotseat.storage.bank import bank_cache, pack_cache
from hotseat.storage.bank.bank_cache import Remembered
from hotseat.storage.files.folder import shipped_prompts
from hotseat.storage.toml import cache_codec

LONG = 2_000
"""Characters from which on parsing takes longer than a copy."""

_loads = tomllib.loads
_make = bank_cache._make
_shipped: dict[str, Remembered] = {}
_as_data: dict[int, Any] = {}
"""What ships as data for the cache, by the identity of the value."""
_as_text: dict[int, str] = {}
"""The same as JSON, by the identity of the data."""


@lru_cache(maxsize=400)
def _parsed(text: str) -> bytes:
    return pickle.dumps(_loads(text))


def loads(text: str, /, *, parse_float: Callable[[str], object] = float) -> dict[str, object]:
    """A copy of its own for whoever asks."""
    if parse_float is not float or len(text) < LONG:
        return _loads(text, parse_float=parse_float)
    copied: dict[str, object] = pickle.loads(_parsed(text))
    return copied


def make(places: Iterable[Path]) -> Remembered:
    """The bank. Whoever has no pack of their own is given the same: its values are frozen."""
    paths = list(places)
    if shipped_prompts() not in paths or any(map(_has_packs, paths)):
        return _make(paths)
    state = repr(pack_cache._state(shipped_prompts()))
    if state not in _shipped:
        _shipped[state] = _make(paths)
    return _shipped[state]


def _has_packs(path: Path) -> bool:
    """Whether anything is there that is not what ships, or cannot be read."""
    return path != shipped_prompts() and len(pack_cache._state(path)) > 1


def encoded(value: Any) -> Any:
    """The value as data; what ships is encoded once, whichever home has the cache."""
    if not any(value is bank for bank in _shipped.values()):
        return cache_codec.encoded(value)
    if id(value) not in _as_data:
        data = _as_data[id(value)] = cache_codec.encoded(value)
        _as_text[id(data)] = json.dumps(data, separators=(",", ":"))
    return _as_data[id(value)]


def dumps(cached: list[Any], *, separators: tuple[str, str]) -> str:
    """What is kept in a cache, as JSON: the state of the files, and the data."""
    state, data = cached
    if (text := _as_text.get(id(data))) is None:
        return json.dumps(cached, separators=separators)
    return f"[{json.dumps(state, separators=separators)},{text}]"


def read_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tomllib, "loads", loads)
    monkeypatch.setattr(bank_cache, "_make", make)
    monkeypatch.setattr(pack_cache, "encoded", encoded)
    monkeypatch.setattr(pack_cache, "json", SimpleNamespace(loads=json.loads, dumps=dumps))
