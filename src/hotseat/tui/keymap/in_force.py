"""The keys that are in force for a person."""

from hotseat.domain.own_keys import KeyHabits
from hotseat.tui.keymap import vim
from hotseat.tui.keymap.clashes import normal
from hotseat.tui.keymap.every_key import BoundKey, every_key
from hotseat.tui.keymap.faults import faults


def keys_in_force(habits: KeyHabits) -> list[BoundKey]:
    """Every key by its id, with the keys that the person has chosen instead of those that ship."""
    wrong = {key for key, _ in faults(habits)} if habits.keys else set()
    own = {key: keys for key, keys in habits.keys.items() if key not in wrong}
    chosen = {**(vim.KEYS if habits.keymap == "vim" else {}), **own}
    return [
        bound._replace(keys=normal(chosen[key])) if key in chosen else bound
        for key, bound in every_key().items()
    ]
