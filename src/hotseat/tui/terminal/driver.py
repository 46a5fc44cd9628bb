"""Textual's terminal driver with our own key parser, safe stopping and continuing, and a window title."""

import contextlib
import os
import selectors
import threading
from time import monotonic
from typing import Any

from textual.app import App
from textual.drivers.linux_driver import LinuxDriver
from textual.message import Message
from textual.messages import InBandWindowResize

from hotseat.tui.terminal.key_stream import LOOK_SECONDS, KeyStream
from hotseat.tui.terminal.window_title import GIVE_TITLE_BACK, KEEP_TITLE, PLAIN, titled

ALTERNATE_SCREEN = "\x1b[?1049h"
READ = 64 * 1024
"""The most bytes to read at once."""
ANSWER_SECONDS = 0.5
"""How long to wait for the terminal's answer to the questions at the start; many terminals never answer."""


class Driver(LinuxDriver):
    """Reads keys with our own parser, and survives being stopped and continued by other programs.

    It asks the terminal once what it can do. An answer that arrived after the end would be typed into the
    shell, so leaving waits for it.
    """

    _asked_to_stop = False
    _asked_to_begin_anew = False

    def __init__(
        self,
        app: App[object],
        *,
        debug: bool = False,
        mouse: bool = True,
        size: tuple[int, int] | None = None,
    ) -> None:
        super().__init__(app, debug=debug, mouse=mouse, size=size)
        self._asked_at: float | None = None
        self._answered = threading.Event()
        # The frame that stands on the terminal already, and the terminal's modes before it.
        self._modes_before: list[Any] | None = getattr(app, "modes_before", None)
        self._title = PLAIN
        self._keeps_title = False

    def start_application_mode(self) -> None:
        """Takes over the terminal and sets our window title; the former title is restored at the end."""
        super().start_application_mode()  # type: ignore[no-untyped-call]
        if self._modes_before is not None:
            self.attrs_before, self._modes_before = self._modes_before, None
        # As a background job, Textual does not take over the terminal yet.
        if self._writer_thread is not None and not self._keeps_title:
            self._keeps_title = True
            self.write(KEEP_TITLE + titled(self._title))
            self.flush()

    def stop_application_mode(self) -> None:
        """Gives the terminal back, with its former title."""
        if self._keeps_title:
            self._keeps_title = False
            self.write(GIVE_TITLE_BACK)
        super().stop_application_mode()

    def name_window(self, title: str) -> None:
        """Changes the window's title, which is also set again after the program was stopped and continued."""
        if title != self._title:
            self._title = title
            if self._keeps_title:
                self.write(titled(title))
                self.flush()

    def write(self, data: str) -> None:
        """Writes to the terminal. To enter the screen again on which a frame stands would clear it."""
        if self._modes_before is None or data != ALTERNATE_SCREEN:
            super().write(data)

    def run_input_thread(self) -> None:
        """Reads keys until the end."""
        stream = KeyStream(os.environ.get("TERM", ""))
        with selectors.SelectSelector() as selector:
            selector.register(self.fileno, selectors.EVENT_READ)
            while not self.exit_event.is_set():
                if not selector.select(stream.patience):
                    messages = stream.quiet()
                elif data := self._read():
                    messages = stream.feed(data)
                else:
                    # The terminal is gone, and the guard will notice. Without a pause this loop would spin.
                    self.exit_event.wait(LOOK_SECONDS)
                    continue
                for message in messages:
                    self.process_message(message)

    def _request_terminal_sync_mode_support(self) -> None:
        if self._asked_at is None:
            super()._request_terminal_sync_mode_support()

    def _query_in_band_window_resize(self) -> None:
        """Asks this question last, after Textual's other one, so that its answer is the last to arrive."""
        if self._asked_at is None:
            self._asked_at = monotonic()
            super()._query_in_band_window_resize()
            self.flush()
        elif self._in_band_window_resize:
            self._enable_in_band_window_resize()
            self._enable_mouse_pixels()

    def process_message(self, message: Message) -> None:
        """Passes the message on, and notes the arrival of the terminal's last answer."""
        if isinstance(message, InBandWindowResize):
            self._answered.set()
        super().process_message(message)

    def disable_input(self) -> None:
        """Stops reading once the terminal has answered, or its time to answer is over."""
        if self._asked_at is not None:
            self._answered.wait(max(0.0, self._asked_at + ANSWER_SECONDS - monotonic()))
        super().disable_input()

    def _read(self) -> bytes:
        try:
            return os.read(self.fileno, READ)
        except OSError:
            return b""

    def _sigtstp_application(self, *_: object) -> None:
        """Stops once the loop is free: during a paint, Textual would wait for a lock that it holds itself."""
        self._asked_to_stop = True
        # The loop is closed if the program is about to end.
        with contextlib.suppress(RuntimeError):
            self._loop.call_soon_threadsafe(self._stop)

    def _stop(self) -> None:
        if self._asked_to_stop:
            self._asked_to_stop = False
            super()._sigtstp_application()

    def _sigcont_application(self, *_: object) -> None:
        """Continues once the loop is free, and only once even if the signal arrives several times."""
        self._asked_to_stop = False
        if self._asked_to_begin_anew or not self._auto_restart:
            return
        self._asked_to_begin_anew = True
        # The loop is closed if the program is about to end.
        with contextlib.suppress(RuntimeError):
            self._loop.call_soon_threadsafe(self._begin_anew)

    def _begin_anew(self) -> None:
        """Takes over the terminal again, whatever other programs did to it meanwhile.

        Textual gives the terminal back only on SIGTSTP. After any other stop it would start a second time:
        two threads would read the keys, and the end would restore the terminal to the program's own modes.
        """
        self._asked_to_begin_anew = False
        reads = self._key_thread is not None and self._key_thread.is_alive()
        if reads:
            self.suspend_application_mode()
        if reads or self._must_signal_resume:
            self.resume_application_mode()
