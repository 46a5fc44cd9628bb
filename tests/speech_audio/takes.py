"""Reads which text is spoken by which voice: `takes.toml`."""

import tomllib
from pathlib import Path
from typing import NamedTuple

_FILE = Path(__file__).parent / "takes.toml"


class Take(NamedTuple):
    """One recording that is made."""

    texts: str
    """The file of the text, without its ending."""
    name: str
    """The answer in it."""
    voice: str
    file: str
    """The name of the recording; its ending decides the form."""
    speed: float = 1.0
    room: str = "clean"


def takes(texts: str) -> list[Take]:
    """The recordings that are made of the texts in `texts/TEXTS.toml`."""
    table = tomllib.loads(_FILE.read_text(encoding="utf-8"))
    return [Take(texts=texts, **one) for one in table[texts]]
