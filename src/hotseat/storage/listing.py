"""The files of a folder's sessions, and what tells that one has changed."""

import os
from pathlib import Path

Signature = tuple[int, ...]
"""What tells a changed file from an unchanged one."""


def names(folder: Path) -> list[str]:
    """The names of the sessions' files, newest first: they begin with the time they started."""
    try:
        found = os.listdir(folder)  # noqa: PTH208 (ten thousand paths would cost more than their names)
    except OSError:
        return []
    return sorted((name for name in found if name.endswith(".toml") and name[0] != "."), reverse=True)


def paths(folder: Path, most: int | None = None) -> list[Path]:
    """The sessions' files, newest first, at most so many."""
    return [folder / name for name in names(folder)[:most]]


def signature(path: Path) -> Signature:
    """What tells a changed file from an unchanged one; the inode too, as two saves can share a time."""
    try:
        status = path.stat()
    except OSError:
        return ()
    return (status.st_ino, status.st_mtime_ns, status.st_ctime_ns, status.st_size)
