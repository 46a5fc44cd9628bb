"""A level: its pacing plans, the criteria of its answers, its themes and its follow-ups."""

from typing import Annotated, NamedTuple

from hotseat.domain.bank.level_facts import LevelFact, fact_faults
from hotseat.domain.markers import Says
from hotseat.domain.pacing import Plan, faults, in_minutes, scaled_from
from hotseat.domain.text import counted, repeated, slug
from hotseat.domain.vocabulary import KINDS, LAYERS, FollowUp, Kind, Layer


class Criterion(NamedTuple):
    """A criterion by which an answer is rated, and what a 1, 2, 3 and 4 sound like at this level."""

    id: Annotated[str, Says("Unique in the level; sessions refer to it.")]
    kind: Annotated[Kind, Says("The kind of interview it belongs to.")]
    name: Annotated[str, Says("The name shown to people.")]
    anchors: Annotated[tuple[str, ...], Says("What a 1, 2, 3 and 4 sound like.")]


class Theme(NamedTuple):
    """A theme of the level's behavioral questions: a core theme, a typical challenge or scenario."""

    id: Annotated[str, Says("Unique in the level; prompts refer to it.")]
    name: Annotated[str, Says("The name shown to people.")]


class ExpectedPrinciple(NamedTuple):
    """A leadership principle that people at this level are expected to show, and how."""

    principle: Annotated[str, Says("The id of a leadership principle.")]
    short: Annotated[str, Says("What it means at this level, in a few words.")]
    shown: Annotated[str, Says("How a person shows it at this level.")]


class LevelFollowUp(NamedTuple):
    """A follow-up that may be asked after any answer of this kind at this level."""

    kind: Annotated[Kind, Says("The kind of interview it belongs to.")]
    text: Annotated[str, Says("As an interviewer would say it.")]
    layer: Annotated[Layer, Says("What the follow-up asks about.")]


class Level(NamedTuple):
    """Everything that a session uses of a level."""

    id: Annotated[str, Says('Unique; sessions and prompts refer to it, as in "L6".')]
    name: Annotated[str, Says("The name shown to people.")]
    plans: Annotated[
        tuple[Plan, ...], Says("The pacing plans; the first of each kind of interview is the default.")
    ]
    core_themes: Annotated[tuple[Theme, ...], Says("The main themes of behavioral questions.")]
    expected_principles: Annotated[
        tuple[ExpectedPrinciple, ...], Says("The leadership principles that the level is expected to show.")
    ]
    follow_ups: Annotated[
        tuple[LevelFollowUp, ...], Says("Follow-ups that any answer may get at this level.")
    ]
    criteria: Annotated[tuple[Criterion, ...], Says("The criteria by which an answer is rated.")]
    typical_challenges: Annotated[tuple[Theme, ...], Says("Further themes of behavioral questions.")] = ()
    typical_scenarios: Annotated[tuple[Theme, ...], Says("Further themes of behavioral questions.")] = ()
    facts: Annotated[
        tuple[LevelFact, ...],
        Says("What the level expects of the facts of a story, in the framework's words."),
    ] = ()
    prompts_from: Annotated[tuple[str, ...], Says("Levels whose prompts this level has too, by id.")] = ()
    follow_ups_from: Annotated[
        tuple[str, ...],
        Says("Levels whose follow-ups, and whose anchors of principles, this level has too, by id."),
    ] = ()

    @property
    def themes(self) -> tuple[Theme, ...]:
        """All themes that a prompt of this level can name: core themes, then challenges, then scenarios."""
        return (*self.core_themes, *self.typical_challenges, *self.typical_scenarios)

    def plans_of(self, kind: Kind) -> tuple[Plan, ...]:
        """The pacing plans for a kind of interview; the first is the default."""
        return tuple(plan for plan in self.plans if plan.kind == kind)

    def plan(self, kind: Kind, chosen: str = "") -> Plan | None:
        """The pacing plan of this kind with the id `chosen`, else the default; None if there is no plan.

        The id of a scaled plan is understood too, as "design-l6-in-30-min".
        """
        plans = self.plans_of(kind)
        by_id = {plan.id: plan for plan in plans}
        if chosen in by_id:
            return by_id[chosen]
        parts = scaled_from(chosen)
        fits = in_minutes(by_id[parts[0]], parts[1]) if parts and parts[0] in by_id else None
        return fits or (plans[0] if plans else None)

    def criteria_of(self, kind: Kind) -> tuple[Criterion, ...]:
        """The level's own criteria for an answer of this kind."""
        return tuple(criterion for criterion in self.criteria if criterion.kind == kind)

    def follow_ups_of(self, kind: Kind) -> tuple[FollowUp, ...]:
        """The follow-ups of this kind, ready to be asked."""
        return tuple(FollowUp(f.layer, "level", f.text) for f in self.follow_ups if f.kind == kind)


