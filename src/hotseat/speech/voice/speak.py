"""The child program that speaks: `python -m hotseat.speech.voice.speak [VOICE ...]`, without those voices.

It reads a line for each thing to do: {"type": "say", "number": n, "text": text} speaks, and silences what it
said before; {"type": "hush"} only silences; {"type": "stop"}, or the end of its input, ends it. It writes
{"type": "voice", "name": name} before it tries a voice, and for each text that was not silenced
{"type": "spoken", "number": n} or {"type": "failed", "number": n, "why": sentence}.
"""

import os
import sys
import threading
from collections.abc import Collection
from contextlib import suppress
from threading import Event, Thread
from typing import Protocol

from hotseat.speech import voice
from hotseat.speech.lines import IN, OUT, lines_from, write_line
from hotseat.speech.offline import stay_offline
from hotseat.speech.voice.program_voice import ProgramVoice
from hotseat.speech.voice.trouble import NOTHING_SPEAKS, CannotSpeak
from hotseat.speech.voice.voices import PROGRAMS, voices_here

FAILED = 70
"""Exit code after a fault of a voice."""


class Voice(Protocol):
    """What turns a text into sound."""

    def speak(self, text: str, hushed: Event) -> None:
        """Speaks until the text ends or the event is set. Raises CannotSpeak."""

    def hush(self) -> None:
        """Ends what is being spoken; called from another thread, after its event was set."""


class Voices:
    """The voices of this machine; the one that speaks is the first that can."""

    def __init__(self, left_out: Collection[str]) -> None:
        self._names = [name for name in voices_here() if name not in left_out]
        self._open: Voice | None = None

    def speak(self, text: str, hushed: Event) -> None:
        """Speaks until the text ends or the event is set. Raises CannotSpeak if no voice can."""
        why = NOTHING_SPEAKS
        while self._names and not hushed.is_set():
            try:
                self._opened(self._names[0]).speak(text, hushed)
            except CannotSpeak as reason:
                why, self._open = str(reason), None
                if not self._names[1:]:
                    break  # the last one may be heard again, as when a device comes back
                del self._names[0]
            else:
                return
        raise CannotSpeak(why)

    def hush(self) -> None:
        """Ends what is being spoken."""
        if (opened := self._open) is not None:
            opened.hush()

    def _opened(self, name: str) -> Voice:
        if self._open is None:
            write_line(OUT, {"type": "voice", "name": name})
            self._open = _voice(name)
        return self._open


def _voice(name: str) -> Voice:
    if name in PROGRAMS:
        return ProgramVoice(PROGRAMS[name])
    try:
        return voice.hibari_voice.HibariVoice()
    except (ImportError, OSError) as error:
        raise CannotSpeak(f"{name} could not be loaded ({type(error).__name__})") from error


class Utterances:
    """One utterance after another, each in a thread, so that it can be silenced."""

    def __init__(self, voices: Voices) -> None:
        self._voices = voices
        self._hushed = Event()
        self._thread: Thread | None = None

    def say(self, text: str, number: int) -> None:
        """Silences the utterance before and speaks this one."""
        self.hush()
        self._hushed = Event()
        self._thread = Thread(target=self._say, args=(text, number, self._hushed, self._thread), daemon=True)
        self._thread.start()

    def hush(self) -> None:
        """Silences what is being spoken."""
        self._hushed.set()
        self._voices.hush()

    def _say(self, text: str, number: int, hushed: Event, before: Thread | None) -> None:
        if before is not None:
            before.join()
        message: dict[str, object] = {"type": "spoken", "number": number}
        try:
            self._voices.speak(text, hushed)
        except CannotSpeak as reason:
            message = {"type": "failed", "number": number, "why": str(reason)}
        if not hushed.is_set():
            with suppress(OSError):  # the program is gone, and this one will be in a moment
                write_line(OUT, message)


def run(left_out: Collection[str]) -> None:
    """Speaks until nothing more comes in."""
    # The library would download a voice that it does not hold.
    stay_offline()
    # A voice that fails in a way of its own ends this program, so that nobody waits for it to speak.
    threading.excepthook = lambda _: os._exit(FAILED)
    utterances = Utterances(Voices(left_out))
    for line in lines_from(IN):
        match line:
            case {"type": "say", "text": str(text), "number": int(number)}:
                utterances.say(text, number)
            case {"type": "hush"}:
                utterances.hush()
            case {"type": "stop"}:
                break
    utterances.hush()
    # A thread that hangs in a driver of sound would keep the process.
    os._exit(0)


if __name__ == "__main__":
    run(sys.argv[1:])
