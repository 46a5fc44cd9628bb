"""At which level an answer sounded: the characteristics of each level that were ticked, counted."""

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from hotseat.domain.level import Level
from hotseat.domain.question import Question

SOUNDED = "sounded"
"""The list of these ticks; a tick's item is the level, its text the characteristic."""


class Sounded(NamedTuple):
    """How many characteristics of a level were ticked."""

    level: str
    ticked: int


def characteristics(levels: Iterable[Level], kind: str) -> list[tuple[str, str]]:
    """Level and characteristic for each that can be ticked: what its answers of this kind are judged by."""
    return [(level.id, criterion.name) for level in levels for criterion in level.criteria_of(kind)]


def sounded(question: Question) -> tuple[Sounded, ...]:
    """The ticks of each level that has any, in the order of the levels' names."""
    levels = [tick.item for tick in question.ticks if tick.list == SOUNDED]
    return tuple(Sounded(level, levels.count(level)) for level in sorted(set(levels)))


def sounded_at(counted: Sequence[Sounded]) -> str:
    """The level with the most ticks; with as many at several, all of them: "L6/L7". Empty without a tick."""
    most = max((one.ticked for one in counted), default=0)
    return "/".join(one.level for one in counted if one.ticked == most)


def calibration(question: Question, kind: str, target: str, levels: Mapping[str, Level]) -> list[str]:
    """In sentences at which level it sounded, and which characteristics of the target level were absent.

    Nothing where nothing was ticked.
    """
    counted = sounded(question)
    if not counted:
        return []
    at = sounded_at(counted)
    where = f"between {' and '.join(at.split('/'))}" if "/" in at else f"at {at}"
    told = [f"{one.level} {one.ticked}{_of(one.level, kind, levels)}" for one in counted]
    ticked = {tick.text for tick in question.ticks if tick.list == SOUNDED and tick.item == target}
    expected = [name for _, name in characteristics([levels[target]], kind)] if target in levels else []
    absent = [name for name in expected if name not in ticked]
    sentences = [f"Sounded {where}, by what was ticked: {', '.join(told)}."]
    return [*sentences, f"Absent of {target}: {'; '.join(absent)}."] if absent else sentences


def _of(level: str, kind: str, levels: Mapping[str, Level]) -> str:
    """Of how many: " of 5"; nothing for a level nobody knows."""
    return f" of {len(characteristics([levels[level]], kind))}" if level in levels else ""
