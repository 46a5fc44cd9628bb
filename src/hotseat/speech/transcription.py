"""A transcription that a child program makes: started, watched and stopped, and never waited for.

    transcription = Transcription(transcriber_command(model.path, recording), ceiling_for(model.path))
    ...
    transcription.watch(clock.awake())   # at every tick, so that a child which hangs or grows is ended
    transcription.state                  # what a screen shows
    transcription.state.result           # the words, once it has finished

What ends a library ends the child only, and is a sentence in `state.trouble`; the recording stays as it is.
"""

from collections.abc import Sequence
from pathlib import Path
from typing import Any, NamedTuple

from hotseat.domain.speech.transcript import Span, Word
from hotseat.domain.text import one_line
from hotseat.speech.child import Child, Values, python
from hotseat.storage.files.looking import status
from hotseat.storage.files.resident import resident_bytes

QUIET_SECONDS = 60.0
"""A child that writes nothing for so long hangs; one that works writes a line every few seconds."""
SECONDS_BETWEEN_LOOKS = 1.0
"""How often the memory of the child is looked at."""
CEILING = 600 * 2**20
"""The most memory of the child, without what its model needs; tiny.en takes 170 to 260 MB in all."""
ENVIRONMENT = {"OMP_WAIT_POLICY": "passive"}
"""Else whisper.cpp's threads wait for each other at full speed, and cost five times as much."""
AGAIN = "the recording is kept, and `hotseat speech transcribe` tries again"


class Result(NamedTuple):
    """What was recognised. All times are seconds from the first sample of the recording."""

    words: tuple[Word, ...]
    voice: tuple[Span, ...]
    engine: str
    seconds: float
    """How long the recording is."""


class TranscriptionState(NamedTuple):
    """What is known of a transcription now."""

    done: float = 0.0
    """How many seconds of the recording are transcribed."""
    seconds: float = 0.0
    """How long the recording is; 0 until that is known."""
    result: Result | None = None
    """What was recognised; None while it runs, and if it failed."""
    trouble: str = ""
    """Why there is no transcript and will be none, as a sentence; else empty."""

    @property
    def is_over(self) -> bool:
        """Whether it has ended, one way or the other."""
        return self.result is not None or bool(self.trouble)


def transcriber_command(model: Path, recording: Path) -> list[str]:
    """The command line of our transcriber."""
    return python("hotseat.speech.transcriber", str(model), str(recording))


def ceiling_for(model: Path) -> int:
    """The most bytes of memory that recognising with this model may take."""
    file = status(model)
    return CEILING + 2 * (file.st_size if file else 0)


class Transcription:
    """One recording that is being transcribed, from now on. Nothing here waits but `wait`."""

    def __init__(self, command: Sequence[str], ceiling: int = CEILING) -> None:
        """`ceiling` is the most memory of the child, in bytes."""
        self.state = TranscriptionState()
        self._ceiling = ceiling
        self._words: list[Word] = []
        self._voice: tuple[Span, ...] = ()
        self._engine = ""
        self._lines = 0
        self._lines_seen = -1
        self._quiet_since = 0.0
        self._looked_at = float("-inf")
        self._ended_by_us = ""
        self._child = Child(command, self._heard, self._ended, ENVIRONMENT)

    def watch(self, now: float) -> None:
        """Ends the child if it hangs or takes too much memory. `now` are seconds that do not count sleep."""
        if self.state.is_over or self._ended_by_us:
            return
        if self._lines != self._lines_seen:
            self._lines_seen, self._quiet_since = self._lines, now
        if now - self._quiet_since >= QUIET_SECONDS:
            self._end(
                f"Transcription made no progress for {QUIET_SECONDS:.0f} seconds, so hotseat ended it; "
                f"{AGAIN}."
            )
        elif now - self._looked_at >= SECONDS_BETWEEN_LOOKS:
            self._looked_at = now
            self._look_at_memory()

    def stop(self) -> None:
        """Ends it at once. What was recognised so far is forgotten."""
        self._end(f"Transcription was stopped; {AGAIN}.")

    def wait(self, seconds: float | None) -> bool:
        """Waits for its end, at most so long; returns whether it has ended."""
        return self._child.wait(seconds)

    def _look_at_memory(self) -> None:
        process_id = self._child.process_id
        taken = resident_bytes(process_id) if process_id is not None else None
        if taken is not None and taken > self._ceiling:
            self._end(
                f"Transcription took more than {self._ceiling // 2**20} MB of memory, so hotseat ended it; "
                f"{AGAIN}, perhaps with a smaller model."
            )

    def _end(self, why: str) -> None:
        self._ended_by_us = self._ended_by_us or why
        # One that has not started yet is told to stop.
        self._child.stop()
        self._child.kill()

    def _heard(self, values: Values) -> None:
        """In the child's thread. A line that makes no sense is left out."""
        self._lines += 1
        try:
            self._take(values)
        except (KeyError, TypeError, ValueError):
            return

    def _take(self, values: Values) -> None:
        kind = values["type"]
        if kind == "begun":
            self.state = self.state._replace(seconds=float(values["seconds"]))
        elif kind == "progress":
            self.state = self.state._replace(done=float(values["done"]))
        elif kind == "word":
            if text := one_line(_text(values["text"])):
                self._words.append(Word(float(values["at"]), float(values["to"]), text))
        elif kind == "voice":
            self._voice = tuple(Span(float(start), float(stop)) for start, stop in values["spans"])
        elif kind == "finished":
            self._engine = one_line(_text(values["engine"]))
        elif kind == "failed":
            self._ended_by_us = self._ended_by_us or _sentence(_text(values["why"]))

    def _ended(self, code: int | None) -> None:
        """In the child's thread, after its last line."""
        if code == 0 and self._engine and not self._ended_by_us:
            result = Result(tuple(sorted(self._words)), self._voice, self._engine, self.state.seconds)
            self.state = self.state._replace(result=result)
        else:
            self.state = self.state._replace(trouble=self._ended_by_us or _why_it_ended(code))


def _why_it_ended(code: int | None) -> str:
    if code is None:
        return f"Transcription could not be started; {AGAIN}."
    how = f"a signal ({-code}) ended it" if code < 0 else f"it ended with {code}"
    return (
        f"Transcription broke off ({how}): the model may be damaged, or memory short; {AGAIN}, "
        "and `hotseat speech check` shows the model."
    )


def _sentence(text: str) -> str:
    text = one_line(text)
    return f"{text[:1].upper()}{text[1:]}"


def _text(value: Any) -> str:
    if not isinstance(value, str):
        raise TypeError
    return value
