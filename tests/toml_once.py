"""What a long text means in TOML, worked out once: the tests read the packs that ship some hundred times."""

import pickle
import tomllib
from collections.abc import Callable
from functools import lru_cache

import pytest

LONG = 2_000
"""Characters from which on parsing takes longer than a copy."""

_loads = tomllib.loads


@lru_cache(maxsize=400)
def _parsed(text: str) -> bytes:
    return pickle.dumps(_loads(text))


def loads(text: str, /, *, parse_float: Callable[[str], object] = float) -> dict[str, object]:
    """A copy of its own for whoever asks."""
    if parse_float is not float or len(text) < LONG:
        return _loads(text, parse_float=parse_float)
    copied: dict[str, object] = pickle.loads(_parsed(text))
    return copied


def parse_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tomllib, "loads", loads)
