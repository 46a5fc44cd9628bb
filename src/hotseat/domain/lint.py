"""What is not wrong with a bank but weak: prompts too alike, layers that are missing, names claimed twice."""

import math
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

from hotseat.domain.bank import Bank
from hotseat.domain.events import LAYERS
from hotseat.domain.kinds import KINDS
from hotseat.domain.level import Principle
from hotseat.domain.prompt import Prompt
from hotseat.domain.text import repeated, slug

ALIKE = 0.6
"""Share of two prompts' words that are the same, from which on they are told to be alike."""
COMMON = 20
"""Prompts looked at for each word they share: a word of more says little, and it bounds the work."""


def too_alike(prompts: Iterable[Prompt]) -> Iterator[tuple[Prompt, Prompt]]:
    """Prompts of one kind that say nearly the same, each with the first before it that does."""
    words = [(prompt, frozenset(re.findall(r"[a-z]{4,}", prompt.text.lower()))) for prompt in prompts]
    rarity = Counter(word for _, said in words for word in said)
    holders: dict[tuple[str, str], list[tuple[Prompt, frozenset[str]]]] = {}
    for prompt, said in words:
        # Two sets that share so much must share one of their rarest words.
        rarest = sorted(said, key=lambda word: (rarity[word], word))
        telling = rarest[: len(said) - math.ceil(ALIKE * len(said)) + 1]
        others = (other for word in telling for other in holders.get((prompt.kind, word), ()))
        alike = next((one for one, its in others if _share(its, said) >= ALIKE), None)
        if alike is not None:
            yield prompt, alike
        for word in telling:
            known = holders.setdefault((prompt.kind, word), [])
            if len(known) < COMMON:
                known.append((prompt, said))


def _share(one: frozenset[str], other: frozenset[str]) -> float:
    shared = len(one & other)
    return shared / (len(one) + len(other) - shared)


def layer_remarks(prompt: Prompt) -> list[str]:
    """A sentence for each layer that two follow-ups of the prompt ask about."""
    return [
        f'prompt "{prompt.id}" has two follow-ups of the layer "{layer}"; let each ask about something else'
        for layer in repeated(follow_up.layer for follow_up in prompt.follow_ups)
    ]


def ladder_remarks(bank: Bank) -> Iterator[tuple[str, str]]:
    """Level and sentence for each layer a level has no follow-up of, for a kind it has a plan for."""
    for level in bank.levels.values():
        for kind in KINDS:
            there = {follow_up.layer for follow_up in bank.ladder(level.id, kind).follow_ups}
            missing = [layer for layer in LAYERS if layer not in there]
            if level.plan(kind) is not None and missing:
                yield (
                    level.id,
                    f'level "{level.id}" has no {kind} follow-up of the layer {_listed(missing)}; '
                    "add one under [[follow_up]] in a pack",
                )


def _listed(names: Iterable[str]) -> str:
    return ", ".join(f'"{name}"' for name in names)


def alias_remarks(principles: Mapping[str, Principle]) -> Iterator[tuple[str, str]]:
    """Principle and sentence for each of its names that another principle claimed before."""
    owners: dict[str, str] = {}
    for principle in principles.values():
        for name in (principle.id, principle.name, *principle.aliases):
            owner = owners.setdefault(slug(name), principle.id)
            if owner != principle.id:
                claimed = f'the name "{name}" of principle "{principle.id}"'
                yield principle.id, f'{claimed} belongs to "{owner}" already; take another'
