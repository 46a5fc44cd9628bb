"""The bank as it was last read, kept in the user's cache: parsing its packs takes a third of the way to home.

The files are the truth: it is used only while none of them has changed, and read anew otherwise.
"""

import json
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from platformdirs import user_cache_path

from hotseat.domain.bank.bank import Bank
from hotseat.domain.bank.damage import Damage
from hotseat.domain.bank.ladder import MissingRule, Rung
from hotseat.domain.bank.level import Level, Principle
from hotseat.domain.bank.prompt import Prompt
from hotseat.storage.bank.pack_files import packs
from hotseat.storage.files.listing import signature
from hotseat.storage.files.looking import head_of
from hotseat.storage.files.writing import make_folder, replacing
from hotseat.storage.toml.cache_codec import freeze, thaw

VERSION = 2
"""To be raised whenever what is kept of a bank changes."""

LARGEST = 2**28
"""Bytes that are read of it at most; a bank of 5,000 prompts is a hundredth of it."""

MOST_TOLD = 10
"""Complaints that are kept; `hotseat check` tells the others."""


class Remembered(NamedTuple):
    """A bank and what is wrong with its files: the complaints as file, line and sentence, and how many."""

    levels: tuple[Level, ...]
    principles: tuple[Principle, ...]
    prompts: tuple[Prompt, ...]
    rungs: tuple[Rung, ...]
    rules: tuple[MissingRule, ...]
    complaints: tuple[str, ...]
    """The first of them."""
    damage: Damage

    @property
    def bank(self) -> Bank:
        """The bank again."""
        return Bank(
            levels={level.id: level for level in self.levels},
            principles={principle.id: principle for principle in self.principles},
            prompts={prompt.id: prompt for prompt in self.prompts},
            rungs=self.rungs,
            rules=self.rules,
        )


SHAPE = [list(kind._fields) for kind in (Level, Principle, Prompt, Rung, MissingRule)]
"""So that a bank kept by a program with other fields is not taken for this one's."""


def recall(places: Iterable[Path]) -> Remembered:
    """The bank of these folders and files, read only where it is not known as it stands."""
    seen = list(places)
    state = [VERSION, *SHAPE, *(_state(place) for place in seen)]
    known = _read(state)
    if known is None:
        known = _make(seen)
        _write(state, known)
    return known


def _make(places: Iterable[Path]) -> Remembered:
    from hotseat.storage.bank.bank import load  # noqa: PLC0415 (what is known needs no reader)

    bank, complaints, damage = load(places)
    return Remembered(
        levels=tuple(bank.levels.values()),
        principles=tuple(bank.principles.values()),
        prompts=tuple(bank.prompts.values()),
        rungs=bank.rungs,
        rules=bank.rules,
        complaints=tuple(map(str, complaints[:MOST_TOLD])),
        damage=damage,
    )


def _state(place: Path) -> list[object]:
    """Every file of a place with what tells that it has changed, and every folder that cannot be read."""
    found = packs(place)
    faults = ([str(folder), fault] for folder, fault in found.faults)
    return [str(place), *([str(file), *signature(file)] for file in found.files), *faults]


def _read(state: list[object]) -> Remembered | None:
    with suppress(OSError, ValueError, TypeError, KeyError, RecursionError):
        told, frozen = json.loads(head_of(_file(), LARGEST))
        if told == state:
            return thaw(Remembered, frozen)
    return None


def _write(state: list[object], remembered: Remembered) -> None:
    """Keeps the bank. A disk that cannot take it costs no more than that."""
    path = _file()
    with suppress(OSError, ValueError):
        kept = json.dumps([state, freeze(remembered)], separators=(",", ":"))
        make_folder(path.parent)
        with replacing(path) as file:
            file.write(kept.encode())


def _file() -> Path:
    return user_cache_path("hotseat", appauthor=False) / "bank.json"
