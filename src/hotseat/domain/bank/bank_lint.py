"""Weaknesses of a bank that are not errors: prompts that are alike, missing layers, names in use twice."""

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
"""Two prompts are alike if they share at least this part of all their words."""
COMMON = 20
"""Prompts remembered for each word: a word in more prompts says little, and the limit bounds the work."""
COMPARED = 20
"""Prompts that each prompt is compared with: those that share most of its rarest words."""


OPENING = frozenset(("tell", "about", "time", "describe", "give", "example"))
"""Words with which any question may begin; two questions are not alike because they share them."""


class _Entry(NamedTuple):
    """A prompt with its words and its position among all prompts."""

    position: int
    prompt: Prompt
    words: frozenset[str]


def too_alike(prompts: Iterable[Prompt]) -> Iterator[tuple[Prompt, Prompt]]:
    """Each prompt that says nearly the same as an earlier one of its kind, with the first such one."""
    entries = [
        _Entry(position, prompt, telling_words(prompt.text)) for position, prompt in enumerate(prompts)
    ]
    rarity = Counter(word for entry in entries for word in entry.words)
    holders: dict[tuple[str, str], list[_Entry]] = {}
    for entry in entries:
        # Two sets of words that are alike share at least one of their rarest words.
        rarest = sorted(entry.words, key=lambda word: (rarity[word], word))
        telling = rarest[: len(rarest) - math.ceil(ALIKE * len(rarest)) + 1]
        alike = next(
            (other for other in _likely(entry, telling, holders) if are_alike(entry.words, other.words)), None
        )
        if alike is not None:
            yield entry.prompt, alike.prompt
        for word in telling:
            known = holders.setdefault((entry.prompt.kind, word), [])
            if len(known) < COMMON:
                known.append(entry)


def telling_words(text: str) -> frozenset[str]:
    """The words of a question by which it is compared with others: those of four letters and more, and
    abbreviations in capitals, as "TCP"."""
    words = frozenset(re.findall(r"[a-z]{4,}", text.lower())) | frozenset(re.findall(r"\b[A-Z]{2,3}\b", text))
    return words - OPENING or words


def are_alike(words: frozenset[str], others: frozenset[str]) -> bool:
    """Whether two questions with these words say nearly the same."""
    shared, all_words = len(words & others), len(words | others)
    return bool(all_words) and shared / all_words >= ALIKE


def _likely(
    entry: _Entry, telling: Iterable[str], holders: Mapping[tuple[str, str], list[_Entry]]
) -> list[_Entry]:
    """The COMPARED entries that share most of the rarest words, in the order of the prompts."""
    shared: defaultdict[int, int] = defaultdict(int)
    by_position: dict[int, _Entry] = {}
    for word in telling:
        for other in holders.get((entry.prompt.kind, word), ()):
            shared[other.position] += 1
            by_position[other.position] = other
    most = shared if len(shared) <= COMPARED else nlargest(COMPARED, shared, shared.__getitem__)
    return [by_position[position] for position in sorted(most)]


def layer_remarks(prompt: Prompt) -> list[str]:
    """A sentence for each layer that two follow-ups of the prompt ask about."""
    return [
        f'prompt "{prompt.id}" has two follow-ups of the layer "{layer}"; let each ask about something else'
        for layer in repeated(follow_up.layer for follow_up in prompt.follow_ups)
    ]


def ladder_remarks(bank: Bank) -> Iterator[tuple[str, str]]:
    """The level's id and a sentence for each kind with a plan whose ladder lacks a layer."""
    for level in bank.levels.values():
        for kind in KINDS:
            present = {follow_up.layer for follow_up in bank.ladder(level.id, kind).follow_ups}
            missing = [layer for layer in LAYERS if layer not in present]
            if level.plan(kind) is not None and missing:
                yield (
                    level.id,
                    f'level "{level.id}" has no {kind} follow-up of the layer {_listed(missing)}; '
                    "add one under [[follow_up]] in a pack",
                )


def _listed(names: Iterable[str]) -> str:
    return ", ".join(f'"{name}"' for name in names)


def alias_remarks(principles: Mapping[str, Principle]) -> Iterator[tuple[str, str]]:
    """The principle's id and a sentence for each of its names that an earlier principle has already."""
    owners: dict[str, str] = {}
    for principle in principles.values():
        for name in (principle.id, principle.name, *principle.aliases):
            owner = owners.setdefault(slug(name), principle.id)
            if owner != principle.id:
                claimed = f'the name "{name}" of principle "{principle.id}"'
                yield principle.id, f'{claimed} belongs to "{owner}" already; take another'
