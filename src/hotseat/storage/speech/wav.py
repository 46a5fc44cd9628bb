"""Reads WAV files with samples of 16 bits, as recorders and telephones write them."""

import os
import sys
from typing import NamedTuple

from hotseat.storage.speech.samples import Layout, NotARecording, refuse_strange_sound

MAGIC = b"RIFF"
_PCM, _EXTENSIBLE = 1, 0xFFFE
_UNKNOWN_LENGTHS = (0, 0xFFFFFFFF)
"""What a program that writes into a pipe leaves as length."""
_MOST_CHUNKS = 100
"""The most parts of a file that are looked through for its samples."""


class _Chunk(NamedTuple):
    name: bytes
    at: int
    """The position of its content."""
    length: int


def wav_layout(fd: int) -> Layout:
    """Where the samples of an open WAV file are. Raises NotARecording, OSError."""
    if os.pread(fd, 4, 8) != b"WAVE":
        raise NotARecording("is not a WAV file")
    rate = channels = 0
    position = 12
    for _ in range(_MOST_CHUNKS):
        chunk = _chunk_at(fd, position)
        if chunk.name == b"fmt ":
            rate, channels = _form(os.pread(fd, 26, chunk.at))
        elif chunk.name == b"data":
            refuse_strange_sound(rate, channels)
            length = sys.maxsize if chunk.length in _UNKNOWN_LENGTHS else chunk.length
            stop_at = chunk.at + length
            return Layout(
                data_at=chunk.at, stop_at=stop_at, rate=rate, channels=channels, byte_order="little"
            )
        position = chunk.at + chunk.length + chunk.length % 2
    raise NotARecording("is a WAV file without sound")


def _chunk_at(fd: int, position: int) -> _Chunk:
    head = os.pread(fd, 8, position)
    if len(head) < 8:
        raise NotARecording("is a WAV file without sound")
    return _Chunk(head[:4], position + 8, int.from_bytes(head[4:], "little"))


def _form(content: bytes) -> tuple[int, int]:
    """Frames a second, and the channels."""
    if len(content) < 16:
        raise NotARecording("has a damaged header")
    code, channels = (int.from_bytes(content[start : start + 2], "little") for start in (0, 2))
    if code == _EXTENSIBLE:
        code = int.from_bytes(content[24:26], "little")
    bits = int.from_bytes(content[14:16], "little")
    if code != _PCM or bits != 16:
        raise NotARecording("does not hold samples of 16 bits; save it anew as a WAV file of 16 bits")
    return int.from_bytes(content[4:8], "little"), channels
