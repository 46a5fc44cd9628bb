"""The facts by which a story's level is judged: what each level expects of them."""

import math
from collections.abc import Sequence
from typing import Annotated, NamedTuple

from hotseat.domain.markers import NUMBER, Says
from hotseat.domain.text import repeated
from hotseat.domain.vocabulary import FACTS, STAKEHOLDERS, Fact, Stakeholder

STAKEHOLDER: Fact = "stakeholder"


class LevelFact(NamedTuple):
    """What a level expects of one fact of a story: from which figure to which, in the framework's words.

    Without any figure, the words alone say what is expected, and no story can be held against them.
    """

    fact: Annotated[Fact, Says("The fact, by its name in a story's file.")]
    words: Annotated[str, Says("What the level expects, in the framework's words.")]
    low: Annotated[float, NUMBER, Says("The least that fits the level; left out, there is no least.")] = 0.0
    high: Annotated[float, NUMBER, Says("The most that fits the level; left out, there is no most.")] = 0.0
    stakeholders: Annotated[
        tuple[Stakeholder, ...],
        Says("For the fact stakeholder only: who fits the level, the lowest first."),
    ] = ()

    @property
    def span(self) -> tuple[float, float] | None:
        """The least and the most that fit, a stakeholder as its position; None without any figure."""
        if self.fact == STAKEHOLDER:
            known = [STAKEHOLDERS.index(name) for name in self.stakeholders if name in STAKEHOLDERS]
            return (min(known), max(known)) if known else None
        return (self.low, self.high or math.inf) if self.low or self.high else None


def fact_faults(facts: Sequence[LevelFact]) -> list[str]:
    """The faults of a level's facts that their types do not exclude, one sentence each."""
    sentences = [sentence for fact in facts for sentence in _faults_of(fact)]
    return sentences + [
        f'the fact "{name}" is there twice; keep one' for name in repeated(fact.fact for fact in facts)
    ]


def _faults_of(fact: LevelFact) -> list[str]:
    name = f'the fact "{fact.fact}"'
    if fact.fact not in FACTS:
        return [f"{name} is not one of a story's; use one of {', '.join(FACTS)}"]
    sentences = [] if fact.words.strip() else [f"{name} has no words; say what the level expects"]
    if fact.high and fact.low > fact.high:
        sentences.append(f"{name} goes from {fact.low:g} to {fact.high:g}; swap them")
    if fact.fact == STAKEHOLDER and (fact.low or fact.high):
        sentences.append(f'{name} has figures; name people, as in stakeholders = ["vp", "c-level"]')
    if fact.fact != STAKEHOLDER and fact.stakeholders:
        sentences.append(f"{name} has stakeholders; give it low and high")
    return sentences + [
        f'{name} has the stakeholder "{person}"; use {", ".join(STAKEHOLDERS)}'
        for person in fact.stakeholders
        if person not in STAKEHOLDERS
    ]
