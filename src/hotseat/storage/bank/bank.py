"""Reads the bank from its folders: the packs that ship, with a person's own added or in their place."""

from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from hotseat.domain.bank.bank import Bank
from hotseat.domain.bank.damage import Damage
from hotseat.storage.bank.packs import PackReader
from hotseat.storage.files.looking import real
from hotseat.storage.toml.complaints import Complaints


class Loaded(NamedTuple):
    """A bank, and all faults of its files. Faulty entries are not in the bank."""

    bank: Bank
    complaints: Complaints
    damage: Damage = Damage()


def load(paths: Iterable[Path]) -> Loaded:
    """The bank of all packs in these folders and files; an entry in a later one replaces the same id.

    All faults of a file are found in one run, and a faulty entry does not keep others from being read.
    """
    reader = read_paths(paths)
    return Loaded(reader.bank(), reader.complaints, reader.damage())


def read_paths(paths: Iterable[Path]) -> PackReader:
    """A reader that has read these folders and files, each once even if links lead to it twice."""
    reader = PackReader()
    seen: set[Path] = set()
    for path in paths:
        target = real(path)
        if seen.isdisjoint((target, *target.parents)):
            seen.add(target)
            reader.read_path(path)
    return reader
