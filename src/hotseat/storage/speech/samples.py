"""Reads samples of 16 bits from an open file."""

import os
import sys
from array import array
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from stat import S_ISREG
from typing import Literal, NamedTuple

from hotseat.storage.files.errors import reason, remedy
from hotseat.storage.files.looking import opened

SAMPLE_BYTES = 2
HIGHEST_RATE = 192_000
MOST_CHANNELS = 8
_READ_BYTES = 1 << 20


class NotARecording(Exception):
    """A file cannot be read as a recording; the message is a sentence without the file's name."""


class Layout(NamedTuple):
    """Where the samples of a file are, and what they are; those of several channels alternate."""

    data_at: int
    """The position of the first sample, in bytes."""
    stop_at: int
    """The position after the last one; the file may end before it."""
    rate: int
    """Frames a second."""
    channels: int
    byte_order: Literal["big", "little"]

    @property
    def frame_bytes(self) -> int:
        """The bytes of a frame: a sample of each channel."""
        return SAMPLE_BYTES * self.channels

    def frames_in(self, size: int) -> int:
        """How many whole frames a file of so many bytes holds."""
        return max(0, min(size, self.stop_at) - self.data_at) // self.frame_bytes


def refuse_strange_sound(rate: int, channels: int) -> None:
    """Raises NotARecording for figures that no recording has."""
    if not (0 < rate <= HIGHEST_RATE and 0 < channels <= MOST_CHANNELS):
        raise NotARecording(
            f"has {channels} channels and {rate} samples a second, which no recording has; "
            "save it anew with 1 channel and 16,000 Hz"
        )


@contextmanager
def opened_sound(path: Path) -> Iterator[int]:
    """A descriptor of a regular file; whatever the system refuses meanwhile is a NotARecording."""
    try:
        with opened(path) as fd:
            if not S_ISREG(os.fstat(fd).st_mode):
                raise NotARecording("is not a regular file")
            yield fd
    except (OSError, ValueError) as error:
        raise NotARecording(f"cannot be read ({reason(error)}); {remedy(error)}") from error


def samples_in(fd: int, layout: Layout, first: int, most: int) -> "array[int]":
    """The samples of at most `most` frames, from frame `first` on. Raises OSError."""
    samples = array("h")
    left = min(most, layout.frames_in(os.fstat(fd).st_size) - first) * layout.frame_bytes
    position = layout.data_at + first * layout.frame_bytes
    parts = []
    while left > 0 and (part := os.pread(fd, min(left, _READ_BYTES), position)):
        position += len(part)
        left -= len(part)
        parts.append(part)
    data = b"".join(parts)
    samples.frombytes(data[: len(data) - len(data) % layout.frame_bytes])
    if sys.byteorder != layout.byte_order:
        samples.byteswap()
    return samples
