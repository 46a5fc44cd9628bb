"""Starts a child program and reads its lines, in a thread of its own: nobody who asks for it waits."""

import os
import subprocess
import sys
import threading
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from typing import Any

from hotseat.speech.lines import lines_from, write_line
from hotseat.storage.files.writing import close_quietly

SECONDS_TO_STOP = 3.0
"""How long a child that was told to stop may take before it is killed."""

_SIGKILL = 9

Values = Mapping[str, Any]
"""What a line says."""


def python(module: str, *arguments: str) -> list[str]:
    """The command that runs a module of hotseat, and none that lies in the current folder."""
    return [sys.executable, "-P", "-m", module, *arguments]


class Child:
    """A child program. It ends by itself when this program dies, because its stdin closes then."""

    def __init__(
        self,
        command: Sequence[str],
        heard: Callable[[Values], None],
        ended: Callable[[int | None], None],
        environment: Mapping[str, str] | None = None,
    ) -> None:
        """`heard` is called for each line, and `ended` once with the exit code, both in the child's thread.

        The exit code is None if the program could not be started. `environment` is added to our own.
        """
        self._command = command
        self._heard = heard
        self._ended = ended
        self._environment = {**os.environ, **(environment or {})}
        self._lock = threading.Lock()
        self._process: subprocess.Popen[bytes] | None = None
        self._to_child = -1
        self._unsent: list[Values] = []
        self._killer: threading.Timer | None = None
        self._over = threading.Event()
        threading.Thread(target=self._run, name="child", daemon=True).start()

    @property
    def process_id(self) -> int | None:
        """The number of its process; None before it runs, and when it has ended."""
        with self._lock:
            return self._process.pid if self._process is not None and self._to_child >= 0 else None

    @property
    def is_over(self) -> bool:
        """Whether the child has ended and all its lines were handled."""
        return self._over.is_set()

    def wait(self, seconds: float | None) -> bool:
        """Waits for its end, at most so long; returns whether it has ended."""
        return self._over.wait(seconds)

    def send(self, values: Values) -> None:
        """Writes a line to the child; it is dropped if the child does not read or has ended."""
        with self._lock:
            if self._process is None:
                self._unsent.append(values)
            else:
                self._write(values)

    def _write(self, values: Values) -> None:
        if self._to_child >= 0:
            with suppress(OSError):
                write_line(self._to_child, values)

    def stop(self) -> None:
        """Tells the child to stop. One that does not is killed later; nobody waits for it here."""
        self.send({"type": "stop"})
        with self._lock:
            if self._killer is None and not self._over.is_set():
                self._killer = threading.Timer(SECONDS_TO_STOP, self.kill)
                self._killer.daemon = True
                self._killer.start()

    def kill(self) -> None:
        """Ends the child at once, and the programs that it has started."""
        with self._lock:
            if self._process is not None and self._to_child >= 0 and self._process.poll() is None:
                # It leads a group of its own.
                with suppress(OSError):
                    os.killpg(self._process.pid, _SIGKILL)

    def _run(self) -> None:
        try:
            process, from_child = self._start()
        except (OSError, ValueError):
            self._finish(None)
            return
        for values in lines_from(from_child):
            self._heard(values)
        close_quietly(from_child)
        self._finish(process.wait())

    def _start(self) -> tuple[subprocess.Popen[bytes], int]:
        ends = [*os.pipe(), *os.pipe()]
        for_child, to_child, from_child, of_child = ends
        try:
            process = subprocess.Popen(  # noqa: S603 (a module of ours, and arguments without a shell)
                self._command,
                stdin=for_child,
                stdout=of_child,
                stderr=subprocess.DEVNULL,
                env=self._environment,
                # Keys and signals of the terminal are the parent's business.
                start_new_session=True,
            )
        except (OSError, ValueError):
            for end in (to_child, from_child):
                close_quietly(end)
            raise
        finally:
            for end in (for_child, of_child):
                close_quietly(end)
        os.set_blocking(to_child, False)
        with self._lock:
            self._process, self._to_child = process, to_child
            # Before anybody sends more, so that the lines come in the order in which they were sent.
            for values in self._unsent:
                self._write(values)
        return process, from_child

    def _finish(self, code: int | None) -> None:
        with self._lock:
            close_quietly(self._to_child)
            self._to_child = -1
            if self._killer is not None:
                self._killer.cancel()
        self._ended(code)
        self._over.set()
