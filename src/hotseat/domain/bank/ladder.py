"""The follow-up ladder: questions that fit any answer, and the rules that tell what was missing from one."""

from typing import Annotated, NamedTuple

from hotseat.domain.markers import Says
from hotseat.domain.vocabulary import KINDS, LAYERS, FollowUp, Kind, Layer


class Rung(NamedTuple):
    """A follow-up that fits any answer of a kind at some levels."""

    levels: Annotated[tuple[str, ...], Says('The levels it is for, as in ["L6"].')]
    kind: Annotated[Kind, Says("The kind of interview it belongs to.")]
    layer: Annotated[Layer, Says("What the follow-up asks about.")]
    text: Annotated[str, Says("As an interviewer would say it.")]


class MissingRule(NamedTuple):
    """A rule that finds what an answer lacked, and the layer that the next follow-up then comes from."""

    id: Annotated[str, Says("Unique; sessions refer to it.")]
    name: Annotated[str, Says('What was missing, as shown to people: "no number".')]
    layer: Annotated[Layer, Says("The layer of the follow-up to ask then.")]
    kinds: Annotated[tuple[Kind, ...], Says("The kinds of interview it applies to; if left out, all.")] = (
        KINDS
    )
    concerns: Annotated[
        tuple[str, ...], Says('It was missing if a "-" note contains one of these words.')
    ] = ()
    said: Annotated[
        tuple[str, ...],
        Says("`unsaid` needs a note with one of these words; without `said`, it needs 3 notes."),
    ] = ()
    unsaid: Annotated[
        tuple[str, ...], Says('It was missing if no note contains any of these words; "#" is any digit.')
    ] = ()
    sections: Annotated[
        tuple[str, ...], Says("It was missing if the answer did not reach one of these sections.")
    ] = ()


class Ladder(NamedTuple):
    """The follow-ups and rules for one kind at one level."""

    follow_ups: tuple[FollowUp, ...] = ()
    rules: tuple[MissingRule, ...] = ()


def rung_faults(rung: Rung) -> list[str]:
    """What is wrong with a follow-up of the ladder in itself, one sentence each."""
    found = [] if rung.text.strip() else ["a follow-up of the ladder has no text; write the question"]
    if not rung.levels:
        found.append(f'the follow-up "{rung.text}" is for no level; name at least one, as in levels = ["L6"]')
    if rung.kind not in KINDS:
        found.append(f'the follow-up "{rung.text}" has the kind "{rung.kind}"; use {" or ".join(KINDS)}')
    if rung.layer not in LAYERS:
        known = ", ".join(LAYERS)
        found.append(f'the follow-up "{rung.text}" has the layer "{rung.layer}"; use one of {known}')
    return found


def rule_faults(rule: MissingRule) -> list[str]:
    """What is wrong with a rule in itself, one sentence each."""
    name = f'the rule "{rule.id}"'
    found = [] if rule.name.strip() else [f'{name} has no name; say what was missing, as in "no number"']
    if rule.layer not in LAYERS:
        found.append(f'{name} has the layer "{rule.layer}"; use one of {", ".join(LAYERS)}')
    found += [
        f'{name} has the kind "{kind}"; use {" or ".join(KINDS)}' for kind in rule.kinds if kind not in KINDS
    ]
    if rule.said and not rule.unsaid:
        found.append(f'{name} has "said" without "unsaid"; say which words would have been enough')
    return found
