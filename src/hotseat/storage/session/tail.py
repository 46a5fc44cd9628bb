"""Follows a session's file while another program writes to it, without locking it."""

import os
import stat
from enum import Enum
from pathlib import Path
from typing import TYPE_CHECKING

from hotseat.storage.files.looking import CannotRead, opened, state
from hotseat.storage.files.reading import LARGEST_SESSION, Unreadable
from hotseat.storage.session.transcript import Grown, begin, go_on, with_end

if TYPE_CHECKING:
    from hotseat.domain.session.session import Session

REMEMBERED = 256
"""How many of the last bytes read are compared, to see whether the file is still the same."""

_BLANK_LINES = (b"\n\n", b"\r\n\r\n")


class Trouble(Enum):
    """Why there is no session to show."""

    NONE = "none"
    GONE = "gone"
    UNREADABLE = "unreadable"


class Tail:
    """The session in a file, updated as the file grows.

    Whole blocks are read once. The text after the last blank line, which an editor left or a program is still
    writing, is read again after every change.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self._grown: Grown | None = None
        self._shown: Grown | None = None
        self.trouble = Trouble.NONE
        self.written = 0.0
        """When the file was last written, in seconds since the epoch."""
        self._seen: tuple[int, int, int] | None = None
        self._begin_anew()

    @property
    def session(self) -> "Session | None":
        """The session read so far; None before there is a header, or in trouble."""
        return self._shown.session if self._shown else None

    def look(self) -> bool:
        """Reads what was appended since the last call, or the whole file where another has replaced it.

        Returns whether the file has changed.
        """
        try:
            state_now = state(self.path)
        except CannotRead:
            return self._is_unreadable()
        if state_now is None:
            return self._is_gone()
        seen = (state_now.st_ino, state_now.st_size, state_now.st_mtime_ns)
        if seen == self._seen:
            return False
        self._seen = seen
        try:
            self._read()
        except FileNotFoundError:
            return self._is_gone()
        except (OSError, ValueError, Unreadable):
            self._is_unreadable()
        else:
            self.trouble = Trouble.NONE
        return True

    def _is_unreadable(self) -> bool:
        changed = self.trouble is not Trouble.UNREADABLE
        self._begin_anew()
        self.trouble = Trouble.UNREADABLE
        return changed

    def _is_gone(self) -> bool:
        changed = self.trouble is not Trouble.GONE
        self._begin_anew()
        self._seen, self.trouble = None, Trouble.GONE
        return changed

    def _begin_anew(self) -> None:
        self._grown = self._shown = None
        self._inode, self._end, self._last = 0, 0, b""

    def _read(self) -> None:
        with opened(self.path) as fd:
            state = os.fstat(fd)
            if not stat.S_ISREG(state.st_mode):
                raise Unreadable(0, "is not a session's file")
            if not self._is_the_same(fd, state):
                self._begin_anew()
            self._inode, self.written = state.st_ino, state.st_mtime
            while blocks := _whole(
                end := _bytes(fd, self._end, min(state.st_size, self._end + LARGEST_SESSION))
            ):
                self._grown = go_on(self._grown, blocks) if self._grown else begin(blocks)
                self._end += len(blocks)
                self._last = (self._last + blocks)[-REMEMBERED:]
            if state.st_size - self._end >= LARGEST_SESSION:
                raise Unreadable(0, "is not a session's file")
            self._shown = with_end(self._grown, end) if end else self._grown

    def _is_the_same(self, fd: int, state: os.stat_result) -> bool:
        """Whether the file still begins with what was read; not so after it was replaced, edited or cut."""
        start = self._end - len(self._last)
        return state.st_ino == self._inode and _bytes(fd, start, self._end) == self._last


def _bytes(fd: int, start: int, stop: int) -> bytes:
    """The bytes from start to stop; fewer where the file is shorter."""
    parts = []
    while start < stop and (part := os.pread(fd, stop - start, start)):
        parts.append(part)
        start += len(part)
    return b"".join(parts)


def _whole(data: bytes) -> bytes:
    """The complete blocks, each with its blank line."""
    ends = [data.rfind(blank_line) + len(blank_line) for blank_line in _BLANK_LINES if blank_line in data]
    return data[: max(ends, default=0)]
