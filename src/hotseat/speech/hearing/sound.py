"""Opens a recording, whatever form it has, as mono sound of 16,000 samples a second."""

from collections.abc import Callable, Iterator
from importlib import util
from pathlib import Path
from typing import NamedTuple

from hotseat.installing import install_command
from hotseat.speech import hearing
from hotseat.speech.hearing.frames import RATE
from hotseat.storage.speech.samples import NotARecording
from hotseat.storage.speech.sound_file import SoundFile, open_sound

SECONDS_AT_ONCE = 10
"""How much sound is in memory at once, but for the piece that is being cut."""


class Sound(NamedTuple):
    """The sound of a recording, which is read as it is asked for."""

    seconds: float
    """How long it is."""
    blocks: Callable[[], Iterator[bytes]]
    """The sound in blocks of any length, in the form of `frames`. Reading raises NotARecording."""


def open_recording(path: Path) -> Sound:
    """The sound of an AU or WAV file, or of any other that an installed library reads. Raises NotARecording,
    whose message says what to do."""
    try:
        file = open_sound(path)
    except NotARecording as strange:
        if util.find_spec("soundfile") is not None:
            return Sound(*hearing.by_soundfile.opened(path))
        if util.find_spec("miniaudio") is not None:
            return Sound(*hearing.by_miniaudio.opened(path))
        raise NotARecording(
            f"{strange}; {install_command('soundfile')} installs what reads FLAC, OGG and more"
        ) from strange
    return Sound(file.frames / file.layout.rate, lambda: _blocks(file))


def _blocks(file: SoundFile) -> Iterator[bytes]:
    rate, channels = file.layout.rate, file.layout.channels
    most = SECONDS_AT_ONCE * rate
    samples = (file.samples(first, most).tobytes() for first in range(0, file.frames, most))
    if (rate, channels) == (RATE, 1):
        return samples
    return hearing.resampling.as_mono(samples, rate, channels)
