"""The library's terminal driver, with three of its habits changed, and with a title for the window."""

import contextlib
import os
import selectors
import threading
from time import monotonic

from textual.app import App
from textual.drivers.linux_driver import LinuxDriver
from textual.message import Message
from textual.messages import InBandWindowResize

from hotseat.tui.terminal.key_stream import LOOK_SECONDS, KeyStream
from hotseat.tui.terminal.window_title import GIVE_TITLE_BACK, KEEP_TITLE, PLAIN, titled

READ = 64 * 1024
"""Bytes read at most in one go."""
ANSWER_SECONDS = 0.5
"""How long a terminal may take to answer what it is asked at the start; many never do."""


class Driver(LinuxDriver):
    """Reads keys by our own rules, and lives through being stopped and continued from outside.

    What the terminal can do is asked once. An answer that came after the end would be typed into the shell,
    so leaving waits for it.
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
        self._title = PLAIN
        self._keeps_title = False

    def start_application_mode(self) -> None:
        """Takes the terminal, and gives its window our title; the one it had is given back with it."""
        super().start_application_mode()  # type: ignore[no-untyped-call]
        # In the background of a shell the library takes nothing yet.
        if self._writer_thread is not None and not self._keeps_title:
            self._keeps_title = True
            self.write(KEEP_TITLE + titled(self._title))
            self.flush()

    def stop_application_mode(self) -> None:
        """Gives the terminal back with the title it had."""
        if self._keeps_title:
            self._keeps_title = False
            self.write(GIVE_TITLE_BACK)
        super().stop_application_mode()

    def name_window(self, title: str) -> None:
        """Gives the window another title, also when the terminal is taken again later."""
        if title != self._title:
            self._title = title
            if self._keeps_title:
                self.write(titled(title))
                self.flush()

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
                    # The terminal is gone, of which the guard hears. It would be ready for ever.
                    self.exit_event.wait(LOOK_SECONDS)
                    continue
                for message in messages:
                    self.process_message(message)

    def _request_terminal_sync_mode_support(self) -> None:
        if self._asked_at is None:
            super()._request_terminal_sync_mode_support()

    def _query_in_band_window_resize(self) -> None:
        """Asks last, so that its answer is the last one too; the library's other question comes before it."""
        if self._asked_at is None:
            self._asked_at = monotonic()
            super()._query_in_band_window_resize()
            self.flush()
        elif self._in_band_window_resize:
            self._enable_in_band_window_resize()
            self._enable_mouse_pixels()

    def process_message(self, message: Message) -> None:
        """Hands on what came, and notes the answer that is waited for."""
        if isinstance(message, InBandWindowResize):
            self._answered.set()
        super().process_message(message)

    def disable_input(self) -> None:
        """Stops reading once the terminal has answered, or has had its time to."""
        if self._asked_at is not None:
            self._answered.wait(max(0.0, self._asked_at + ANSWER_SECONDS - monotonic()))
        super().disable_input()

    def _read(self) -> bytes:
        try:
            return os.read(self.fileno, READ)
        except OSError:
            return b""

    def _sigtstp_application(self, *_: object) -> None:
        """Stops, but not in the middle of a paint: the library would wait for a lock that it holds itself."""
        self._asked_to_stop = True
        # The loop is over where the program is just about to end.
        with contextlib.suppress(RuntimeError):
            self._loop.call_soon_threadsafe(self._stop)

    def _stop(self) -> None:
        if self._asked_to_stop:
            self._asked_to_stop = False
            super()._sigtstp_application()

    def _sigcont_application(self, *_: object) -> None:
        """Goes on after a stop, once however often it is told, and not in the middle of something else."""
        self._asked_to_stop = False
        if self._asked_to_begin_anew or not self._auto_restart:
            return
        self._asked_to_begin_anew = True
        # The loop is over where the program is just about to end.
        with contextlib.suppress(RuntimeError):
            self._loop.call_soon_threadsafe(self._begin_anew)

    def _begin_anew(self) -> None:
        """Takes the terminal back, whatever others made of it meanwhile.

        Only at a stop that it was told of (SIGTSTP) has the library left the terminal. After any other it
        would start a second time: two readers would share the keys, and what is put back at the end would be
        the terminal as the program had set it.
        """
        self._asked_to_begin_anew = False
        reads = self._key_thread is not None and self._key_thread.is_alive()
        if reads:
            self.suspend_application_mode()
        if reads or self._must_signal_resume:
            self.resume_application_mode()
