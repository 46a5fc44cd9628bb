"""The bank: the prompts, levels, principles and follow-ups of all packs, and which prompts fit a choice."""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from hotseat.domain.bank.ladder import Ladder, MissingRule, Rung
from hotseat.domain.bank.level import Criterion, Level, Principle
from hotseat.domain.bank.prompt import Prompt, principle_id
from hotseat.domain.bank.usual_interview import slot_seconds
from hotseat.domain.looking_up import meant, near, unknown
from hotseat.domain.names import words
from hotseat.domain.vocabulary import FollowUp, Kind


class Choice(NamedTuple):
    """Which prompts a person wants to be asked; an empty field allows all of them."""

    level: str
    kind: Kind
    principle: str = ""
    competency: str = ""
    classic: bool = False
    """Whether only classics are wanted."""
    plan: str = ""
    """The id of the pacing plan. The default is used if it is empty or belongs to another level or kind."""


class NothingToAsk(Exception):
    """No prompt fits what was asked for; the message says why and where to find one that does."""


class Bank(NamedTuple):
    """Levels, principles and prompts by id, in the order of their files."""

    levels: Mapping[str, Level]
    principles: Mapping[str, Principle]
    prompts: Mapping[str, Prompt]
    rungs: tuple[Rung, ...] = ()
    rules: tuple[MissingRule, ...] = ()

    def ladder(self, level_id: str, kind: Kind) -> Ladder:
        """The follow-ups and rules for one kind at one level; the level's own follow-ups come first."""
        level = self.levels.get(level_id)
        own = level.follow_ups_of(kind) if level else ()
        rungs = (rung for rung in self.rungs if rung.kind == kind and level_id in rung.levels)
        return Ladder(
            (*own, *(FollowUp(rung.layer, "level", rung.text) for rung in rungs)),
            tuple(rule for rule in self.rules if kind in rule.kinds),
        )

    def criteria(self, level_id: str, kind: Kind, principles: Iterable[str]) -> tuple[Criterion, ...]:
        """The criteria for an answer: first the principles of the question, then the level's own criteria."""
        level = self.levels.get(level_id)
        known = (self.principles[name] for name in principles if name in self.principles)
        by_principle = (principle.criterion(level_id) for principle in known)
        own = level.criteria_of(kind) if level else ()
        return (*(criterion for criterion in by_principle if criterion), *own)

    def slot_seconds(self, choice: Choice) -> int:
        """The default length of an interview in seconds: for a system design, the total of its plan."""
        level = self.levels.get(choice.level)
        plan = level.plan(choice.kind, choice.plan) if level else None
        return slot_seconds(choice.kind, plan.total if plan else 0)

    def pool(self, choice: Choice) -> list[Prompt]:
        """The prompts that fit the choice. Raises NothingToAsk if there are none."""
        level = self.levels.get(choice.level)
        if level is None:
            why = "" if self.levels else ": the bank is empty"
            raise NothingToAsk(f"{_sentence(unknown('level', choice.level, self.levels))}{why}.")
        if level.plan(choice.kind) is None:
            raise NothingToAsk(f"Level {choice.level} has no pacing plan for {choice.kind}.")
        principle = choice.principle and principle_id(choice.principle, self.principles.values())
        if principle is None:
            reason = unknown("principle", choice.principle, self.principle_names().values())
            raise NothingToAsk(f"{_sentence(reason)}.")
        fitting = [
            prompt
            for prompt in self.prompts.values()
            if choice.level in prompt.levels
            and prompt.kind == choice.kind
            and (not principle or principle in prompt.principles)
            and (not choice.competency or prompt.competency == choice.competency)
            and (not choice.classic or prompt.classic)
        ]
        if not fitting:
            narrowed = " with that principle or competency" if principle or choice.competency else ""
            wanted = "classic" if choice.classic else "prompt"
            raise NothingToAsk(
                f"There is no {choice.level} {choice.kind} {wanted}{narrowed}; "
                "`hotseat prompts` lists what there is."
            )
        return fitting

    def prompt(self, prompt_id: str) -> Prompt:
        """The prompt with this id. Raises NothingToAsk, with similar ids, if there is none."""
        if (known := meant(prompt_id, self.prompts)) is not None:
            return self.prompts[known]
        similar = near(prompt_id, self.prompts)
        hint = f" Near it: {', '.join(similar)}." if similar else " `hotseat prompts` lists them all."
        raise NothingToAsk(f'There is no prompt "{prompt_id}".{hint}')

    def plan_names(self) -> dict[str, str]:
        """The names of the pacing plans by id: a default is named for level and kind, "L6 behavioral"."""
        names = {}
        for level in self.levels.values():
            for plan in level.plans:
                own = words(plan.kind) if plan == level.plan(plan.kind) else plan.name
                names[plan.id] = f"{level.id} {own}"
        return names

    @property
    def classics(self) -> frozenset[str]:
        """The ids of the classics."""
        return frozenset(prompt.id for prompt in self.prompts.values() if prompt.classic)

    def principle_names(self) -> dict[str, str]:
        """The principles' full names by id."""
        return {principle.id: principle.name for principle in self.principles.values()}


def _sentence(text: str) -> str:
    return f"{text[0].upper()}{text[1:]}"
