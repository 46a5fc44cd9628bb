"""A program in a terminal of its own, and the moments at which its words arrive."""

import contextlib
import fcntl
import os
import pty
import re
import select
import signal
import struct
import termios
from collections.abc import Mapping, Sequence
from pathlib import Path
from time import perf_counter
from typing import NamedTuple

COLUMNS, ROWS = 120, 40
LONGEST_WAIT = 20.0
"""Seconds after which words are held to be never coming."""


class NeverCame(Exception):
    """What was waited for did not appear; the message says what."""


class Words(NamedTuple):
    """Bytes to wait for, as a pattern, and how many times they must have come."""

    pattern: str
    times: int = 1

    def are_in(self, seen: bytes) -> bool:
        """Whether they have all come."""
        return len(re.findall(self.pattern.encode(), seen)) >= self.times


class Terminal:
    """A child in a pty of 120x40. Times are seconds of `perf_counter`; `born` is just before the fork."""

    def __init__(self, command: Sequence[str], environment: Mapping[str, str], folder: Path) -> None:
        self.born = perf_counter()
        self.pid, self._fd = pty.fork()
        if self.pid == 0:
            _become(command, environment, folder)
        os.set_blocking(self._fd, False)
        self._seen = b""

    def __enter__(self) -> "Terminal":
        return self

    def __exit__(self, *_: object) -> None:
        with contextlib.suppress(ProcessLookupError):
            os.kill(self.pid, signal.SIGKILL)
        os.close(self._fd)
        os.waitpid(self.pid, 0)

    def wait_for(self, *words: Words) -> float:
        """The moment at which the last of the words had come. Raises NeverCame."""
        came = perf_counter()
        deadline = came + LONGEST_WAIT
        missing = [one for one in words if not one.are_in(self._seen)]
        while missing:
            if not self._read(max(0.0, deadline - perf_counter())):
                raise NeverCame(f"{missing[0].pattern!r} did not come within {LONGEST_WAIT:g} s")
            came = perf_counter()
            missing = [one for one in missing if not one.are_in(self._seen)]
        return came

    def press(self, key: bytes) -> float:
        """The moment just before the key was sent; what came before it is forgotten."""
        self.rest(0)
        self._seen = b""
        pressed = perf_counter()
        os.write(self._fd, key)
        return pressed

    def rest(self, seconds: float) -> None:
        """Takes what comes for so many seconds."""
        end = perf_counter() + seconds
        while self._read(max(0.0, end - perf_counter())):
            pass

    def _read(self, seconds: float) -> bool:
        ready, _, _ = select.select([self._fd], [], [], seconds)
        if not ready:
            return False
        try:
            data = os.read(self._fd, 65_536)
        except OSError as gone:
            raise NeverCame(f"the program ended; its last words: {self._seen[-300:]!r}") from gone
        self._seen += data
        return bool(data)


def _become(command: Sequence[str], environment: Mapping[str, str], folder: Path) -> None:
    fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", ROWS, COLUMNS, 0, 0))
    try:
        os.chdir(folder)
        os.execve(command[0], list(command), dict(environment))
    finally:
        os._exit(127)
