"""Reads the file of a Whisper model as CTranslate2 keeps it: arrays, each with its name and type."""

import mmap
import struct
from collections.abc import Iterator
from typing import Any

import numpy as np

TYPES = {0: "<f4", 1: "i1", 2: "<i2", 3: "<i4", 4: "<f2"}
"""The types of the figures in an array, by their number in the file."""
SPECIFICATION = "WhisperSpec"
VERSION = 6
"""The version of the form; older ones lack the types, and a newer one is not known."""


class StrangeModel(Exception):
    """The file is not a model in the form that is read; the message says what it is not."""


class Arrays:
    """The arrays of a model. They are read from the file when they are asked for, one at a time."""

    def __init__(self, data: mmap.mmap) -> None:
        """Raises StrangeModel."""
        try:
            self._arrays = dict(_arrays_in(data))
        except (struct.error, KeyError, ValueError, UnicodeDecodeError) as error:
            raise StrangeModel("holds no arrays of a model that can be read") from error

    def __contains__(self, name: str) -> bool:
        return name in self._arrays

    def __getitem__(self, name: str) -> Any:
        """The array with this name as floats of 32 bits. Raises StrangeModel if there is none."""
        try:
            array = self._arrays[name]
            if array.dtype == np.int8:
                scale = self._arrays[f"{name}_scale"].reshape(-1, *[1] * (array.ndim - 1))
                array = array.astype(np.float32) / scale
        except KeyError as missing:
            raise StrangeModel(f"holds no array {missing}") from missing
        return array.astype(np.float32)

    def count(self, before: str, after: str) -> int:
        """How many arrays have a name that begins and ends like this."""
        return sum(name.startswith(before) and name.endswith(after) for name in self._arrays)


def _arrays_in(data: mmap.mmap) -> Iterator[tuple[str, Any]]:
    reader = _Reader(data)
    (version,) = reader.take("I")
    specification = reader.text()
    if (version, specification) != (VERSION, SPECIFICATION):
        raise ValueError
    reader.take("I")
    (count,) = reader.take("I")
    for _ in range(count):
        name = reader.text()
        (rank,) = reader.take("B")
        shape = reader.take(f"{rank}I")
        kind, length = reader.take("BI")
        yield name, np.frombuffer(reader.block(length), TYPES[kind]).reshape(shape)


class _Reader:
    """Takes one value after the other from the file."""

    def __init__(self, data: mmap.mmap) -> None:
        self._data = memoryview(data)
        self._at = 0

    def block(self, length: int) -> memoryview:
        block = self._data[self._at : self._at + length]
        if len(block) < length:
            raise ValueError
        self._at += length
        return block

    def take(self, form: str) -> tuple[Any, ...]:
        return struct.unpack(f"<{form}", self.block(struct.calcsize(f"<{form}")))

    def text(self) -> str:
        (length,) = self.take("H")
        return bytes(self.block(length)).rstrip(b"\0").decode()
