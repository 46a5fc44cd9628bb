"""Finds principles and competencies in what stands around a question: headings, tags, categories."""

import re
from collections.abc import Mapping, Sequence
from difflib import get_close_matches
from typing import NamedTuple

from hotseat.domain.bank.bank import Bank
from hotseat.domain.bank.prompt import ids_by_name
from hotseat.domain.importing.principles import principles_in
from hotseat.domain.text import one_line, slug
from hotseat.domain.vocabulary import COMPETENCIES

CLOSE = 0.8
"""How much of two names has to agree for one to be taken for the other, from 0 to 1."""
_SHORTEST_NEAR = 5
"""The fewest characters of a name that may stand for a similar one."""
_NUMBER = re.compile(r"^\W*(?:\d{1,3}\s*[.):-]|[ivx]{1,4}[.)])?\s*", re.IGNORECASE)
_COUNT = re.compile(r"\s*[(\[]\s*\d+[^()\[\]]*[)\]]\s*$")
_AROUND = re.compile(
    r"\b(?:interview|behaviou?ral|leadership|principles?|questions?|LP|about|on|for)\b", re.I
)
_IN_PARENTHESES = re.compile(r"\s*[(\[](?:LPs?\s*:|principles?\s*:)?\s*([^()\[\]]+)[)\]]\s*$", re.IGNORECASE)


class Named(NamedTuple):
    """What the names around a question mean."""

    principles: tuple[str, ...]
    competency: str
    near: Mapping[str, str]
    """For each name that only resembles one of a principle, the principle's id."""
    unknown: tuple[str, ...]
    """The names that are neither."""


class Namer:
    """Knows the names of a bank's principles, and remembers what it has looked up."""

    def __init__(self, bank: Bank) -> None:
        self._known = ids_by_name(bank.principles.values())
        self._looked_up: dict[tuple[str, ...], Named] = {}

    def named(self, names: Sequence[str]) -> Named:
        """What these names mean."""
        key = tuple(names)
        if key not in self._looked_up:
            self._looked_up[key] = self._named(key)
        return self._looked_up[key]

    def split(self, text: str) -> tuple[str, tuple[str, ...]]:
        """A question without the principles in parentheses at its end, and those."""
        if match := _IN_PARENTHESES.search(text):
            ids, others = principles_in([match[1]], self._known)
            if ids and not others:
                return text[: match.start()].rstrip(), tuple(ids)
        return text, ()

    def _named(self, names: tuple[str, ...]) -> Named:
        ids: list[str] = []
        competency = ""
        near: dict[str, str] = {}
        unknown: list[str] = []
        for name in names:
            bare = _COUNT.sub("", _NUMBER.sub("", one_line(name), count=1)).strip(" :*_#")
            known, others = principles_in([bare], self._known)
            ids += known
            for other in others if known else [bare] if bare else []:
                if similar := self._similar(other):
                    near[other] = similar
                    ids.append(similar)
                elif area := _competency(other):
                    competency = competency or area
                else:
                    unknown.append(other)
        return Named(tuple(dict.fromkeys(ids)), competency, near, tuple(dict.fromkeys(unknown)))

    def _similar(self, name: str) -> str:
        """The id of the principle whose name is most like this one, as in "Bias to Action"; else empty."""
        sought = slug(_AROUND.sub(" ", name)) or slug(name)
        if sought in self._known:
            return self._known[sought]
        long_enough = [known for known in self._known if len(known) >= _SHORTEST_NEAR]
        similar = get_close_matches(sought, long_enough, n=1, cutoff=CLOSE)
        return self._known[similar[0]] if len(sought) >= _SHORTEST_NEAR and similar else ""


def _competency(name: str) -> str:
    """The competency with this name; else empty."""
    for sought in (slug(name), slug(_AROUND.sub(" ", name))):
        for known in COMPETENCIES:
            if sought in (known, known.removesuffix("s"), f"{known}s"):
                return known
    return ""
