"""At which level an answer sounded: the characteristics of each level that were heard, counted.

Ticks and ratings are one record. At the level that is aimed at, the characteristics are what is rated, so a
score tells whether one was heard, and overrules a tick; at any other level only the ticks tell it.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple

from hotseat.domain.session.question import Question
from hotseat.domain.vocabulary import Kind, TickList

if TYPE_CHECKING:
    from hotseat.domain.bank.level import Level

SOUNDED: TickList = "sounded"
"""The list of these ticks; a tick's item is the level, its text the characteristic."""
HEARD_FROM = 3
"""The score from which on a characteristic was heard."""
ENOUGH = 3
"""Characteristics of a level that are heard before it is said to have sounded at it."""


class Sounded(NamedTuple):
    """How many characteristics were heard of a level that was looked at."""

    level: str
    heard: int


def characteristics(levels: "Iterable[Level]", kind: Kind) -> list[tuple[str, str]]:
    """Level and characteristic for each that can be ticked: what its answers of this kind are judged by."""
    return [(level.id, criterion.name) for level in levels for criterion in level.criteria_of(kind)]


def scores(question: Question) -> dict[str, int]:
    """The score of each characteristic that was rated, by its name; principles are not among them."""
    return {one.name: one.score for one in question.ratings if one.criterion not in question.asked.principles}


def heard(question: Question, target: str) -> dict[str, list[str]]:
    """The characteristics heard of each level that was looked at, in the order of the levels' names.

    One is heard that is ticked, and at the target level also one rated 3 or 4; rated 1 or 2 it is not.
    Nothing where nothing was ticked: scores alone compare no levels.
    """
    rated = scores(question)
    ticks = [(tick.item, tick.text) for tick in question.ticks if tick.list == SOUNDED]
    if not ticks:
        return {}
    looked_at = {level for level, _ in ticks} | ({target} if rated else set())
    found: dict[str, list[str]] = {level: [] for level in sorted(looked_at)}
    for level, name in ticks:
        if level != target or name not in rated:
            found[level].append(name)
    if rated:
        found[target] += [name for name, score in rated.items() if score >= HEARD_FROM]
    return found


def sounded(question: Question, target: str) -> tuple[Sounded, ...]:
    """How many were heard of each level that was looked at, in the order of the levels' names."""
    return tuple(Sounded(level, len(names)) for level, names in heard(question, target).items())


def sounded_at(counted: Sequence[Sounded]) -> str:
    """The level of which most was heard; with as much at several, all of them: "L6/L7".

    Empty where too little was heard of every level to name one.
    """
    most = max((one.heard for one in counted), default=0)
    return "/".join(one.level for one in counted if one.heard == most) if most >= ENOUGH else ""


def calibration(question: Question, kind: Kind, target: str, levels: "Mapping[str, Level]") -> list[str]:
    """Sentences: at which level the answer sounded, and what was missing or not checked for the target level.

    Empty if nothing was ticked.
    """
    counted = sounded(question, target)
    if not counted:
        return []
    counts = ", ".join(f"{one.level} {one.heard}{_of(one.level, kind, levels)}" for one in counted)
    heard_counts = f"Characteristics heard: {counts}."
    at = sounded_at(counted)
    where = f"between {' and '.join(at.split('/'))}" if "/" in at else f"like {at}"
    first = (
        f"The answer sounded {where}. {heard_counts}"
        if at
        else f"{heard_counts} At least {ENOUGH} are needed to name a level."
    )
    expected = [name for _, name in characteristics([levels[target]], kind)] if target in levels else []
    return [first, *_missing(question, target, expected)]


def _missing(question: Question, target: str, expected: Iterable[str]) -> Iterator[str]:
    """What of the target level was not heard; a list in which a line was ticked was looked at as a whole."""
    found, rated = heard(question, target).get(target, []), scores(question)
    ticked = any(tick.list == SOUNDED and tick.item == target for tick in question.ticks)
    unheard = [name for name in expected if name not in found]
    absent = [name for name in unheard if ticked or name in rated]
    unseen = [name for name in unheard if name not in absent]
    if absent:
        yield f"Missing for {target}: {'; '.join(absent)}."
    if unseen:
        yield f"Not checked for {target}: {'; '.join(unseen)}."


def _of(level: str, kind: Kind, levels: "Mapping[str, Level]") -> str:
    """Of how many: " of 5"; nothing for a level nobody knows."""
    return f" of {len(characteristics([levels[level]], kind))}" if level in levels else ""
