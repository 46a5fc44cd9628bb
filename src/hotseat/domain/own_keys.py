"""Keys that a person has chosen: which key, or keys, do what."""

import re
from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import NamedTuple

from hotseat.domain.vocabulary import Keymap, NumberRow

OwnKeys = Mapping[str, str]
"""The keys by the id of what they do; several keys have commas between them."""
LONGEST_ID = 40
MOST_KEYS = 5
"""The most keys that may do the same."""
_KEY = r"(ctrl\+|alt\+|shift\+)*([^\W_]\w{0,23}|[!-+\--~])"
"""As "z", "ctrl+z" or "full_stop"; a comma is written "comma"."""


class KeyHabits(NamedTuple):
    """The keys that a person is used to, and what their keyboard sends."""

    keymap: Keymap = "standard"
    number_row: NumberRow = "digits"
    keys: OwnKeys = MappingProxyType({})


STANDARD = KeyHabits()


def are_own_keys(table: object) -> bool:
    """Whether the value is a sound table of such keys."""
    return isinstance(table, Mapping) and not any(trouble_with(key, keys) for key, keys in table.items())


def trouble_with(key: object, keys: object) -> str:
    """What is wrong with an entry, as the end of a sentence that begins with its id; empty if it is sound."""
    if not isinstance(key, str) or not 0 < len(key) <= LONGEST_ID or not key.isprintable():
        return "is no id of a key; `hotseat config --keys` lists them"
    if not isinstance(keys, str):
        return 'should be a key in quotes, as "z" or "ctrl+z"'
    parts = [part.strip() for part in keys.split(",")]
    if len(parts) > MOST_KEYS:
        return f"has more than {MOST_KEYS} keys; leave some out"
    if all(re.fullmatch(_KEY, part, re.ASCII) for part in parts):
        return ""
    return 'should name a key, as "z", "ctrl+z", "f5" or "comma"; several have commas between them'


def flattened(table: Mapping[str, object]) -> Iterator[tuple[str, object]]:
    """The entries of a table of keys by their ids: `answer.pause` may be written as `pause` in `answer`."""
    for name, value in table.items():
        if isinstance(value, Mapping):
            yield from ((f"{name}.{inner}", keys) for inner, keys in value.items())
        else:
            yield name, value


def from_words(text: str) -> OwnKeys:
    """The keys from one line, as in `answer.pause=z home.kind=K`."""
    return dict(word.partition("=")[::2] for word in text.split())
