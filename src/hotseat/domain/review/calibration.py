"""Which level an answer sounded like: it counts the characteristics of each level that were heard.

Both ticks and scores count. The characteristics of the target level are its criteria, so there a score
decides whether one was heard, and overrules a tick; at every other level only ticks count.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple

from hotseat.domain.vocabulary import Kind, TickList

if TYPE_CHECKING:
    from hotseat.domain.session.question import Question

if TYPE_CHECKING:
    from hotseat.domain.bank.level import Level

SOUNDED: TickList = "sounded"
"""The checklist of these ticks; the item of a tick is the level, its text is the characteristic."""
HEARD_FROM = 3
"""The lowest score at which a characteristic counts as heard."""
ENOUGH = 3
"""How many characteristics of a level must be heard before the answer is said to sound like it."""


class Sounded(NamedTuple):
    """How many characteristics of a level were heard; only levels with a tick or a score are counted."""

    level: str
    heard: int


def characteristics(levels: "Iterable[Level]", kind: Kind) -> list[tuple[str, str]]:
    """Pairs of level and characteristic that can be ticked: the criteria of each level for this kind."""
    return [(level.id, criterion.name) for level in levels for criterion in level.criteria_of(kind)]


def scores(question: "Question") -> dict[str, int]:
    """The score of each characteristic that was rated, by its name; scores of principles are left out."""
    principles = question.asked.principles
    return {rated.name: rated.score for rated in question.ratings if rated.criterion not in principles}


def heard_characteristics(question: "Question", target: str) -> dict[str, list[str]]:
    """The characteristics that were heard, by level, in the order of the levels' names.

    A tick counts as heard; at the target level so does a score of 3 or 4, and a score of 1 or 2 does not.
    Empty if nothing was ticked, because scores alone say nothing about other levels.
    """
    rated = scores(question)
    ticks = [(tick.item, tick.text) for tick in question.ticks if tick.list == SOUNDED]
    if not ticks:
        return {}
    looked_at = {level for level, _ in ticks} | ({target} if rated else set())
    heard: dict[str, list[str]] = {level: [] for level in sorted(looked_at)}
    for level, name in ticks:
        if level != target or name not in rated:
            heard[level].append(name)
    if rated:
        heard[target] += [name for name, score in rated.items() if score >= HEARD_FROM]
    return heard


def sounded(question: "Question", target: str) -> tuple[Sounded, ...]:
    """How many characteristics of each level were heard, in the order of the levels' names."""
    by_level = heard_characteristics(question, target)
    return tuple(Sounded(level, len(names)) for level, names in by_level.items())


def sounded_at(counted: Sequence[Sounded]) -> str:
    """The level with the most characteristics heard, or all such levels if several tie: "L6/L7".

    Empty if no level has ENOUGH of them.
    """
    most = max((level.heard for level in counted), default=0)
    return "/".join(level.level for level in counted if level.heard == most) if most >= ENOUGH else ""


def calibration(question: "Question", kind: Kind, target: str, levels: "Mapping[str, Level]") -> list[str]:
    """Sentences: at which level the answer sounded, and what was missing or not checked for the target level.

    Empty if nothing was ticked.
    """
    counted = sounded(question, target)
    if not counted:
        return []
    counts = ", ".join(f"{level.level} {level.heard}{_of(level.level, kind, levels)}" for level in counted)
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


def _missing(question: "Question", target: str, expected: Iterable[str]) -> Iterator[str]:
    """What was not heard of the target level; one tick shows that somebody read its whole checklist."""
    heard, rated = heard_characteristics(question, target).get(target, []), scores(question)
    ticked = any(tick.list == SOUNDED and tick.item == target for tick in question.ticks)
    unheard = [name for name in expected if name not in heard]
    absent = [name for name in unheard if ticked or name in rated]
    unseen = [name for name in unheard if name not in absent]
    if absent:
        yield f"Missing for {target}: {'; '.join(absent)}."
    if unseen:
        yield f"Not checked for {target}: {'; '.join(unseen)}."


def _of(level: str, kind: Kind, levels: "Mapping[str, Level]") -> str:
    """How many characteristics the level has, as " of 5"; empty for an unknown level."""
    return f" of {len(characteristics([levels[level]], kind))}" if level in levels else ""
