"""The level of a story, from its facts: for each fact, the levels in whose range it lies.

Each fact is judged alone. There is no total and no score, because a big number is not influence.
"""

import math
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from hotseat.domain.bank.level import Level
from hotseat.domain.bank.level_facts import LevelFact
from hotseat.domain.stories.story import FrontMatter
from hotseat.domain.text import one_line
from hotseat.domain.vocabulary import FACTS, STAKEHOLDERS, Fact, Stakeholder

NO_INFLUENCE = "A big number is not influence: how it sounded when told counts, too."
"""Shown wherever facts are compared with levels."""
STAKEHOLDER_NAMES: dict[Stakeholder, str] = {
    "team": "team",
    "director": "director",
    "vp": "VP",
    "c-level": "C-level",
}
_NAMES: dict[Fact, str] = {
    "people": "people",
    "teams": "teams",
    "budget-musd": "budget",
    "horizon-months": "horizon",
    "stakeholder": "stakeholder",
    "recovery-months": "recovery",
}


class Judged(NamedTuple):
    """A fact of a story held against the levels."""

    fact: Fact
    told: str
    """The figure in words: "$3M", "18 months", "VP"; empty if the story does not have it."""
    where: str
    """The levels it fits, or where it lies otherwise: "L6", "between the levels"; empty if it is not told."""
    levels: tuple[str, ...]
    """The levels in whose range it lies."""
    expected: tuple[tuple[str, str], ...]
    """Each level that says something about the fact, with the framework's words, the lowest first."""

    @property
    def name(self) -> str:
        """The fact as people read it: "budget"."""
        return _NAMES[self.fact]

    @property
    def words(self) -> str:
        """What the levels expect, in the framework's words: "L6 10-25 engineers, 2-4 teams; L7 ..."."""
        return "; ".join(f"{level} {words}" for level, words in self.expected)

    @property
    def sentence(self) -> str:
        """The fact and where it lies: "budget $3M: L6"; "teams: not written down"."""
        return f"{self.name} {self.told}: {self.where}" if self.told else f"{self.name}: not written down"


def judged(front: FrontMatter, levels: Iterable[Level]) -> list[Judged]:
    """Every fact by which a level is judged, held against the levels that say something about it.

    A fact that neither the story nor a level has is left out.
    """
    all_levels = list(levels)
    judgements = [_judged(front, fact, all_levels) for fact in FACTS]
    return [judgement for judgement in judgements if judgement.told or judgement.expected]


def level_sentence(judgements: Sequence[Judged]) -> str:
    """All facts in one sentence, those that are not told at its end; empty without levels and facts."""
    sentences = [judgement.sentence for judgement in judgements if judgement.told]
    untold = [judgement.name for judgement in judgements if not judgement.told]
    return "; ".join([*sentences, *([f"not written down: {', '.join(untold)}"] if untold else [])])


def figure_of(front: FrontMatter, fact: Fact) -> float | None:
    """The figure of a fact, a stakeholder as its position; None if the story does not have it."""
    if fact == "stakeholder":
        return STAKEHOLDERS.index(front.stakeholder) if front.stakeholder in STAKEHOLDERS else None
    value: float | None = getattr(front, fact.replace("-", "_"))
    return value


def fact_text(front: FrontMatter, fact: Fact) -> str:
    """The figure of a fact as people say it: "40", "$3M", "18 months", "VP"; empty if there is none."""
    figure = figure_of(front, fact)
    if figure is None:
        return ""
    if fact == "stakeholder":
        return STAKEHOLDER_NAMES[STAKEHOLDERS[int(figure)]]
    number = f"{figure:,.2f}".rstrip("0").rstrip(".")
    if fact == "budget-musd":
        return f"${number}M"
    if fact.endswith("-months"):
        return f"{number} {'month' if figure == 1 else 'months'}"
    return number


def level_fact(level: Level, fact: Fact) -> LevelFact | None:
    """What the level says about a fact; None if it says nothing."""
    return next((own for own in level.facts if own.fact == fact), None)


def _judged(front: FrontMatter, fact: Fact, levels: Iterable[Level]) -> Judged:
    own = [(level.id, expected) for level in levels if (expected := level_fact(level, fact))]
    own.sort(key=lambda level_said: level_said[1].span or (math.inf, math.inf))
    figure = figure_of(front, fact)
    fits: list[str] = []
    where = ""
    if figure is not None:
        fits = [
            name for name, expected in own if expected.span and expected.span[0] <= figure <= expected.span[1]
        ]
        where = " and ".join(fits) or f"{_outside(figure, own)}{_silent(own)}"
    return Judged(
        fact=fact,
        told=fact_text(front, fact),
        where=where,
        levels=tuple(fits),
        expected=tuple((name, one_line(expected.words)) for name, expected in own),
    )


def _outside(figure: float, own: Iterable[tuple[str, LevelFact]]) -> str:
    """Where a figure lies that fits no level."""
    spans = [(name, expected.span) for name, expected in own if expected.span]
    if not spans:
        return "no level has a figure for it"
    above = [name for name, span in spans if span[0] > figure]
    below = [name for name, span in sorted(spans, key=lambda entry: entry[1][1]) if span[1] < figure]
    if above and below:
        return "between the levels" if len(spans) == 2 else f"between {below[-1]} and {above[0]}"
    return f"below {above[0]}" if above else f"above {below[-1]}"


def _silent(own: Iterable[tuple[str, LevelFact]]) -> str:
    """Which levels name no figure, in brackets; empty if all or none do."""
    spans = [(name, expected.span) for name, expected in own]
    silent = [name for name, span in spans if span is None]
    return (
        f" ({' and '.join(silent)} {'has' if len(silent) == 1 else 'have'} no figure)"
        if 0 < len(silent) < len(spans)
        else ""
    )
