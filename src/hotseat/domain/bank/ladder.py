"""The follow-up ladder: questions that fit any answer, and the rules that find what an answer lacked."""

from typing import Annotated, NamedTuple

from hotseat.domain.markers import Says
from hotseat.domain.vocabulary import KINDS, LAYERS, SPOKEN_TESTS, FollowUp, Kind, Layer, SpokenTest


class Rung(NamedTuple):
    """A follow-up that fits any answer of a kind at some levels."""

    levels: Annotated[tuple[str, ...], Says('The levels it is for, as in ["L6"].')]
    kind: Annotated[Kind, Says("The kind of interview it belongs to.")]
    layer: Annotated[Layer, Says("What the follow-up asks about.")]
    text: Annotated[str, Says("As an interviewer would say it.")]


class MissingRule(NamedTuple):
    """A rule that finds out whether an answer lacked something, and the layer to ask about in that case."""

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
    spoken: Annotated[
        SpokenTest,
        Says(
            'In an answer whose words are known, it was missing if this was not said ("I": if only "we" was).'
        ),
    ] = ""
    spoken_in: Annotated[
        tuple[str, ...], Says("The sections in which `spoken` is looked for; if left out, the whole answer.")
    ] = ()


class Ladder(NamedTuple):
    """The follow-ups and rules for one kind at one level."""

    follow_ups: tuple[FollowUp, ...] = ()
    rules: tuple[MissingRule, ...] = ()


def rung_faults(rung: Rung) -> list[str]:
    """The faults of a follow-up of the ladder, one sentence each, without looking at the rest of the bank."""
    sentences = [] if rung.text.strip() else ["a follow-up of the ladder has no text; write the question"]
    if not rung.levels:
        sentences.append(
            f'the follow-up "{rung.text}" is for no level; name at least one, as in levels = ["L6"]'
        )
    if rung.kind not in KINDS:
        sentences.append(f'the follow-up "{rung.text}" has the kind "{rung.kind}"; use {" or ".join(KINDS)}')
    if rung.layer not in LAYERS:
        known = ", ".join(LAYERS)
        sentences.append(f'the follow-up "{rung.text}" has the layer "{rung.layer}"; use one of {known}')
    return sentences


def rule_faults(rule: MissingRule) -> list[str]:
    """The faults of a rule, one sentence each, without looking at the rest of the bank."""
    name = f'the rule "{rule.id}"'
    sentences = [] if rule.name.strip() else [f'{name} has no name; say what was missing, as in "no number"']
    if rule.layer not in LAYERS:
        sentences.append(f'{name} has the layer "{rule.layer}"; use one of {", ".join(LAYERS)}')
    sentences += [
        f'{name} has the kind "{kind}"; use {" or ".join(KINDS)}' for kind in rule.kinds if kind not in KINDS
    ]
    if rule.spoken not in SPOKEN_TESTS:
        known = ", ".join(f'"{test}"' for test in SPOKEN_TESTS if test)
        sentences.append(f'{name} listens for "{rule.spoken}"; use one of {known}')
    if rule.spoken_in and not rule.spoken:
        sentences.append(f'{name} has "spoken_in" without "spoken"; say what is listened for there')
    if rule.said and not rule.unsaid:
        sentences.append(f'{name} has "said" without "unsaid"; say which words would have been enough')
    return sentences
