"""Ends the program on signals and hang-ups: restores the terminal, and exits with the code for the signal.

Nothing is saved here, because every event is on disk before the screen shows it.
"""

import contextlib
import os
import select
import signal
import sys
import termios
import threading
from collections.abc import Callable, Iterator
from types import FrameType
from typing import Any

from hotseat.tui.terminal.window_title import TITLE_BEFORE

SECONDS_TO_LEAVE = 1.2
"""How long the app may take to end by itself."""
SECONDS_UNREAD = 0.7
"""How much longer it may take while its unread output is thrown away; after that it is killed."""
HANG_UP_SECONDS = 1.0
_STEP_SECONDS = 0.01

_SIGNALS = (signal.SIGHUP, signal.SIGTERM, signal.SIGINT, signal.SIGQUIT)
# End an unfinished frame, leave the alternate screen, show the cursor, wrap lines; turn off reports of mouse,
# focus and size, bracketed paste and key protocols; restore the title.
_RESET = (
    b"\x1b[?2026l\x1b[?1000l\x1b[?1002l\x1b[?1003l\x1b[?1006l\x1b[?1015l\x1b[?1016l\x1b[?1004l\x1b[?2004l\x1b[?2048l"
    b"\x1b[<u\x1b[?25h\x1b[?7h\x1b[?1049l\x1b[0m" + TITLE_BEFORE.encode()
)


class Guard:
    """A context in which signals end the app through `leave(exit_code)` and the terminal is restored.

    `modes` are those of the terminal before the program, if the program has changed them already.
    """

    def __init__(self, leave: Callable[[int], None], modes: list[Any] | None = None) -> None:
        self._leave = leave
        self._attributes = modes
        self._before: dict[signal.Signals, Any] = {}
        self._unread = False
        self._over = threading.Event()

    def __enter__(self) -> "Guard":
        with contextlib.suppress(termios.error, OSError):
            self._attributes = self._attributes or termios.tcgetattr(
                sys.__stdin__.fileno() if sys.__stdin__ else 0
            )
        for number in _SIGNALS:
            self._before[number] = signal.signal(number, self._signalled)
        threading.Thread(target=self._watch_terminal, name="hang-up", daemon=True).start()
        return self

    def __exit__(self, *_: object) -> None:
        self._over.set()
        if self._unread:
            with contextlib.suppress(OSError, termios.error), _terminal() as terminal:
                self._restore(terminal)
        for number, handler in self._before.items():
            signal.signal(number, handler)

    def _signalled(self, number: int, _: FrameType | None) -> None:
        self._go(128 + number)

    def _go(self, exit_code: int) -> None:
        if self._over.is_set():
            return
        watchdog = threading.Thread(
            target=self._end_if_it_hangs, args=[exit_code], name="watchdog", daemon=True
        )
        watchdog.start()
        self._ask_to_leave(exit_code)

    def _ask_to_leave(self, exit_code: int) -> None:
        # If the app's loop is closed, the app is ending already.
        with contextlib.suppress(RuntimeError):
            self._leave(exit_code)

    def _end_if_it_hangs(self, exit_code: int) -> None:
        """Ends the program if the app does not end in time.

        Most likely the app waits for a terminal that nobody reads, so its unread output is thrown away until
        the app can continue and end. It is asked twice: an app that is just starting misses the first time.
        """
        if self._over.wait(SECONDS_TO_LEAVE):
            return
        self._unread = True
        self._ask_to_leave(exit_code)
        # If the window is closed, the terminal cannot be opened, and there is nothing to wait for.
        with contextlib.suppress(OSError, termios.error), _terminal() as terminal:
            for _ in range(int(SECONDS_UNREAD / _STEP_SECONDS)):
                _throw_away_unread(terminal)
                if self._over.wait(_STEP_SECONDS):
                    return
            self._restore(terminal)
        os._exit(exit_code)

    def _restore(self, terminal: int) -> None:
        if self._attributes is not None:
            termios.tcsetattr(terminal, termios.TCSANOW, self._attributes)
        _throw_away_unread(terminal)
        os.write(terminal, _RESET)

    def _watch_terminal(self) -> None:
        """Ends the app when the window is closed: if SIGHUP is ignored, it would spin for ever."""
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


@contextlib.contextmanager
def _terminal() -> Iterator[int]:
    terminal = os.open("/dev/tty", os.O_RDWR | os.O_NONBLOCK | os.O_NOCTTY)
    try:
        yield terminal
    finally:
        os.close(terminal)


def _throw_away_unread(terminal: int) -> None:
    """Throws away the unread output; stopping and starting the output wakes a writer that waits for room."""
    termios.tcflush(terminal, termios.TCOFLUSH)
    termios.tcflow(terminal, termios.TCOOFF)
    termios.tcflow(terminal, termios.TCOON)
