"""The clock of a session that another program runs, from the times that program writes."""

import os
from collections.abc import Callable
from pathlib import Path

from hotseat.storage.files.looking import opened
from hotseat.storage.session.clocks import DAY_SECONDS, newest

SILENT_SECONDS = 2.0
"""A program with a running clock writes its time four times a second; after this many seconds without a
write, the program has ended or hangs."""
NOISE_SECONDS = 0.12
"""Times are written in tenths of a second, so two that differ by less than this count as equal."""

Seconds = Callable[[], float]


class SessionClock:
    """The session clock: the seconds written last, plus the time since.

    `elapsed` is a clock that never jumps; `wall` is the clock that dates files.
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
        """Seconds on the session clock; while it is silent, the seconds written last."""
        return self._last if self.silent else max(0.0, self._elapsed() - self._origin)

    @property
    def silent(self) -> bool:
        """Whether nothing was written for more than SILENT_SECONDS."""
        return self._elapsed() - self._heard > SILENT_SECONDS

    def event(self, at: float, written: float) -> None:
        """Sets the clock by an event at `at` seconds, written at the wall time `written`."""
        self._set(at, written)

    def look(self, since: float) -> None:
        """Reads the clock kept of the session; ignores a time before `since`, the last event."""
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
    """The seconds in a clock file, and when they were written, in nanoseconds since the epoch.

    Raises OSError if the file cannot be read, ValueError if it holds no number or is being written.
    """
    with opened(path) as fd:
        before = os.fstat(fd).st_mtime_ns
        noted = float(os.read(fd, 12))
        if os.fstat(fd).st_mtime_ns != before:
            raise ValueError("it was written meanwhile")
    return noted, before
