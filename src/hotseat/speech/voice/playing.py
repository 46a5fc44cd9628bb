"""Plays sound: through PortAudio where sounddevice is installed, else through a program of the system."""

import shutil
import subprocess
from contextlib import suppress
from threading import Event
from typing import Protocol

from hotseat.speech import voice
from hotseat.speech.voice.trouble import CannotSpeak

NO_PLAYER = "neither sounddevice with PortAudio nor paplay nor aplay could play it"


class Player(Protocol):
    """An open sound device for one channel of 16-bit samples, the low byte first."""

    def play(self, samples: bytes, hushed: Event) -> None:
        """Plays these samples, or as many as fit in before the event is set. Raises CannotSpeak."""

    def close(self, hushed: Event) -> None:
        """Waits until all is played unless the event is set; lets go of the device. Raises CannotSpeak."""

    def hush(self) -> None:
        """Ends what is being played; called from another thread."""


def open_player(rate: int) -> Player:
    """A player for this many samples a second. Raises CannotSpeak if nothing here can play."""
    # OSError is the library's way to say that PortAudio itself is missing.
    with suppress(ImportError, OSError, CannotSpeak):
        return voice.portaudio_player.PortAudioPlayer(rate)
    for command in (_paplay(rate), _aplay(rate)):
        if shutil.which(command[0]):
            return ProgramPlayer(command)
    raise CannotSpeak(NO_PLAYER)


def _paplay(rate: int) -> list[str]:
    return ["paplay", "--raw", f"--rate={rate}", "--format=s16le", "--channels=1", "--latency-msec=100"]


def _aplay(rate: int) -> list[str]:
    return ["aplay", "-q", "-t", "raw", "-f", "S16_LE", "-r", str(rate), "-c", "1"]


class ProgramPlayer:
    """A program that plays what it reads."""

    def __init__(self, command: list[str]) -> None:
        self._name = command[0]
        quiet = subprocess.DEVNULL
        self._process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=quiet, stderr=quiet)  # noqa: S603 (one of two)

    def play(self, samples: bytes, hushed: Event) -> None:
        """Hands the samples to the program, which takes about a second of them beforehand."""
        stdin = self._process.stdin
        if stdin is None or hushed.is_set():
            return
        with suppress(BrokenPipeError):  # it has ended; `close` says why
            stdin.write(samples)
            stdin.flush()

    def close(self, hushed: Event) -> None:
        """Waits until the program has played what it took. Raises CannotSpeak if it could not."""
        if hushed.is_set():
            self._process.kill()
        self._process.communicate()
        if self._process.returncode and not hushed.is_set():
            raise CannotSpeak(f"{self._name} ended with exit code {self._process.returncode}")

    def hush(self) -> None:
        """Ends the program."""
        self._process.kill()
