"""What the recorder needs of a microphone, whatever it is."""

from array import array
from collections.abc import Callable, Sequence
from itertools import pairwise
from typing import NamedTuple, Protocol

from hotseat.domain.text import one_line
from hotseat.storage.speech.au import RATE

BLOCK_FRAMES = RATE // 10
"""Frames of a block: 100 ms."""
BLOCK_SECONDS = BLOCK_FRAMES / RATE


class Block(NamedTuple):
    """A tenth of a second of sound."""

    at: float
    """The clock's reading when its first frame was heard, in seconds."""
    samples: "array[int]"
    """BLOCK_FRAMES of them, one channel."""


Deliver = Callable[[Block], object]
"""What is called with each block, in a thread of the device."""


class Microphone(Protocol):
    """A device that is open, and delivers blocks until the process ends."""

    @property
    def name(self) -> str:
        """Its name, as its maker or a person wrote it."""


class NoMicrophone(Exception):
    """There is nothing to record with; the message is a sentence that says why and what to do."""


class NoLibrary(NoMicrophone):
    """A library is missing that could reach a microphone."""


def position_of(name: str, names: Sequence[str]) -> int:
    """Which of the microphones has this name: exactly, else the first whose name holds it in any case.

    Raises NoMicrophone, and names those that there are.
    """
    if name in names:
        return names.index(name)
    for position, known in enumerate(names):
        if name.casefold() in known.casefold():
            return position
    there = "; ".join(dict.fromkeys(map(one_line, at_least_one(names))))
    raise NoMicrophone(f'No microphone is named "{one_line(name)}"; there are: {there}.')


def at_least_one(names: Sequence[str]) -> list[str]:
    """The names. Raises NoMicrophone if there is none."""
    if not names:
        raise NoMicrophone("There is no microphone; plug one in, or allow your terminal to use it.")
    return list(names)


def as_block(samples: "array[int]", channels: int) -> "array[int]":
    """A tenth of a second of sound at any rate as one channel of BLOCK_FRAMES samples.

    Each is the mean of the samples that it stands for, which is enough for speech.
    """
    if channels > 1:
        samples = array("h", (_mean(frame) for frame in zip(*_apart(samples, channels), strict=True)))
    if len(samples) == BLOCK_FRAMES:
        return samples
    edges = [position * len(samples) // BLOCK_FRAMES for position in range(BLOCK_FRAMES + 1)]
    return array("h", (_mean(samples[start : max(stop, start + 1)]) for start, stop in pairwise(edges)))


def _apart(samples: "array[int]", channels: int) -> "list[array[int]]":
    return [samples[channel::channels] for channel in range(channels)]


def _mean(samples: Sequence[int]) -> int:
    return sum(samples) // len(samples)
