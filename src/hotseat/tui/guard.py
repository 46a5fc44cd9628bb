"""Signals and hang-ups: the terminal is put back as it was, and the program ends with a code that tells why.

Every event is on disk before it is seen, so nothing is saved here.
"""

import contextlib
import os
import select
import signal
import sys
import termios
import threading
from collections.abc import Callable
from types import FrameType
from typing import Any

SECONDS_TO_LEAVE = 2.0
"""How long the app may take to leave by itself before it is ended."""
HANG_UP_SECONDS = 1.0

_SIGNALS = (signal.SIGHUP, signal.SIGTERM, signal.SIGINT, signal.SIGQUIT)
# Leave the alternate screen, show the cursor, end mouse reports, focus reports, pasting and key protocols.
_RESET = (
    b"\x1b[?1000l\x1b[?1002l\x1b[?1003l\x1b[?1006l\x1b[?1015l\x1b[?1004l\x1b[?2004l"
    b"\x1b[<u\x1b[?25h\x1b[?1049l\x1b[0m"
)


class Guard:
    """While it is entered, signals end the app through `leave(exit_code)`, and the terminal is restored."""

    def __init__(self, leave: Callable[[int], None]) -> None:
        self._leave = leave
        self._terminal: list[Any] | None = None
        self._before: dict[signal.Signals, Any] = {}
        self._over = threading.Event()

    def __enter__(self) -> "Guard":
        with contextlib.suppress(termios.error, OSError):
            self._terminal = termios.tcgetattr(sys.__stdin__.fileno() if sys.__stdin__ else 0)
        for number in _SIGNALS:
            self._before[number] = signal.signal(number, self._signalled)
        threading.Thread(target=self._watch_terminal, name="hang-up", daemon=True).start()
        return self

    def __exit__(self, *_: object) -> None:
        self._over.set()
        for number, handler in self._before.items():
            signal.signal(number, handler)

    def _signalled(self, number: int, _: FrameType | None) -> None:
        self._go(128 + number)

    def _go(self, exit_code: int) -> None:
        if self._over.is_set():
            return
        watchdog = threading.Timer(SECONDS_TO_LEAVE, self._end, [exit_code])
        watchdog.daemon = True
        watchdog.start()
        self._leave(exit_code)

    def _end(self, exit_code: int) -> None:
        if self._over.is_set():
            return
        self._restore()
        os._exit(exit_code)

    def _restore(self) -> None:
        with contextlib.suppress(OSError, termios.error):
            terminal = os.open("/dev/tty", os.O_RDWR | os.O_NONBLOCK | os.O_NOCTTY)
            os.write(terminal, _RESET)
            if self._terminal is not None:
                termios.tcsetattr(terminal, termios.TCSANOW, self._terminal)

    def _watch_terminal(self) -> None:
        """A closed window whose SIGHUP is ignored would leave the app spinning for ever."""
        poller = select.poll()
        poller.register(0, select.POLLHUP | select.POLLERR)
        while not self._over.is_set():
            try:
                events = poller.poll(0)
            except OSError:
                return
            if any(state & (select.POLLHUP | select.POLLERR | select.POLLNVAL) for _, state in events):
                self._go(128 + signal.SIGHUP)
                return
            self._over.wait(HANG_UP_SECONDS)
