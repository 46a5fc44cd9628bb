"""Whether a program has a file of events open for writing."""

import fcntl
from pathlib import Path

from hotseat.storage.files.looking import head_of, opened, status

_LOCKS = Path("/proc/locks")
LARGEST_LIST = 2**22
"""The most bytes read from the list of locks."""


def runs_now(path: Path) -> bool:
    """Whether a program has this file open for writing, checked twice; too slow to call often."""
    return is_held(path) and is_running(path)


def is_running(path: Path) -> bool:
    """Whether a program has the file open for writing; takes its lock, shared and for a moment."""
    try:
        with opened(path) as fd:
            fcntl.flock(fd, fcntl.LOCK_SH | fcntl.LOCK_NB)
    except (OSError, ValueError) as error:
        return isinstance(error, BlockingIOError)
    return False


def is_held(path: Path) -> bool:
    """Whether a program holds the lock of the file.

    Linux lists all locks. On other systems, this tries to take the lock, shared and for a moment.
    """
    file_status = status(path)
    if file_status is None:
        return False
    try:
        locks = head_of(_LOCKS, LARGEST_LIST).decode("ascii", errors="replace")
    except OSError:
        return is_running(path)
    return any(_is_lock_of(line.split(), file_status.st_ino) for line in locks.splitlines())


def _is_lock_of(fields: list[str], inode: int) -> bool:
    """Whether a line like "1: FLOCK  ADVISORY  WRITE 1234 08:01:5678 0 EOF" is a lock on that file.

    The device is not compared, because some file systems lock a file under another device than they show.
    """
    return "FLOCK" in fields and "WRITE" in fields and any(field.endswith(f":{inode}") for field in fields)
