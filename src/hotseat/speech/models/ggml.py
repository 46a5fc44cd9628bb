"""Writes a Whisper model as whisper.cpp reads it: a head, the filters for sound, the vocabulary, the arrays.

Arrays of two dimensions are stored in blocks of 32 figures of 8 bits with a common factor ("q8_0").
"""

import struct
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, NamedTuple, Protocol

import numpy as np

from hotseat.speech.models.known import MAGIC

_FLOAT_32, _FLOAT_16, _BLOCKS_OF_8_BITS = 0, 1, 8
_STORED_AS_BLOCKS = 7
"""What the head says of a file with such blocks."""
_IN_A_BLOCK = 32
_BLOCKS_AT_ONCE = 4_096
_RATE, _WINDOW = 16_000, 400
"""Samples a second, and samples in a window, of the filters."""


class Shape(NamedTuple):
    """The dimensions of a model, in the order of the head."""

    vocabulary: int
    audio_context: int
    audio_width: int
    audio_heads: int
    audio_layers: int
    text_context: int
    text_width: int
    text_heads: int
    text_layers: int
    filters: int


class Writable(Protocol):
    """What a model is written to."""

    def write(self, data: bytes, /) -> object:
        """Takes the next bytes. Raises OSError."""
        ...


def write_model(
    file: Writable, shape: Shape, tokens: Sequence[bytes], arrays: Iterable[tuple[str, Any]]
) -> None:
    """Writes the model, each array as it comes, so that only one is in memory. Raises OSError."""
    file.write(MAGIC + struct.pack("<11i", *shape, _STORED_AS_BLOCKS))
    filters = mel_filters(shape.filters)
    file.write(struct.pack("<2i", *filters.shape) + filters.tobytes())
    file.write(struct.pack("<i", len(tokens)))
    for token in tokens:
        file.write(struct.pack("<i", len(token)) + token)
    for name, array in arrays:
        kind = _kind(name, array)
        title = name.encode()
        file.write(struct.pack("<3i", array.ndim, len(title), kind))
        file.write(struct.pack(f"<{array.ndim}i", *array.shape[::-1]) + title)
        if kind == _BLOCKS_OF_8_BITS:
            for data in _blocks(array):
                file.write(data)
        else:
            file.write(array.astype("<f2" if kind == _FLOAT_16 else "<f4").tobytes())


def _kind(name: str, array: Any) -> int:
    """How the array is stored."""
    if array.ndim < 2 or name.endswith("bias") or "positional" in name:
        return _FLOAT_32
    return _FLOAT_16 if array.ndim > 2 or "conv" in name else _BLOCKS_OF_8_BITS


def _blocks(array: Any) -> Iterator[bytes]:
    """The array in blocks with a common factor, a few thousand at a time to save memory."""
    all_blocks = array.reshape(-1, _IN_A_BLOCK)
    for start in range(0, len(all_blocks), _BLOCKS_AT_ONCE):
        blocks = all_blocks[start : start + _BLOCKS_AT_ONCE]
        factor = np.abs(blocks).max(1) / 127
        figures = np.round(blocks / np.where(factor == 0, 1, factor)[:, None]).astype("i1")
        yield np.concatenate([factor.astype("<f2").view("i1").reshape(-1, 2), figures], 1).tobytes()


def mel_filters(count: int) -> Any:
    """So many triangular filters over the frequencies of a window: Slaney's mel scale, equal areas."""
    frequencies = np.linspace(0, _RATE / 2, _WINDOW // 2 + 1)
    highest = 15.0 + np.log(8.0) / (np.log(6.4) / 27.0)
    mels = np.linspace(0, highest, count + 2)
    # Below 1,000 Hz, which is 15 mel, the scale is linear, above it logarithmic.
    hertz = np.where(mels < 15, mels * 200 / 3, 1000 * np.exp(np.log(6.4) / 27 * (mels - 15)))
    widths = np.diff(hertz)
    ramps = hertz[:, None] - frequencies[None]
    weights = np.maximum(0, np.minimum(-ramps[:-2] / widths[:-1, None], ramps[2:] / widths[1:, None]))
    return (weights * (2.0 / (hertz[2:] - hertz[:-2]))[:, None]).astype(np.float32)
