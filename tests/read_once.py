"""What ships is read once: the tests come to it some hundred times, each from a home where it is new.

As in the program, whose cache lies in that home, it is read again where a file has another signature.
"""

import pickle
import tomllib
from collections.abc import Callable, Iterable
from functools import lru_cache
from pathlib import Path

import pytest

from hotseat.storage.bank import bank_cache, pack_cache
from hotseat.storage.bank.bank_cache import Remembered
from hotseat.storage.files.folder import shipped_prompts

LONG = 2_000
"""Characters from which on parsing takes longer than a copy."""

_loads = tomllib.loads
_make = bank_cache._make
_shipped: dict[str, Remembered] = {}


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


def read_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tomllib, "loads", loads)
    monkeypatch.setattr(bank_cache, "_make", make)
