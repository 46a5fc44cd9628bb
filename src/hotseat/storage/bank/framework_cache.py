"""The competency framework as it was last read."""

from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from hotseat.domain.readiness.framework import Framework, FrameworkLevel, Outline
from hotseat.storage.bank import pack_cache


class RememberedFramework(NamedTuple):
    """The framework, and what is wrong with its files, as `file:line: what is wrong; what to do`."""

    outline: Outline
    levels: tuple[FrameworkLevel, ...]
    complaints: tuple[str, ...]

    @property
    def framework(self) -> Framework:
        """The framework again."""
        return Framework(self.outline, {level.level: level for level in self.levels})


def recall_framework(places: Iterable[Path]) -> RememberedFramework:
    """The framework of these `prompts/` folders, read only where it is not known as it stands."""
    return pack_cache.recall(RememberedFramework, "framework", (Outline, FrameworkLevel), places, _make)


def _make(places: Iterable[Path]) -> RememberedFramework:
    from hotseat.storage.bank.framework import load_framework  # noqa: PLC0415 (what is known needs no reader)

    framework, complaints, _ = load_framework(places)
    return RememberedFramework(
        framework.outline, tuple(framework.levels.values()), tuple(map(str, complaints))
    )
