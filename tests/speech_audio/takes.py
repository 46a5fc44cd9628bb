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


def takes(name: str) -> list[Take]:
    """The recordings of a set; their texts are in `texts/SET.toml`, unless they name others."""
    table = tomllib.loads(_FILE.read_text(encoding="utf-8"))
    return [Take(**{"texts": name, **one}) for one in table[name]]
