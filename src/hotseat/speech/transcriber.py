"""The child program that turns a recording into words: `python -m hotseat.speech.transcriber MODEL AUDIO`.

It writes lines of JSON, whose times are seconds from the first sample of the recording:

    {"type": "begun", "seconds": 58.2}          how long the recording is
    {"type": "progress", "done": 12.0}          how much of it is transcribed; repeated while it works
    {"type": "voice", "spans": [[0.4, 2.1]]}    where a voice was detected, after all words
    {"type": "word", "at": 0.4, "to": 0.6, "text": "So"}
    {"type": "finished", "engine": "whisper.cpp tiny.en q8_0"}
    {"type": "failed", "why": "a sentence"}     instead, with exit code 1

It ends when its stdin closes, works when nobody else needs the processor, and reaches no network.
"""

import sys
from pathlib import Path

from hotseat.clock import SystemClock
from hotseat.speech import hearing
from hotseat.speech.hearing.cutting import Piece, pieces
from hotseat.speech.hearing.frames import frames
from hotseat.speech.hearing.grouping import Group, Grouping
from hotseat.speech.hearing.sound import Sound, open_recording
from hotseat.speech.in_background import work_in_background
from hotseat.speech.lines import OUT, write_line
from hotseat.speech.models.known import known_at
from hotseat.speech.models.making_ready import CannotUse, make_ready
from hotseat.speech.offline import stay_offline
from hotseat.storage.speech.samples import NotARecording

FAILED = 1
SECONDS_BETWEEN_SIGNS = 2.0
"""How often a long recognition shows that it goes on."""


def main(model: Path, recording: Path) -> int:
    """Transcribes the recording, and returns the exit code."""
    stay_offline()
    work_in_background()
    try:
        sound = open_recording(recording)
        write_line(OUT, {"type": "begun", "seconds": round(sound.seconds, 2)})
        make_ready(model)
        _Transcriber(model).transcribe(sound)
    except (NotARecording, CannotUse) as trouble:
        why = str(trouble) if isinstance(trouble, CannotUse) else f"{recording} {trouble}"
        return _failed(f"{why}.")
    except ImportError as missing:
        return _failed(
            f"{missing.name or 'a library'} cannot be loaded; `hotseat speech check` says what to install."
        )
    except MemoryError:
        return _failed("there was not enough memory; close other programs and transcribe it again.")
    known = known_at(model)
    write_line(OUT, {"type": "finished", "engine": f"whisper.cpp {known.name if known else model.stem}"})
    return 0


def _failed(why: str) -> int:
    write_line(OUT, {"type": "failed", "why": why})
    return FAILED


class _Transcriber:
    """Reads the recording piece by piece, and writes what it recognises."""

    def __init__(self, model: Path) -> None:
        self._detector = hearing.voice.VoiceDetector()
        self._recogniser = hearing.recognising.Recogniser(model)
        self._clock = SystemClock()
        self._signed_at = self._clock.elapsed()
        self._done = 0.0
        self._voice: list[tuple[float, float]] = []

    def transcribe(self, sound: Sound) -> None:
        """Writes all lines but the first and the last. Raises NotARecording."""
        grouping = Grouping()
        for part in pieces(frames(sound.blocks()), self._detector.is_voice):
            if isinstance(part, Piece):
                for group in grouping.take(part):
                    self._recognise(group)
            elif not grouping.is_begun:
                self._progress(part)
        for group in grouping.end():
            self._recognise(group)
        write_line(OUT, {"type": "voice", "spans": self._voice})
        self._done = sound.seconds
        self._sign()

    def _recognise(self, group: Group) -> None:
        self._voice += [piece.voice for piece in group.pieces]
        for word in group.words(self._recogniser.recognise(group.sound, self._goes_on)):
            write_line(OUT, {"type": "word", "at": word.at, "to": word.to, "text": word.text})
        self._done = group.ends_at
        self._sign()

    def _progress(self, done: float) -> None:
        self._done = done
        self._goes_on()

    def _goes_on(self) -> None:
        if self._clock.elapsed() - self._signed_at >= SECONDS_BETWEEN_SIGNS:
            self._sign()

    def _sign(self) -> None:
        self._signed_at = self._clock.elapsed()
        write_line(OUT, {"type": "progress", "done": round(self._done, 2)})


if __name__ == "__main__":
    sys.exit(main(*map(Path, sys.argv[1:3])))
