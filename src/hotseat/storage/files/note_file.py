"""A private file in which a person edits notes with their own editor."""

import contextlib
import os
from pathlib import Path

from hotseat.storage.files.user_folders import state_folder
from hotseat.storage.files.writing import (
    close_quietly,
    make_folder,
    open_existing,
    open_new,
    remove,
    write_all,
)

LARGEST = 1_000_000


class NoteFile:
    """The file of one question, in the state folder, which only the user can read."""

    def __init__(self, name: str) -> None:
        self.path = state_folder() / "notes" / f"{name}.txt"
        """Where it is, or will be."""

    def begin(self, text: str) -> Path:
        """The file with this text, or as it was left if it is still there. Raises OSError."""
        make_folder(self.path.parent)
        with contextlib.suppress(FileExistsError):
            fd = open_new(self.path, os.O_WRONLY)
            try:
                write_all(fd, text.encode())
            finally:
                close_quietly(fd)
        return self.path

    def text(self) -> str:
        """What is in it now. Raises OSError if it cannot be read, or is larger than a megabyte."""
        fd = open_existing(self.path, os.O_RDONLY)
        try:
            data = os.read(fd, LARGEST + 1)
        finally:
            close_quietly(fd)
        if len(data) > LARGEST:
            raise OSError("it is larger than a megabyte")
        return data.decode(errors="replace")

    def remove(self) -> None:
        """Removes it."""
        remove(self.path)
