"""The clock of a session that another program runs, told by what that program writes."""

import os
from collections.abc import Callable
from pathlib import Path

from hotseat.storage.files.looking import opened
from hotseat.storage.session.clocks import DAY_SECONDS, newest

SILENT_SECONDS = 2.0
"""A program that lets a clock run writes it down four times a second; nothing for this long, and it is not
there, or does not get on."""
NOISE_SECONDS = 0.12
"""What is written is rounded to a tenth: nearer than this, two readings tell the same."""

Seconds = Callable[[], float]


class SessionClock:
    """Seconds on the session clock: those written last, and what has passed since.

    `elapsed` is a clock that never jumps, `wall` the one that files are dated by.
    """

    def __init__(self, path: Path, elapsed: Seconds, wall: Seconds) -> None:
        self._path = path
        self._elapsed, self._wall = elapsed, wall
        self._read_at = 0
        self._last = 0.0
        self._origin = elapsed()
        self._heard = float("-inf")

    @property
    def now(self) -> float:
        """Seconds on the session clock; those heard last while nothing is heard."""
        return self._last if self.silent else max(0.0, self._elapsed() - self._origin)

    @property
    def silent(self) -> bool:
        """Whether nothing was written for longer than a running clock allows."""
        return self._elapsed() - self._heard > SILENT_SECONDS

    def event(self, at: float, written: float) -> None:
        """An event happened: the clock stood at `at`, and the file was written at that wall time."""
        self._set(at, written)

    def look(self, since: float) -> None:
        """Reads the clock that is kept of the session; one from before `since`, the last event, is old."""
        try:
            noted, written = _read(newest(self._path))
        except (OSError, ValueError):
            return
        if written == self._read_at:
            return
        self._read_at = written
        if since <= noted <= since + DAY_SECONDS:
            self._set(noted, written / 1e9)

    def _set(self, at: float, written: float) -> None:
        heard = self._elapsed() - max(0.0, self._wall() - written)
        origin = heard - at
        if self.silent or abs(origin - self._origin) > NOISE_SECONDS:
            self._origin = origin
        self._last, self._heard = at, heard


def _read(path: Path) -> tuple[float, int]:
    """The clock that stands there, and when it was written, in nanoseconds since the epoch.

    Raises OSError where it cannot be read and ValueError where it is no figure, or is just being written.
    """
    with opened(path) as fd:
        before = os.fstat(fd).st_mtime_ns
        noted = float(os.read(fd, 12))
        if os.fstat(fd).st_mtime_ns != before:
            raise ValueError("it was written meanwhile")
    return noted, before
