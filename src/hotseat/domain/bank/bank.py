"""Everything that can be asked, and by which level it is judged."""

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
    """Which prompts are wanted; what is empty does not narrow."""

    level: str
    kind: Kind
    principle: str = ""
    competency: str = ""
    classic: bool = False
    """Only the classics."""
    plan: str = ""
    """The id of the pacing plan; the default of level and kind if it is empty or of another level or kind."""


class NothingToAsk(Exception):
    """No prompt fits what was asked for; the message says so and what there is."""


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
        """What an answer is judged by: the principles it was asked for, then the level's own criteria."""
        level = self.levels.get(level_id)
        known = (self.principles[one] for one in principles if one in self.principles)
        sought = (principle.criterion(level_id) for principle in known)
        own = level.criteria_of(kind) if level else ()
        return (*(criterion for criterion in sought if criterion), *own)

    def slot_seconds(self, choice: Choice) -> int:
        """How long an interview of this level and kind is unless it is chosen; a design takes its plan."""
        level = self.levels.get(choice.level)
        plan = level.plan(choice.kind, choice.plan) if level else None
        return slot_seconds(choice.kind, plan.total if plan else 0)

    def pool(self, choice: Choice) -> list[Prompt]:
        """The prompts that fit. Raises NothingToAsk with a sentence where there are none."""
        level = self.levels.get(choice.level)
        if level is None:
            why = "" if self.levels else ": the bank is empty"
            raise NothingToAsk(f"{_sentence(unknown('level', choice.level, self.levels))}{why}.")
        if level.plan(choice.kind) is None:
            raise NothingToAsk(f"Level {choice.level} has no pacing plan for {choice.kind}.")
        principle = choice.principle and principle_id(choice.principle, self.principles.values())
        if principle is None:
            told = unknown("principle", choice.principle, self.principle_names().values())
            raise NothingToAsk(f"{_sentence(told)}.")
        found = [
            prompt
            for prompt in self.prompts.values()
            if choice.level in prompt.levels
            and prompt.kind == choice.kind
            and (not principle or principle in prompt.principles)
            and (not choice.competency or prompt.competency == choice.competency)
            and (not choice.classic or prompt.classic)
        ]
        if not found:
            narrowed = " with that principle or competency" if principle or choice.competency else ""
            wanted = "classic" if choice.classic else "prompt"
            raise NothingToAsk(
                f"There is no {choice.level} {choice.kind} {wanted}{narrowed}; "
                "`hotseat prompts` lists what there is."
            )
        return found

    def prompt(self, prompt_id: str) -> Prompt:
        """The prompt of that id. Raises NothingToAsk with the nearest ids where there is none."""
        if (known := meant(prompt_id, self.prompts)) is not None:
            return self.prompts[known]
        found = near(prompt_id, self.prompts)
        hint = f" Near it: {', '.join(found)}." if found else " `hotseat prompts` lists them all."
        raise NothingToAsk(f'There is no prompt "{prompt_id}".{hint}')

    def plan_names(self) -> dict[str, str]:
        """What the pacing plans are called, by id: "L6 behavioral" for a default, the others by name."""
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


def _sentence(told: str) -> str:
    return f"{told[0].upper()}{told[1:]}"
