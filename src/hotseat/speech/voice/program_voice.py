"""A program of the system as a voice."""

import subprocess
from collections.abc import Sequence
from contextlib import suppress
from threading import Event, Lock

from hotseat.domain.text import one_line
from hotseat.speech.voice.trouble import CannotSpeak
from hotseat.speech.voice.voices import SpeakingProgram

_QUIET = subprocess.DEVNULL
SECONDS_TO_HUSH = 2.0
"""The most that silencing a service may take; it took 0.01 s."""


class ProgramVoice:
    """Starts the program anew for each text, which reaches it neither through a shell nor as an option."""

    def __init__(self, program: SpeakingProgram) -> None:
        self._program = program
        self._running: subprocess.Popen[bytes] | None = None
        self._lock = Lock()

    def speak(self, text: str, hushed: Event) -> None:
        """Speaks until the text ends or the event is set. Raises CannotSpeak."""
        command = [*self._program.command, *([text] if self._program.takes_argument else [])]
        with self._lock:
            if hushed.is_set():
                return
            running = self._running = _started(command)
        _, errors = running.communicate(b"" if self._program.takes_argument else text.encode())
        with self._lock:
            self._running = None
        if not hushed.is_set() and (why := _why(running.returncode, errors)):
            raise CannotSpeak(f"{command[0]} {why}")

    def hush(self) -> None:
        """Ends the program, and silences the service that it spoke through."""
        with self._lock:
            running = self._running
            if running is None:
                return
            if self._program.hush:
                # First, because a service speaks on for a program that is gone.
                _run_briefly(self._program.hush)
            running.kill()


def _run_briefly(command: Sequence[str]) -> None:
    with suppress(OSError, subprocess.TimeoutExpired):
        subprocess.run(  # noqa: S603 (the table's)
            command, stdin=_QUIET, stdout=_QUIET, stderr=_QUIET, check=False, timeout=SECONDS_TO_HUSH
        )


def _started(command: list[str]) -> subprocess.Popen[bytes]:
    pipe = subprocess.PIPE
    try:
        return subprocess.Popen(command, stdin=pipe, stdout=_QUIET, stderr=pipe)  # noqa: S603 (the table's, and text behind its options)
    except OSError as error:
        raise CannotSpeak(f"{command[0]} could not be started ({error.strerror})") from error


def _why(code: int, errors: bytes) -> str:
    """Why it could not be heard, or "". espeak-ng ends with 0 where there is no sound device, and says so."""
    lines = [line for line in errors.decode(errors="replace").splitlines() if line.strip()]
    complaint = next((line for line in reversed(lines) if code or line.startswith("error:")), "")
    if complaint:
        return f'said "{one_line(complaint)[:200]}"'
    return f"ended with exit code {code}" if code else ""
