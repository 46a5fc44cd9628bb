"""Reads WAV files with samples of 16 bits, as recorders and telephones write them, and measures any other."""

import os
import sys
from typing import NamedTuple

from hotseat.storage.speech.samples import Layout, NotARecording, refuse_strange_sound

MAGIC = b"RIFF"
_PCM, _EXTENSIBLE = 1, 0xFFFE
_UNKNOWN_LENGTHS = (0, 0xFFFFFFFF)
"""What a program that writes into a pipe leaves as length."""
_SHORTEST_FORM = 16
_MOST_CHUNKS = 100
"""The most parts of a file that are looked through for its samples."""


class _Chunk(NamedTuple):
    name: bytes
    at: int
    """The position of its content."""
    length: int


def wav_layout(fd: int) -> Layout:
    """Where the samples of an open WAV file are. Raises NotARecording, OSError."""
    form, sound = _parts(fd)
    rate, channels = _form(form) if form else (0, 0)
    refuse_strange_sound(rate, channels)
    return Layout(
        data_at=sound.at,
        stop_at=sound.at + sound.length,
        rate=rate,
        channels=channels,
        byte_order="little",
    )


def wav_seconds(fd: int) -> float:
    """How long the sound in an open WAV file is, of whatever samples. Raises NotARecording, OSError."""
    form, sound = _parts(fd)
    bytes_a_second = int.from_bytes(form[8:12], "little")
    if not bytes_a_second:
        raise NotARecording("has a damaged header")
    return max(0, min(sound.length, os.fstat(fd).st_size - sound.at)) / bytes_a_second


def _parts(fd: int) -> tuple[bytes, _Chunk]:
    """What the header says of the samples, if it does, and where they are. Raises NotARecording, OSError."""
    if os.pread(fd, 4, 8) != b"WAVE":
        raise NotARecording("is not a WAV file")
    form = b""
    position = 12
    for _ in range(_MOST_CHUNKS):
        chunk = _chunk_at(fd, position)
        if chunk.name == b"fmt ":
            form = os.pread(fd, 26, chunk.at)
            if len(form) < _SHORTEST_FORM or chunk.length < _SHORTEST_FORM:
                raise NotARecording("has a damaged header")
        elif chunk.name == b"data":
            return form, chunk._replace(length=sys.maxsize) if chunk.length in _UNKNOWN_LENGTHS else chunk
        position = chunk.at + chunk.length + chunk.length % 2
    raise NotARecording("is a WAV file without sound")


def _chunk_at(fd: int, position: int) -> _Chunk:
    head = os.pread(fd, 8, position)
    if len(head) < 8:
        raise NotARecording("is a WAV file without sound")
    return _Chunk(head[:4], position + 8, int.from_bytes(head[4:], "little"))


def _form(content: bytes) -> tuple[int, int]:
    """Frames a second, and the channels."""
    code, channels = (int.from_bytes(content[start : start + 2], "little") for start in (0, 2))
    if code == _EXTENSIBLE:
        code = int.from_bytes(content[24:26], "little")
    bits = int.from_bytes(content[14:16], "little")
    if code != _PCM or bits != 16:
        raise NotARecording("does not hold samples of 16 bits; save it anew as a WAV file of 16 bits")
    return int.from_bytes(content[4:8], "little"), channels