class LevelAnchors(NamedTuple):
    """What a 1, 2, 3 and 4 sound like at one level."""

    level: Annotated[str, Says('The level, as in "L6".')]
    lines: Annotated[tuple[str, ...], Says("What a 1, 2, 3 and 4 sound like at this level.")]


class Principle(NamedTuple):
    """A leadership principle by its full name, with the short names people use."""

    id: Annotated[str, Says("Unique; prompts, levels and sessions refer to it.")]
    name: Annotated[str, Says("Its full name.")]
    aliases: Annotated[tuple[str, ...], Says("Shorter names by which people can refer to it.")]
    anchors: Annotated[
        tuple[LevelAnchors, ...], Says("For each level, what a 1, 2, 3 and 4 sound like.")
    ] = ()

    def criterion(self, level: str) -> Criterion | None:
        """The principle as a criterion of this level; None if it has no anchors for the level."""
        lines = next((anchors.lines for anchors in self.anchors if anchors.level == level), ())
        return Criterion(self.id, "behavioral", self.name, lines) if lines else None


def level_faults(level: Level) -> list[str]:
    """The faults of a level that its types do not exclude, one sentence each."""
    sentences = [fault for plan in level.plans for fault in faults(plan)]
    if slug(level.id) != level.id.lower() or not 0 < len(level.id) <= 32:
        # The id becomes part of the names of files.
        sentences.append(
            f'the level "{level.id}" needs an id of letters, digits and single hyphens, at most 32 characters'
        )
    sentences += _unknown_words(level)
    sentences += fact_faults(level.facts)
    sentences += [
        f'criterion "{criterion.id}" has {counted(len(criterion.anchors), "anchor")}; '
        "give it 4, for the scores 1 to 4"
        for criterion in level.criteria
        if len(criterion.anchors) != 4
    ]
    for what, ids in (
        ("plan", [plan.id for plan in level.plans]),
        ("criterion", [criterion.id for criterion in level.criteria]),
        ("theme", [theme.id for theme in level.themes]),
    ):
        for repeated_id in repeated(ids):
            sentences.append(f'the {what} "{repeated_id}" is there twice; make each id unique')
    return sentences


def _unknown_words(level: Level) -> list[str]:
    kinds = [
        f'{what} has the kind "{kind}"; use {" or ".join(KINDS)}'
        for what, kind in (
            *((f'plan "{plan.id}"', plan.kind) for plan in level.plans),
            *((f'criterion "{criterion.id}"', criterion.kind) for criterion in level.criteria),
            *((f'follow-up "{follow_up.text}"', follow_up.kind) for follow_up in level.follow_ups),
        )
        if kind not in KINDS
    ]
    layers = [
        f'follow-up "{f.text}" has the layer "{f.layer}"; use one of {", ".join(LAYERS)}'
        for f in level.follow_ups
        if f.layer not in LAYERS
    ]
    return kinds + layers


def principle_faults(principle: Principle) -> list[str]:
    """The faults of a principle, one sentence each, without looking at the rest of the bank."""
    name = f'principle "{principle.id}"'
    sentences = [
        f"{name} has {counted(len(anchors.lines), 'anchor')} for {anchors.level}; "
        "give it 4, for the scores 1 to 4"
        for anchors in principle.anchors
        if len(anchors.lines) != 4
    ]
    return sentences + [
        f"{name} has anchors for {level} twice; keep one"
        for level in repeated(anchors.level for anchors in principle.anchors)
    ]
