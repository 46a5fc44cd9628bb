"""A recording that a child program makes: started, watched and stopped, and never waited for."""

from collections import deque
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple

from hotseat.domain.text import one_line
from hotseat.domain.vocabulary import RECORDING_ENDS, RecordingEnd
from hotseat.speech.audio_recorder import Tape
from hotseat.speech.child import Child, Values, python
from hotseat.storage.speech.au import RATE, frames_of
from hotseat.storage.speech.samples import NotARecording

SHOWN_BLOCKS = 3
"""The level shown is the loudest of so many blocks, so that no short sound is missed between two looks."""

Command = Callable[[Tape, str], Sequence[str]]
"""The command line of a program that records the microphone of that name to that tape."""


class Begun(NamedTuple):
    """The first sound was written."""

    starts: float
    """The second on the session clock of the first sample."""
    device: str
    """The microphone's name."""


class Ended(NamedTuple):
    """The recording has ended, after it began."""

    why: RecordingEnd
    seconds: float
    """How long it is."""


class SoundState(NamedTuple):
    """What a screen shows of a recording."""

    is_running: bool = False
    """Whether sound is being written."""
    level: float = 0.0
    """How loud it is now, from 0 to 1."""
    is_silent: bool = False
    """Whether the microphone has brought no sound at all for some seconds."""
    trouble: str = ""
    """Why nothing is recorded, or no more, as a sentence; else empty."""


def recorder_command(tape: Tape, microphone: str) -> list[str]:
    """The command line of our recorder."""
    return python("hotseat.speech.recorder", str(tape.path), microphone, repr(tape.origin), tape.session)


class Recording:
    """One recording, from now on. Its properties may be read at any time, and nothing here waits."""

    def __init__(self, tape: Tape, microphone: str, command: Command = recorder_command) -> None:
        self.path = tape.path
        self.state = SoundState()
        """What a screen shows of it."""
        self._news: deque[Begun | Ended] = deque()
        self._peaks: deque[float] = deque(maxlen=SHOWN_BLOCKS)
        self._has_begun = self._has_ended = self._was_told_to_stop = False
        self._child = Child(command(tape, microphone), self._heard, self._ended)

    @property
    def is_over(self) -> bool:
        """Whether the child has ended; then nothing new comes."""
        return self._child.is_over

    def news(self) -> Begun | Ended | None:
        """What happened since the last call, in its order; None if that is all."""
        return self._news.popleft() if self._news else None

    def stop(self) -> None:
        """Ends the recording soon."""
        self._was_told_to_stop = True
        self._child.stop()

    def wait(self, seconds: float | None) -> bool:
        """Waits until it is over, at most so long; returns whether it is."""
        return self._child.wait(seconds)

    def _heard(self, values: Values) -> None:
        """Takes a line of the child, in the child's thread."""
        kind = values.get("type")
        if kind == "level":
            self._child.send({"type": "heard"})
            self._peaks.append(min(1.0, max(0.0, _figure(values, "peak"))))
            self.state = self.state._replace(level=max(self._peaks))
        elif kind == "silent":
            self.state = self.state._replace(is_silent=values.get("silent") is True)
        elif kind == "started":
            self._has_begun = True
            self._news.append(Begun(_figure(values, "offset"), _text(values, "device")))
            self.state = SoundState(is_running=True)
        elif kind == "failed":
            self._end_with(_text(values, "why"))
        elif kind == "stopped":
            why = values.get("why")
            known: RecordingEnd = why if why in RECORDING_ENDS else "stopped"
            self._end(Ended(known, _figure(values, "frames") / RATE))
            self._end_with(_text(values, "trouble"))

    def _end(self, ended: Ended) -> None:
        """It has ended, which is news if it had begun: nothing was heard of one that was stopped at once."""
        if self._has_begun:
            self._news.append(ended)

    def _end_with(self, trouble: str) -> None:
        self._has_ended = True
        self.state = SoundState(trouble=trouble)

    def _ended(self, code: int | None) -> None:
        """The child is gone, in its thread."""
        if self._has_ended:
            return
        self._end(Ended("killed", _seconds_of(self.path)))
        if self._was_told_to_stop:
            self._end_with("")
            return
        gone = "cannot be started" if code is None else f"ended by itself (exit code {code})"
        self._end_with(f"The program that records {gone}.")


def _figure(values: Values, key: str) -> float:
    value = values.get(key)
    return float(value) if isinstance(value, int | float) else 0.0


def _text(values: Values, key: str) -> str:
    return one_line(str(values.get(key, "")))


def _seconds_of(path: Path) -> float:
    try:
        return frames_of(path) / RATE
    except NotARecording:
        return 0.0
