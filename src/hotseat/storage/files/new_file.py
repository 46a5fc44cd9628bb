"""Writes a new file whole or not at all, and never in the place of another."""

import contextlib
import os
from pathlib import Path

from hotseat.storage.files.writing import close_quietly, move_new, open_new, remove, write_all


def write_new(path: Path, data: bytes) -> None:
    """Writes a new file that only the user can read. Raises OSError, FileExistsError where something has
    the name already; then nothing is written."""
    beside = path.parent / f".hotseat-{os.urandom(6).hex()}"
    fd = open_new(beside, os.O_WRONLY)
    with contextlib.ExitStack() as undo:
        undo.callback(remove, beside)
        try:
            write_all(fd, data)
            os.fsync(fd)
        finally:
            close_quietly(fd)
        move_new(beside, path)
        undo.pop_all()
