"""What is wrong with the keys that a person has chosen."""

from collections.abc import Mapping

from textual.keys import Keys, key_to_character

from hotseat import domain
from hotseat.domain.own_keys import KeyHabits, OwnKeys
from hotseat.tui.keymap import vim
from hotseat.tui.keymap.clashes import clashes, normal
from hotseat.tui.keymap.every_key import BoundKey, every_key, taken, together
from hotseat.tui.text import key_name

CURSOR = frozenset({"up", "down", "left", "right", "home", "end", "pageup", "pagedown"})
"""The keys that move in lists and texts."""


def faults(habits: KeyHabits) -> list[tuple[str, str]]:
    """The id and a sentence for each key that cannot be what the person chose."""
    known = every_key()
    wrong = {key: text for key, keys in habits.keys.items() if (text := _wrong(known, key, keys))}
    right = {key: keys for key, keys in habits.keys.items() if key not in wrong}
    return [*wrong.items(), *_clashes(known, right, habits).items()]


def _wrong(known: Mapping[str, BoundKey], key: str, keys: str) -> str:
    """What is wrong with this entry alone; empty for nothing."""
    if key not in known:
        near = domain.looking_up.near(key, known)
        return f'there is no key with the id "{key}"; ' + (
            f"near it: {', '.join(near)}" if near else "`hotseat config --keys` lists the ids"
        )
    bound = known[key]
    for name in normal(keys):
        if not _is_sent(name):
            return f'"{key}": no key is called "{name}"; `hotseat config --keys` shows how keys are named'
        if name in taken():
            return f'"{key}": {key_name(name)} does something else on every screen; choose another key'
        if bound.in_a_line and _is_text(name):
            return f'"{key}" works while you type, so "{key_name(name)}" would be text; choose one with ctrl'
        if name in CURSOR and not CURSOR.intersection(bound.keys):
            return f'"{key}": {key_name(name)} moves in lists; choose another key'
    return ""


def _is_sent(name: str) -> bool:
    """Whether a terminal can send a key of this name."""
    return name in _NAMES or _is_text(name.rpartition("+")[2] or name)


_NAMES = {key.value for key in Keys}


def _is_text(name: str) -> bool:
    return bool((character := key_to_character(name)) and character.isprintable())


def _clashes(known: Mapping[str, BoundKey], chosen: OwnKeys, habits: KeyHabits) -> dict[str, str]:
    """The ids of one's own that clash, each with a sentence on the first clash."""
    shipped = {key: frozenset(bound.keys) for key, bound in known.items()}
    if habits.keymap == "vim":
        shipped |= {key: frozenset(normal(keys)) for key, keys in vim.KEYS.items()}
    every = (clash for ids in together() for clash in clashes({key: shipped[key] for key in ids}, chosen))
    sentences: dict[str, str] = {}
    for clash in every:
        sentences.setdefault(clash.own, clash.sentence())
    return sentences
