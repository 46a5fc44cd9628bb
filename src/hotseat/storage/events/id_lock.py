"""A lock by session id: one program at a time writes to a session, even if there are copies of its file."""

import contextlib
import fcntl
import os
import re
from pathlib import Path
from zlib import crc32

from hotseat.storage.files.looking import status
from hotseat.storage.files.user_folders import state_folder
from hotseat.storage.files.writing import close_quietly, make_folder, open_or_make, remove

FOLDER = "locks"
_LONGEST_NAME = 100
_TRIES = 100


class IdLock:
    """The lock of an id, held until `release`."""

    def __init__(self, its_id: str) -> None:
        """Takes the lock. Raises BlockingIOError where another program has it.

        Where the system allows no such lock, the lock of the file itself has to be enough.
        """
        self._path = lock_path(its_id)
        self._fd: int | None = None
        for _ in range(_TRIES):
            with contextlib.suppress(FileNotFoundError):
                if self._take():
                    return

    def release(self) -> None:
        """Releases the lock."""
        if self._fd is not None:
            # Removed while still locked: a program that waits for it then sees that, and makes a new one.
            remove(self._path)
            close_quietly(self._fd)
            self._fd = None

    def _take(self) -> bool:
        """Tries once; returns whether to stop trying."""
        try:
            make_folder(self._path.parent)
            fd = open_or_make(self._path, os.O_RDWR)
        except FileNotFoundError:
            raise
        except OSError:
            return True
        try:
            fcntl.flock(fd, fcntl.LOCK_EX | fcntl.LOCK_NB)
            existing = status(self._path)
            if existing is not None and existing.st_ino == os.fstat(fd).st_ino:
                self._fd, fd = fd, -1
                return True
        except BlockingIOError:
            raise
        except OSError:
            return True
        finally:
            if fd >= 0:
                close_quietly(fd)
        return False


def lock_path(its_id: str) -> Path:
    """The file that locks this id."""
    name = re.sub(r"[^\w-]", "_", its_id, flags=re.ASCII)[:_LONGEST_NAME]
    return state_folder() / FOLDER / f"{crc32(its_id.encode(errors='replace')):08x}-{name}.lock"
