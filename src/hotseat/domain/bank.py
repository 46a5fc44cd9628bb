"""Everything that can be asked, and by which level it is judged."""

from collections.abc import Mapping
from typing import NamedTuple

from hotseat.domain.level import Level, Principle
from hotseat.domain.prompt import Prompt, principle_id


class Choice(NamedTuple):
    """Which prompts are wanted; what is empty does not narrow."""

    level: str
    kind: str
    principle: str = ""
    competency: str = ""


class NothingToAsk(Exception):
    """No prompt fits what was asked for; the message says so and what there is."""


class Bank(NamedTuple):
    """Levels, principles and prompts by id, in the order of their files."""

    levels: Mapping[str, Level]
    principles: Mapping[str, Principle]
    prompts: Mapping[str, Prompt]

    def pool(self, choice: Choice) -> list[Prompt]:
        """The prompts that fit. Raises NothingToAsk with a sentence where there are none."""
        level = self.levels.get(choice.level)
        if level is None:
            raise NothingToAsk(f'There is no level "{choice.level}"; there are {_named(self.levels)}.')
        if level.plan(choice.kind) is None:
            raise NothingToAsk(f"Level {choice.level} has no pacing plan for {choice.kind}.")
        principle = choice.principle and principle_id(choice.principle, self.principles.values())
        if principle is None:
            names = "; ".join(self.principle_names().values())
            raise NothingToAsk(f'There is no principle "{choice.principle}"; there are {names}.')
        found = [
            prompt
            for prompt in self.prompts.values()
            if choice.level in prompt.levels
            and prompt.kind == choice.kind
            and (not principle or principle in prompt.principles)
            and (not choice.competency or prompt.competency == choice.competency)
        ]
        if not found:
            narrowed = " with that principle or competency" if principle or choice.competency else ""
            raise NothingToAsk(
                f"There is no {choice.level} {choice.kind} prompt{narrowed}; "
                "`hotseat prompts` lists what there is."
            )
        return found

    def prompt(self, prompt_id: str) -> Prompt:
        """The prompt of that id. Raises NothingToAsk with the nearest ids where there is none."""
        if prompt_id in self.prompts:
            return self.prompts[prompt_id]
        from difflib import get_close_matches  # noqa: PLC0415 (only a mistake needs it)

        near = get_close_matches(prompt_id, self.prompts, n=3)
        hint = f" Near it: {', '.join(near)}." if near else " `hotseat prompts` lists them all."
        raise NothingToAsk(f'There is no prompt "{prompt_id}".{hint}')

    def principle_names(self) -> dict[str, str]:
        """The principles' full names by id."""
        return {principle.id: principle.name for principle in self.principles.values()}


def _named(levels: Mapping[str, Level]) -> str:
    return ", ".join(levels) or "none: the bank is empty"
