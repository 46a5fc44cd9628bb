"""Opens a sound file of either form, AU or WAV, by what it holds and not by its name."""

import os
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from hotseat.storage.speech import au, wav
from hotseat.storage.speech.samples import Layout, opened_sound, samples_in

if TYPE_CHECKING:
    from array import array


class SoundFile(NamedTuple):
    """A sound file whose header was read."""

    path: Path
    layout: Layout

    @property
    def frames(self) -> int:
        """How many whole frames it holds now. Raises NotARecording."""
        with opened_sound(self.path) as fd:
            return self.layout.frames_in(os.fstat(fd).st_size)

    def samples(self, first: int, most: int) -> "array[int]":
        """The samples of at most `most` frames, from frame `first` on; those of several channels alternate.

        Raises NotARecording.
        """
        with opened_sound(self.path) as fd:
            return samples_in(fd, self.layout, first, most)


def open_sound(path: Path) -> SoundFile:
    """The sound in the file. Raises NotARecording."""
    with opened_sound(path) as fd:
        is_wav = os.pread(fd, len(wav.MAGIC), 0) == wav.MAGIC
        return SoundFile(path, wav.wav_layout(fd) if is_wav else au.au_header(fd).layout)
