"""The bank from the cache, or read again where a file has changed."""

from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from hotseat.domain.bank.bank import Bank
from hotseat.domain.bank.damage import Damage
from hotseat.domain.bank.ladder import MissingRule, Rung
from hotseat.domain.bank.level import Level, Principle
from hotseat.domain.bank.level_facts import LevelFact
from hotseat.domain.bank.prompt import Prompt
from hotseat.storage import bank
from hotseat.storage.bank import pack_cache

MOST_TOLD = 10
"""How many complaints the cache keeps; `hotseat check` lists all."""


class Remembered(NamedTuple):
    """The parts of a bank, the first complaints about its files, and the number of all."""

    levels: tuple[Level, ...]
    principles: tuple[Principle, ...]
    prompts: tuple[Prompt, ...]
    rungs: tuple[Rung, ...]
    rules: tuple[MissingRule, ...]
    complaints: tuple[str, ...]
    """The first MOST_TOLD complaints."""
    damage: Damage

    @property
    def bank(self) -> Bank:
        """The bank made from its parts."""
        return Bank(
            levels={level.id: level for level in self.levels},
            principles={principle.id: principle for principle in self.principles},
            prompts={prompt.id: prompt for prompt in self.prompts},
            rungs=self.rungs,
            rules=self.rules,
        )


_PARTS = (Level, LevelFact, Principle, Prompt, Rung, MissingRule)


def recall(paths: Iterable[Path]) -> Remembered:
    """The bank of these folders and files, from the cache unless a file has changed."""
    return pack_cache.recall(Remembered, "bank", _PARTS, paths, _make)


def _make(paths: Iterable[Path]) -> Remembered:
    known, complaints, damage = bank.bank.load(paths)
    return Remembered(
        levels=tuple(known.levels.values()),
        principles=tuple(known.principles.values()),
        prompts=tuple(known.prompts.values()),
        rungs=known.rungs,
        rules=known.rules,
        complaints=tuple(map(str, complaints[:MOST_TOLD])),
        damage=damage,
    )
