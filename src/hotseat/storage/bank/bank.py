"""The bank read from its folders: the packs that ship, joined and overruled by a person's own."""

from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from hotseat.domain.bank.bank import Bank
from hotseat.domain.bank.damage import Damage
from hotseat.storage.bank.packs import PackReader
from hotseat.storage.files.looking import real
from hotseat.storage.toml.complaints import Complaints


class Loaded(NamedTuple):
    """A bank, and everything that was wrong with its files. What was wrong is not in the bank."""

    bank: Bank
    complaints: Complaints
    damage: Damage = Damage()


def load(places: Iterable[Path]) -> Loaded:
    """The bank of all packs in these folders and files; in a later place a same id replaces.

    Two faults of one file do not hide each other, and a bad entry does not hide a good one.
    """
    reader = read_places(places)
    return Loaded(reader.bank(), reader.complaints, reader.damage())


def read_places(places: Iterable[Path]) -> PackReader:
    """A reader that has read these folders and files, each once however it is reached."""
    reader = PackReader()
    seen: set[Path] = set()
    for place in places:
        target = real(place)
        if seen.isdisjoint((target, *target.parents)):
            seen.add(target)
            reader.read_place(place)
    return reader
