"""The bank as it was last read."""

from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from hotseat.domain.bank.bank import Bank
from hotseat.domain.bank.damage import Damage
from hotseat.domain.bank.ladder import MissingRule, Rung
from hotseat.domain.bank.level import Level, Principle
from hotseat.domain.bank.prompt import Prompt
from hotseat.storage.bank import pack_cache

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


_PARTS = (Level, Principle, Prompt, Rung, MissingRule)


def recall(places: Iterable[Path]) -> Remembered:
    """The bank of these folders and files, read only where it is not known as it stands."""
    return pack_cache.recall(Remembered, "bank", _PARTS, places, _make)


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
