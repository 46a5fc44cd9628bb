"""The TOML files of a folder, and what tells that one has changed."""

from pathlib import Path

from hotseat.storage.files.looking import names_in, status

Signature = tuple[int, ...]
"""What tells a changed file from an unchanged one."""


def names(folder: Path) -> list[str]:
    """The names of the TOML files in a folder, in no order.

    Raises CannotRead where the folder is there and cannot be read.
    """
    return [name for name in names_in(folder) if name.endswith(".toml") and name[0] != "."]


def paths(folder: Path, most: int | None = None) -> list[Path]:
    """The TOML files, newest first by their names, which begin with the time they started; at most so
    many. Raises CannotRead."""
    return [folder / name for name in sorted(names(folder), reverse=True)[:most]]


def signature(path: Path) -> Signature:
    """What tells a changed file from an unchanged one; the inode too, as two saves can share a time."""
    found = status(path)
    return () if found is None else (found.st_ino, found.st_mtime_ns, found.st_ctime_ns, found.st_size)
