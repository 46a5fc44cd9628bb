"""Recordings in all forms that the library miniaudio reads: FLAC, OGG, MP3, WAV of other widths."""

from collections.abc import Callable, Iterator
from pathlib import Path

import miniaudio

from hotseat.speech.hearing.frames import RATE
from hotseat.storage.speech.samples import NotARecording


def opened(path: Path) -> tuple[float, Callable[[], Iterator[bytes]]]:
    """How long the recording is, in seconds, and its sound. Raises NotARecording."""
    try:
        return miniaudio.get_file_info(str(path)).duration, lambda: _blocks(path)
    except miniaudio.MiniaudioError as error:
        raise NotARecording("holds no sound that can be read; save it anew as a WAV file") from error


def _blocks(path: Path) -> Iterator[bytes]:
    form = miniaudio.SampleFormat.SIGNED16
    for block in miniaudio.stream_file(str(path), output_format=form, nchannels=1, sample_rate=RATE):
        yield block.tobytes()
