"""Keeps the traceback of a crash in a file, so that the user can report it."""

import os
from datetime import UTC, datetime
from pathlib import Path

from hotseat.storage.files.looking import CannotRead, names_in
from hotseat.storage.files.user_folders import state_folder
from hotseat.storage.files.writing import close_quietly, make_folder, open_new, remove, write_all

KEPT = 20
"""How many crash files are kept; older ones are removed."""


def keep(text: str) -> Path:
    """Writes the traceback to a file in the state folder that only the user can read. Raises OSError, and
    CannotRead where the user has no home folder."""
    folder = state_folder() / "crashes"
    make_folder(folder)
    path = folder / f"{datetime.now(UTC):%Y-%m-%d-%H%M%S}-{os.urandom(2).hex()}.txt"
    fd = open_new(path, os.O_WRONLY)
    try:
        write_all(fd, text.encode(errors="replace"))
    finally:
        close_quietly(fd)
    _drop_oldest(folder)
    return path


def _drop_oldest(folder: Path) -> None:
    try:
        names = sorted(name for name in names_in(folder) if name.endswith(".txt"))
    except CannotRead:
        return
    for name in names[:-KEPT]:
        remove(folder / name)
