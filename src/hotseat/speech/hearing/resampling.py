"""Makes mono sound of 16,000 samples a second of any other. numpy is there wherever recognition is."""

from collections.abc import Iterable, Iterator
from typing import Any

import numpy as np

from hotseat.speech.hearing.frames import RATE

LOUDEST = 32_767


def as_mono(blocks: Iterable[bytes], rate: int, channels: int) -> Iterator[bytes]:
    """Sound of so many channels and samples a second, of 16 bits, in the form of `frames`, block by block."""
    yield from mono(
        (np.frombuffer(block, np.int16).reshape(-1, channels) / LOUDEST for block in blocks), rate
    )


def mono(blocks: Iterable[Any], rate: int) -> Iterator[bytes]:
    """The same of arrays, frames by channels, whose loudest sample is 1."""
    resampler = _Resampler(rate)
    for block in blocks:
        yield _as_bytes(resampler.take(block.mean(axis=1)))
    yield _as_bytes(resampler.end())


def _as_bytes(samples: Any) -> bytes:
    return bytes(np.clip(np.rint(samples * LOUDEST), -LOUDEST, LOUDEST).astype(np.int16).tobytes())


class _Resampler:
    """Each sample is the mean of the old sound over the time it lasts, which also takes away what is too high
    for the new rate. Speech lies below 4,000 Hz, where that changes it by less than 1 dB."""

    def __init__(self, rate: int) -> None:
        self._step = rate / RATE
        self._old = np.zeros(0)
        """Old samples that reach into new ones not yet made."""
        self._first = 0
        """The number of the first of them."""
        self._made = 0

    def take(self, samples: Any) -> Any:
        """The new samples that the sound up to here is enough for."""
        self._old = np.concatenate([self._old, samples])
        stop = int((self._first + len(self._old)) / self._step)
        edges = np.arange(self._made, stop + 1) * self._step - self._first
        total = np.concatenate([[0.0], np.cumsum(self._old)])
        sums = np.interp(edges, np.arange(len(total)), total)
        self._made = stop
        keep = int(stop * self._step) - self._first
        self._old, self._first = self._old[keep:], self._first + keep
        return np.diff(sums) / self._step

    def end(self) -> Any:
        """What is left: less than a sample, filled up with its own last value."""
        missing = int(np.ceil(self._step)) if len(self._old) else 0
        return self.take(np.repeat(self._old[-1:], missing))[:1]
