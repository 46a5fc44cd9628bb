"""The only module that opens files for writing and makes folders: open to the user only, whatever the
umask, and never through a link that somebody else made."""

import contextlib
import errno
import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

PRIVATE_FILE = 0o600
PRIVATE_FOLDER = 0o700
_SAFE = os.O_NOFOLLOW | os.O_CLOEXEC | os.O_NONBLOCK | os.O_NOCTTY


def open_new(path: Path, access: int) -> int:
    """The descriptor of a new file. Raises OSError, FileExistsError where something has the name already.

    `access` is os.O_WRONLY or os.O_RDWR, with os.O_APPEND to append.
    """
    fd = os.open(path, access | os.O_CREAT | os.O_EXCL | _SAFE, PRIVATE_FILE)
    # Some disks have no permissions to set.
    with contextlib.suppress(OSError):
        if stat.S_IMODE(os.fstat(fd).st_mode) != PRIVATE_FILE:
            os.fchmod(fd, PRIVATE_FILE)
    return fd


def open_existing(path: Path, access: int) -> int:
    """The descriptor of an existing file. Raises OSError, also for a link, for a file with a second name
    (hard link), and for anything that is not a regular file."""
    fd = os.open(path, access | _SAFE)
    try:
        file_status = os.fstat(fd)
        if not stat.S_ISREG(file_status.st_mode):
            raise OSError(errno.EINVAL, "it is not a regular file")
        if file_status.st_nlink > 1:
            raise OSError(errno.EMLINK, os.strerror(errno.EMLINK))
    except OSError:
        close_quietly(fd)
        raise
    return fd


def open_or_make(path: Path, access: int) -> int:
    """The descriptor of the file, which is made where it is missing. Raises as the two functions above."""
    try:
        return open_new(path, access)
    except FileExistsError:
        return open_existing(path, access)


def write_all(fd: int, data: bytes) -> None:
    """Writes the data, in several calls if need be. Raises OSError."""
    while data:
        data = data[os.write(fd, data) :]


@contextmanager
def replacing(path: Path, beside: Path | None = None) -> Iterator[BinaryIO]:
    """A new file to write to, which then replaces `path`, even where that is a link. Raises OSError.

    Where anything fails, the earlier file is unchanged. `beside` is what the new file is called until then; a
    program that is killed leaves it. Without it, it has a name that nothing else has.
    """
    beside = beside or path.parent / f".hotseat-{os.urandom(6).hex()}"
    fd = open_new(beside, os.O_WRONLY)
    with contextlib.ExitStack() as undo:
        undo.callback(remove, beside)
        with os.fdopen(fd, "wb") as file:
            yield file
        beside.replace(path)
        undo.pop_all()


def move_new(path: Path, target: Path) -> None:
    """Gives a file another place on the same disk, and syncs both folders. Raises OSError, FileExistsError
    where something has the name already."""
    try:
        os.link(path, target, follow_symlinks=False)
    except OSError as error:
        if error.errno not in (errno.EPERM, errno.ENOTSUP, errno.ENOSYS):
            raise
        # A disk without hard links: the name is taken by an empty file, which the move then replaces.
        close_quietly(open_new(target, os.O_WRONLY))
        try:
            path.replace(target)
        except OSError:
            remove(target)
            raise
    else:
        try:
            path.unlink()
        except OSError:
            remove(target)
            raise
    for folder in {path.parent, target.parent}:
        _sync_folder(folder)


def _sync_folder(folder: Path) -> None:
    with contextlib.suppress(OSError):
        fd = os.open(folder, os.O_RDONLY | os.O_CLOEXEC)
        try:
            os.fsync(fd)
        finally:
            close_quietly(fd)


def make_folder(path: Path) -> None:
    """Makes the folder and its parents where they are missing. Raises OSError."""
    try:
        path.mkdir(PRIVATE_FOLDER)
    except FileNotFoundError:
        if path.parent == path or os.path.lexists(path.parent):
            raise
        make_folder(path.parent)
        make_folder(path)
    except FileExistsError:
        if not path.is_dir():
            raise
    else:
        if stat.S_IMODE(path.stat().st_mode) & PRIVATE_FOLDER != PRIVATE_FOLDER:
            path.chmod(PRIVATE_FOLDER)


def remove(path: Path) -> bool:
    """Removes a file, or a link itself; returns whether it is gone."""
    try:
        path.unlink(missing_ok=True)
    except OSError:
        return False
    return True


def close_quietly(fd: int) -> None:
    """Closes a descriptor and ignores errors."""
    with contextlib.suppress(OSError):
        os.close(fd)
