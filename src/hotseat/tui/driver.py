"""The library's terminal driver, with two of its habits changed."""

import contextlib

from textual.drivers.linux_driver import LinuxDriver


class Driver(LinuxDriver):
    """Lives through bytes that are no text, and through being stopped and continued from outside."""

    _asked_to_begin_anew = False

    def run_input_thread(self) -> None:
        """Reads keys until the end; bytes that are no text are passed over, where the library would fail."""
        while not self.exit_event.is_set():
            with contextlib.suppress(UnicodeDecodeError):
                super().run_input_thread()

    def _sigcont_application(self, *_: object) -> None:
        """Goes on after a stop.

        The library starts over in any case. After a stop it was not told of (`kill -STOP`) it never left
        the terminal: a second reader would take half of the keys, and what is put back at the end would be
        the terminal as the program had set it.
        """
        if self._must_signal_resume:
            super()._sigcont_application()
            return
        if self._asked_to_begin_anew:
            return
        self._asked_to_begin_anew = True
        # The loop is over where the program is just about to end.
        with contextlib.suppress(RuntimeError):
            self._loop.call_soon_threadsafe(self._begin_anew)

    def _begin_anew(self) -> None:
        """Whoever had the terminal meanwhile may have changed anything about it."""
        self._asked_to_begin_anew = False
        if self._key_thread is not None and self._key_thread.is_alive():
            self.suspend_application_mode()
            self._must_signal_resume = True
            self.resume_application_mode()
