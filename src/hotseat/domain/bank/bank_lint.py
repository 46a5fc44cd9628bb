"""What is not wrong with a bank but weak: prompts too alike, layers that are missing, names claimed twice."""

import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from heapq import nlargest
from typing import NamedTuple

from hotseat.domain.bank.bank import Bank
from hotseat.domain.bank.level import Principle
from hotseat.domain.bank.prompt import Prompt
from hotseat.domain.text import repeated, slug
from hotseat.domain.vocabulary import KINDS, LAYERS

ALIKE = 0.6
"""Share of two prompts' words that are the same, from which on they count as alike."""
COMMON = 20
"""Prompts looked at for each word they share: a word of more says little, and it bounds the work."""
COMPARED = 20
"""Prompts that one is compared with word for word: those that share the most of its rarest words."""


OPENING = frozenset(("tell", "about", "time", "describe", "give", "example"))
"""Words with which a question begins whatever it asks: they make no two questions alike."""


class _Said(NamedTuple):
    """A prompt's words, and its place among all."""

    place: int
    prompt: Prompt
    words: frozenset[str]


def too_alike(prompts: Iterable[Prompt]) -> Iterator[tuple[Prompt, Prompt]]:
    """Prompts of one kind that say nearly the same, each with the first before it that does."""
    said = [_Said(place, prompt, _words(prompt)) for place, prompt in enumerate(prompts)]
    rarity = Counter(word for one in said for word in one.words)
    holders: dict[tuple[str, str], list[_Said]] = {}
    for one in said:
        # Two sets that share so much must share one of their rarest words.
        rarest = sorted(one.words, key=lambda word: (rarity[word], word))
        telling = rarest[: len(rarest) - math.ceil(ALIKE * len(rarest)) + 1]
        alike = next((other for other in _likely(one, telling, holders) if _are_alike(one, other)), None)
        if alike is not None:
            yield one.prompt, alike.prompt
        for word in telling:
            known = holders.setdefault((one.prompt.kind, word), [])
            if len(known) < COMMON:
                known.append(one)


def _words(prompt: Prompt) -> frozenset[str]:
    words = frozenset(re.findall(r"[a-z]{4,}", prompt.text.lower()))
    return words - OPENING or words


def _likely(
    one: _Said, telling: Iterable[str], holders: Mapping[tuple[str, str], list[_Said]]
) -> list[_Said]:
    """Those that share the most telling words, as many as are compared, in their order."""
    shared: defaultdict[int, int] = defaultdict(int)
    by_place: dict[int, _Said] = {}
    for word in telling:
        for other in holders.get((one.prompt.kind, word), ()):
            shared[other.place] += 1
            by_place[other.place] = other
    most = shared if len(shared) <= COMPARED else nlargest(COMPARED, shared, shared.__getitem__)
    return [by_place[place] for place in sorted(most)]


def _are_alike(one: _Said, other: _Said) -> bool:
    shared = len(one.words & other.words)
    return shared / (len(one.words) + len(other.words) - shared) >= ALIKE


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
