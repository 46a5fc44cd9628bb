"""Recordings in all forms that the library soundfile reads: FLAC, OGG, Opus, MP3, WAV of other widths."""

from collections.abc import Callable, Iterator
from pathlib import Path

import soundfile

from hotseat.speech.hearing.resampling import mono
from hotseat.storage.speech.samples import NotARecording, opened_sound

SECONDS_AT_ONCE = 10


def opened(path: Path) -> tuple[float, Callable[[], Iterator[bytes]]]:
    """How long the recording is, in seconds, and its sound. Raises NotARecording."""
    try:
        with opened_sound(path) as fd, soundfile.SoundFile(fd, closefd=False) as file:
            return file.frames / file.samplerate, lambda: _blocks(path)
    except soundfile.LibsndfileError as error:
        raise NotARecording(
            f"holds no sound that can be read ({error.error_string}); save it anew as a WAV file"
        ) from error


def _blocks(path: Path) -> Iterator[bytes]:
    with opened_sound(path) as fd, soundfile.SoundFile(fd, closefd=False) as file:
        size = SECONDS_AT_ONCE * file.samplerate
        # Of floats, because integers of a file of floats would all be 0.
        yield from mono(file.blocks(size, dtype="float32", always_2d=True), file.samplerate)
