"""Finds prompts by words."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from hotseat.domain.text import counted
from hotseat.line.questions import Option, choose

if TYPE_CHECKING:
    from hotseat.domain.bank.bank import Bank, Choice
    from hotseat.domain.bank.prompt import Prompt
    from hotseat.line.console import Console


def prompts_with(bank: "Bank", choice: "Choice", words: str) -> "list[Prompt]":
    """The prompts of this level and kind that have all of these words, in their text, id or principles."""
    wanted, names = words.lower().split(), bank.principle_names()
    return [
        prompt
        for prompt in bank.prompts.values()
        if choice.level in prompt.levels
        and prompt.kind == choice.kind
        and all(word in _searched(prompt, names) for word in wanted)
    ]


def chosen_prompt(console: "Console", bank: "Bank", choice: "Choice", words: str) -> "Prompt | None":
    """The prompt that is chosen among those with all of these words; None if none has them or is chosen."""
    fitting = prompts_with(bank, choice, words)
    if not fitting:
        console.say("No prompt of this level and kind has these words.")
        return None
    told = counted(len(fitting), "prompt")
    chosen = choose(console, f"{told}. Which one?", [Option(one.text) for one in fitting])
    return None if chosen is None else fitting[chosen]


def _searched(prompt: "Prompt", names: Mapping[str, str]) -> str:
    """What a search looks in: the words, the id and the principles."""
    return f"{prompt.text} {prompt.id} {' '.join(names.get(one, one) for one in prompt.principles)}".lower()
