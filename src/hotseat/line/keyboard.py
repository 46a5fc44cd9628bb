"""Lines from a terminal in its usual mode, or from a file or a pipe."""

import os
import select
import time

from hotseat.line.console import EndOfInput

_MOST = 65_536


class Keyboard:
    """The lines of a file descriptor. The terminal echoes and edits them; nothing is set there."""

    def __init__(self, fd: int = 0) -> None:
        self._fd = fd
        self._typed = b""
        self._is_over = False

    def line(self, seconds: float | None) -> str | None:
        """The next line without its end; None if none came in so many seconds. Raises EndOfInput."""
        until = None if seconds is None else time.monotonic() + seconds
        while b"\n" not in self._typed:
            if self._is_over:
                return self._last()
            left = None if until is None else max(0.0, until - time.monotonic())
            if not self._look(left):
                return None
        line, _, self._typed = self._typed.partition(b"\n")
        return line.decode(errors="replace")

    def _look(self, seconds: float | None) -> bool:
        """Whether something came in so many seconds, the end of the input included."""
        try:
            if not select.select([self._fd], [], [], seconds)[0]:
                return False
            typed = os.read(self._fd, _MOST)
        except (OSError, ValueError):  # Closed, or a terminal that is gone.
            typed = b""
        self._typed += typed
        self._is_over = not typed
        return True

    def _last(self) -> str:
        """What was typed last, without a line's end. Raises EndOfInput where that is nothing."""
        line, self._typed = self._typed, b""
        if not line:
            raise EndOfInput
        return line.decode(errors="replace")
