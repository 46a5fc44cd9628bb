"""A question in the bank."""

from collections.abc import Container, Iterable
from itertools import count
from typing import Annotated, NamedTuple

from hotseat.domain.bank.level import Principle
from hotseat.domain.markers import Says
from hotseat.domain.text import repeated, slug
from hotseat.domain.vocabulary import COMPETENCIES, KINDS, LAYERS, Competency, FollowUp, Kind, Layer

LONGEST_QUESTION = 600
"""The most characters of a question that a person adds: more does not fit on a screen."""
LONGEST_OWN_ID = 7
"""The most words of a person's own prompt that become part of its id."""


class PromptFollowUp(NamedTuple):
    """A follow-up that belongs to one prompt."""

    text: Annotated[str, Says("As an interviewer would say it.")]
    layer: Annotated[Layer, Says("What the follow-up asks about.")]


class PhasePoints(NamedTuple):
    """The points an interviewer listens for in one section of a design."""

    section: Annotated[str, Says("The id of a section of the level's plan.")]
    points: Annotated[tuple[str, ...], Says("What a strong answer says there.")]


class Prompt(NamedTuple):
    """A question of a pack; it keeps its id when its text is changed."""

    id: Annotated[str, Says("Unique; keep it when you change the text, because sessions refer to it.")]
    kind: Annotated[Kind, Says("The kind of interview it belongs to.")]
    levels: Annotated[tuple[str, ...], Says('The levels it is for, as in ["L6"].')]
    text: Annotated[str, Says("As an interviewer would say it.")]
    competency: Annotated[Competency, Says("The competency that the question is mainly about.")]
    principles: Annotated[
        tuple[str, ...],
        Says("Leadership principles by id, full name or short name; the first is the main one."),
    ] = ()
    themes: Annotated[
        tuple[str, ...], Says("Core themes, typical challenges and typical scenarios of its levels, by id.")
    ] = ()
    interviewer_note: Annotated[str, Says("One line: what a strong answer at this level shows.")] = ""
    scale: Annotated[str, Says("The figures to assume in a design; shown with the question.")] = ""
    traps: Annotated[tuple[str, ...], Says("Tempting wrong turns in a design.")] = ()
    change: Annotated[str, Says("A change of the requirements to bring up midway.")] = ""
    phases: Annotated[
        tuple[PhasePoints, ...], Says("For each section of a design, the points an interviewer listens for.")
    ] = ()
    follow_ups: Annotated[
        tuple[PromptFollowUp, ...], Says("The prompt's own follow-ups; ideally three, each of another layer.")
    ] = ()
    classic: Annotated[bool, Says("Whether it is a plain question that everybody is asked.")] = False

    def follow_ups_to_ask(self) -> tuple[FollowUp, ...]:
        """The prompt's own follow-ups; a change of the requirements, if it has one, is the last."""
        own = tuple(FollowUp(follow_up.layer, "prompt", follow_up.text) for follow_up in self.follow_ups)
        return (*own, FollowUp("transfer", "prompt", self.change)) if self.change else own


class PromptDefaults(NamedTuple):
    """The values of prompts that leave them out; what is missing here too, each prompt has to say itself."""

    kind: Annotated[Kind, Says("The kind of interview.")] = KINDS[0]
    levels: Annotated[tuple[str, ...], Says('The levels, as in ["L6"].')] = ()
    competency: Annotated[Competency, Says("The competency.")] = COMPETENCIES[0]
    principles: Annotated[
        tuple[str, ...],
        Says("Leadership principles by id, full name or short name; the first is the main one."),
    ] = ()


def principle_id(name: str, principles: Iterable[Principle]) -> str | None:
    """The id of the principle with this id, full name or known short name; None if it is unknown."""
    return ids_by_name(principles).get(slug(name))


def ids_by_name(principles: Iterable[Principle]) -> dict[str, str]:
    """The principles' ids by the slug of each of their names; if two claim a name, the first has it."""
    ids: dict[str, str] = {}
    for principle in principles:
        for name in (principle.id, principle.name, *principle.aliases):
            ids.setdefault(slug(name), principle.id)
    return ids


class CannotAdd(Exception):
    """A person's own prompt cannot be saved; the message says why and what to do."""


class PromptSource(NamedTuple):
    """The pack that holds a person's own prompt, and the line of the prompt in it."""

    path: str
    line: int
    is_own_pack: bool
    """Whether it is the pack that hotseat writes, so that it may change the prompt there."""


def own_prompt(prompt: Prompt, taken: Container[str]) -> Prompt:
    """The prompt with a new id, made from its text, that is not in `taken`."""
    words = slug(prompt.text).split("-")
    # A text without a Latin letter leaves no words.
    base = f"own-{'-'.join(words[:LONGEST_OWN_ID])[:48]}".strip("-")
    tries = (base if number == 1 else f"{base}-{number}" for number in count(1))
    return prompt._replace(id=next(new_id for new_id in tries if new_id not in taken))


def prompt_faults(prompt: Prompt) -> list[str]:
    """The faults of a prompt, one sentence each, without looking at the rest of the bank."""
    name = f'prompt "{prompt.id}"'
    sentences = []
    if prompt.id != slug(prompt.id) or not 0 < len(prompt.id) <= 64:
        sentences.append(f"{name} needs an id of a-z, 0-9 and single hyphens, at most 64 characters")
    if not prompt.text.strip():
        sentences.append(f"{name} has no text; write the question")
    if prompt.kind not in KINDS:
        sentences.append(f'{name} has the kind "{prompt.kind}"; use {" or ".join(KINDS)}')
    if prompt.competency not in COMPETENCIES:
        sentences.append(
            f'{name} has the competency "{prompt.competency}"; use one of {", ".join(COMPETENCIES)}'
        )
    if not prompt.levels:
        sentences.append(f'{name} is for no level; name at least one, as in levels = ["L6"]')
    sentences += [
        f'a follow-up of {name} has the layer "{follow_up.layer}"; use one of {", ".join(LAYERS)}'
        for follow_up in prompt.follow_ups
        if follow_up.layer not in LAYERS
    ]
    sentences += [
        f'{name} has the follow-up "{text}" twice; keep one'
        for text in repeated(follow_up.text for follow_up in prompt.follow_ups)
    ]
    return sentences + _phase_faults(prompt, name)


def _phase_faults(prompt: Prompt, name: str) -> list[str]:
    if prompt.kind == "behavioral" and (prompt.phases or prompt.scale or prompt.change or prompt.traps):
        return [f"{name} is behavioral; scale, traps, change and phases belong to a system-design prompt"]
    return [
        f'{name} has the phase "{section}" twice; put its points together'
        for section in repeated(phase.section for phase in prompt.phases)
    ]
