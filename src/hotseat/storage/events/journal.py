"""Writes a file of events: each event is one write, and nothing is ever rewritten."""

import contextlib
import errno
import fcntl
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any, Self

from hotseat.storage.events.contents import Contents
from hotseat.storage.events.id_lock import IdLock
from hotseat.storage.files.errors import reason
from hotseat.storage.files.looking import is_there
from hotseat.storage.files.syncer import Syncer
from hotseat.storage.files.writing import (
    close_quietly,
    make_folder,
    open_existing,
    open_new,
    remove,
    write_all,
)
from hotseat.storage.toml.encoding import encode_header

CLOSED = -1
Encoder = Callable[[Any], bytes]
_ACCESS = os.O_RDWR | os.O_APPEND


class CannotKeep(Exception):
    """A file of events cannot be opened for writing; the message says why and what to do."""


class Journal:
    """The append-only file of a session, or of anything else kept as events, locked while it is open.

    A disk error is not raised: the events that could not be written wait in memory, `trouble` says why, and
    `retry` writes them again.
    """

    def __init__(self, path: Path, fd: int, lock: IdLock, written: bytes, encoder: Encoder) -> None:
        self.path = path
        self._lock = lock
        self._encode = encoder
        self._fd = fd
        self._written = bytearray(written)
        self._waiting: list[bytes] = []
        self._torn = False
        self._unwritten = self._unclosed = ""
        self._syncer = Syncer(fd, path.parent)

    @classmethod
    def create(cls, folder: Path, header: Any, encoder: Encoder) -> Self:
        """A new file of events, named after its id. Raises CannotKeep if the file cannot be made."""
        path = folder / f"{header.id}.toml"
        block = encode_header(header)
        with contextlib.ExitStack() as undo:
            try:
                fd = open_new(path, _ACCESS)
                undo.callback(remove, path)
                undo.callback(close_quietly, fd)
                _lock(fd)
                lock = IdLock(header.id)
                undo.callback(lock.release)
                _write_whole(fd, block)
            except OSError as error:
                raise CannotKeep(
                    f"no file can be made in {folder} ({reason(error)}); mend that, or name another practice "
                    "folder with --folder."
                ) from error
            undo.pop_all()
        return cls(path=path, fd=fd, lock=lock, written=block, encoder=encoder)

    @classmethod
    def reopen(cls, path: Path, read: Callable[[Path], Contents], encoder: Encoder) -> tuple[Self, Contents]:
        """Opens, locks and reads a file of events, and cuts off a torn end.

        Raises CannotKeep if the file cannot be written, or if another program has it or a copy of it
        open, and Unreadable where it is damaged.
        """
        with contextlib.ExitStack() as undo:
            try:
                fd = open_existing(path, _ACCESS)
                undo.callback(close_quietly, fd)
                _lock(fd)
                contents = read(path)
                if contents.reading_only:
                    raise CannotKeep(f"{path.name} {contents.reading_only}.")
                lock = IdLock(contents.id)
                undo.callback(lock.release)
                os.ftruncate(fd, contents.end)
                if contents.missing:
                    os.write(fd, contents.missing)
                written = os.pread(fd, contents.end + len(contents.missing), 0)
            except OSError as error:
                raise _cannot_open(path, error) from error
            undo.pop_all()
        return cls(path=path, fd=fd, lock=lock, written=written, encoder=encoder), contents

    @property
    def trouble(self) -> str:
        """Why events wait, or why written events may be lost, in words; empty when all is well."""
        return self._unwritten or self._syncer.trouble or self._unclosed

    @property
    def waiting(self) -> int:
        """The number of events that are only in memory."""
        return len(self._waiting)

    def append(self, event: Any) -> None:
        """Appends the event to the file."""
        self._waiting.append(self._encode(event))
        self.retry()

    def retry(self) -> None:
        """Writes the waiting events, in order; where that fails, `trouble` says why."""
        try:
            self._cut_back()
            while self._waiting:
                self._refuse_if_touched()
                self._write(self._waiting[0])
                del self._waiting[0]
        except OSError as error:
            self._unwritten = f"{reason(error)} ({self.path.name})"
            with contextlib.suppress(OSError):
                self._cut_back()
            return
        self._unwritten = ""
        self._syncer.ask()

    def close(self) -> None:
        """Syncs and closes the file; events that still wait stay in memory for `rescue`."""
        self._syncer.finish()
        try:
            os.close(self._fd)
        except OSError as error:
            self._unclosed = f"{reason(error)}: what was written may be lost"
        self._fd = CLOSED
        self._lock.release()

    def discard(self) -> str:
        """Closes and removes the file, in which no answer was begun.

        Returns a sentence where the file could not be removed, which does no harm.
        """
        self.close()
        if remove(self.path):
            return ""
        return f"{self.path} could not be removed; no answer was begun in it, so it does no harm."

    def rescue(self, folder: Path) -> Path:
        """Writes the whole session, with the waiting events, to a new file in another folder. Raises OSError.

        Overwrites nothing, because an earlier rescue may be the only copy of other events. Its name differs
        from that of the session's file, so that both fit in one folder.
        """
        make_folder(folder)
        target = folder / f"{self.path.stem}-rescued.toml"
        number = 1
        while is_there(target):
            number += 1
            target = folder / f"{self.path.stem}-rescued-{number}.toml"
        fd = open_new(target, os.O_WRONLY)
        try:
            write_all(fd, bytes(self._written) + b"".join(self._waiting))
            os.fsync(fd)
        except OSError:
            remove(target)
            raise
        finally:
            close_quietly(fd)
        return target

    def _cut_back(self) -> None:
        if self._torn:
            os.ftruncate(self._fd, len(self._written))
            self._torn = False

    def _write(self, block: bytes) -> None:
        self._torn = True
        _write_whole(self._fd, block)
        self._written += block
        self._torn = False

    def _refuse_if_touched(self) -> None:
        state = os.fstat(self._fd)
        if state.st_nlink == 0:
            raise OSError(errno.ENOENT, "the file was removed or replaced by another program")
        if state.st_size != len(self._written):
            raise OSError(errno.EBUSY, "another program has changed the file")


def _cannot_open(path: Path, error: OSError) -> CannotKeep:
    if error.errno == errno.EAGAIN:
        return CannotKeep(f"{path.stem} is open in another window; close it there first.")
    return CannotKeep(f"{path} cannot be written ({reason(error)}); check its permissions.")


def _write_whole(fd: int, data: bytes | bytearray) -> None:
    """Writes the data in one call. Raises OSError, also where only a part was written."""
    if os.write(fd, data) != len(data):
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


def _lock(fd: int) -> None:
    try:
        fcntl.flock(fd, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as error:
        if error.errno not in (errno.ENOLCK, errno.ENOTSUP):
            raise
