"""The competency framework from the cache, or read again where a file has changed."""

from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from hotseat.domain.readiness.framework import Framework, FrameworkLevel, Outline
from hotseat.storage import bank
from hotseat.storage.bank import pack_cache


class RememberedFramework(NamedTuple):
    """The parts of the framework, and the faults as `file:line: what is wrong; what to do`."""

    outline: Outline
    levels: tuple[FrameworkLevel, ...]
    complaints: tuple[str, ...]

    @property
    def framework(self) -> Framework:
        """The framework made from its parts."""
        return Framework(self.outline, {level.level: level for level in self.levels})


def recall_framework(paths: Iterable[Path]) -> RememberedFramework:
    """The framework of these `prompts/` folders, from the cache unless a file has changed."""
    return pack_cache.recall(RememberedFramework, "framework", (Outline, FrameworkLevel), paths, _make)


def _make(paths: Iterable[Path]) -> RememberedFramework:
    framework, complaints, _ = bank.framework.load_framework(paths)
    return RememberedFramework(
        framework.outline, tuple(framework.levels.values()), tuple(map(str, complaints))
    )
