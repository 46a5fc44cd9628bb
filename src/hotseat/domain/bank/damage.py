"""How much of the packs cannot be used, in one sentence."""

from collections.abc import Mapping
from typing import NamedTuple

from hotseat.domain.text import counted

_NAMES = {
    "prompt": ("prompt", "prompts"),
    "principle": ("principle", "principles"),
    "follow_up": ("follow-up of the ladder", "follow-ups of the ladder"),
    "missing": ("rule", "rules"),
    "level": ("level", "levels"),
    "defaults": ("table of defaults", "tables of defaults"),
    "file": ("file", "files"),
    "folder": ("folder", "folders"),
}
"""The names of what can be left out, by its header in a pack: singular and plural."""


class Damage(NamedTuple):
    """How many faults the packs have, and how many entries are left out because of them."""

    faults: int = 0
    left_out: tuple[tuple[str, int], ...] = ()
    """Each header with its number of entries."""

    def sentence(self) -> str:
        """The damage in words: "3 faults in your packs: 2 prompts are left out, the rest works."."""
        faults = f"{counted(self.faults, 'fault')} in your packs"
        lost = [f"{count:,} {_name(kind, count)}" for kind, count in self.left_out if count]
        if not lost:
            return f"{faults}; nothing is left out."
        is_one = len(lost) == 1 and self.left_out[0][1] == 1
        listed = " and ".join(part for part in (", ".join(lost[:-1]), lost[-1]) if part)
        return f"{faults}: {listed} {'is' if is_one else 'are'} left out, the rest works."


def damage(faults: int, left_out: Mapping[str, int]) -> Damage:
    """The damage, its headers in the order of reading; an unknown header counts as a file."""
    counts = dict.fromkeys(_NAMES, 0)
    for kind, count in left_out.items():
        counts[kind if kind in counts else "file"] += count
    return Damage(faults, tuple((kind, count) for kind, count in counts.items() if count))


def _name(kind: str, count: int) -> str:
    return _NAMES[kind][count != 1]
