"""Keys of one screen that would do two things, because a person wants them for another."""

from collections.abc import Iterator, Mapping
from itertools import combinations
from typing import NamedTuple

from textual.binding import Binding, BindingsMap

from hotseat.domain.own_keys import OwnKeys
from hotseat.tui.text import key_name


class Clash(NamedTuple):
    """Two ids with the same key."""

    own: str
    """The id of the key that the person has chosen."""
    other: str
    key: str

    def sentence(self) -> str:
        """What is wrong, and what to do."""
        return f'"{self.own}" and "{self.other}" have the same key, {key_name(self.key)}; change one of them'


def clashes(shipped: Mapping[str, frozenset[str]], chosen: OwnKeys) -> Iterator[Clash]:
    """The clashes among keys of one screen, by id as they ship; those that ship with the same key do not."""
    in_force = {key: frozenset(normal(chosen[key])) if key in chosen else shipped[key] for key in shipped}
    for first, other in combinations(sorted(shipped), 2):
        both = in_force[first] & in_force[other] - (shipped[first] & shipped[other])
        if both and (first in chosen or other in chosen):
            own, others = (first, other) if first in chosen else (other, first)
            yield Clash(own, others, min(both))


def on_screen(bindings: BindingsMap, chosen: OwnKeys) -> list[Clash]:
    """The clashes among the keys that a screen itself has."""
    shipped: dict[str, frozenset[str]] = {}
    for key, binding in bindings:
        if binding.id:
            shipped[binding.id] = shipped.get(binding.id, frozenset()) | {key}
    return list(clashes(shipped, chosen))


def normal(keys: str) -> tuple[str, ...]:
    """The names of these keys, as Textual has them: "question_mark" for "?"."""
    return tuple(binding.key for binding in Binding.make_bindings([(keys, "", "")]))
