"""The TOML files of a folder, and signatures that show whether a file has changed."""

import os
from collections.abc import Iterable
from pathlib import Path

from hotseat.storage.files.looking import names_in, status

Signature = tuple[int, ...]
"""Figures of a file that differ after a change."""


def names(folder: Path) -> list[str]:
    """The names of the TOML files in a folder, unsorted; none where the folder is missing.

    Raises CannotRead if the folder exists and cannot be read.
    """
    return toml_names(names_in(folder))


def toml_names(names: Iterable[str]) -> list[str]:
    """Those of these names that are names of TOML files, in their order; hidden files are left out."""
    return [name for name in names if name.endswith(".toml") and name[0] != "."]


def paths(folder: Path, most: int | None = None) -> list[Path]:
    """The TOML files, at most `most`, newest first: their names begin with the time they started.
    Raises CannotRead."""
    return [folder / name for name in sorted(names(folder), reverse=True)[:most]]


def signature(path: Path) -> Signature:
    """The signature of a file, with its inode because two saves can have the same time."""
    return signature_of(status(path))


def signature_of(file_status: os.stat_result | None) -> Signature:
    """The signature of a file with this status."""
    return (
        ()
        if file_status is None
        else (file_status.st_ino, file_status.st_mtime_ns, file_status.st_ctime_ns, file_status.st_size)
    )
