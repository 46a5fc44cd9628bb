"""Recordings as Sun AU files: 16 bits, big-endian, and a length that is never filled in.

Nothing has to be written at the end, so whatever ended the recorder, all blocks before it can be read.
docs/file-format.md describes the header.
"""

import errno
import json
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from hotseat.domain.text import one_line
from hotseat.storage.files.errors import reason
from hotseat.storage.files.syncer import Syncer
from hotseat.storage.files.writing import close_quietly, open_new, remove
from hotseat.storage.speech.samples import (
    SAMPLE_BYTES,
    Layout,
    NotARecording,
    opened_sound,
    refuse_strange_sound,
)

if TYPE_CHECKING:
    from array import array

RATE = 16_000
"""Frames a second of everything that hotseat records: what recognition of speech works with."""

MAGIC = b".snd"
_FIXED_BYTES = 24
"""The part of the header before the annotation."""
_UNKNOWN_LENGTH = 0xFFFFFFFF
_LINEAR_16 = 3
_LONGEST_HEADER = 4_096
"""The most bytes of a header whose annotation is read; ours take a few hundred."""
_LONGEST_DEVICE = 200
"""The most characters that are kept of a microphone's name."""
_LARGEST_OFFSET = 10_000_000
"""Seconds, as in the events of a session."""


class Annotation(NamedTuple):
    """What the header says of a recording, so that it can be adopted by a session that does not name it."""

    session: str
    """The session's id."""
    offset: float
    """The second on the session clock of the first sample."""
    device: str
    """The name of the microphone."""


class AuHeader(NamedTuple):
    """What the header of a file says."""

    layout: Layout
    annotation: Annotation | None
    """What hotseat wrote into the header; None in a file of another program."""


class CannotGoOn(Exception):
    """The disk takes no more. The file ends with its last whole block; the message says why it does."""


class AuWriter:
    """A new file, to which whole blocks are appended; a thread of its own syncs it to the disk."""

    def __init__(self, path: Path, annotation: Annotation) -> None:
        """Raises OSError, FileExistsError where something has the name already; then no file is left."""
        header = _header(annotation)
        self.frames = 0
        """How many frames the file holds."""
        self._fd = open_new(path, os.O_WRONLY | os.O_APPEND)
        self._data_at = len(header)
        try:
            _write_whole(self._fd, header)
        except OSError:
            close_quietly(self._fd)
            remove(path)
            raise
        self._syncer = Syncer(self._fd, path.parent)

    def append(self, samples: "array[int]") -> None:
        """Appends a block of samples. Raises CannotGoOn, and leaves no part of the block behind."""
        block = samples
        if sys.byteorder == "little":
            block = samples[:]
            block.byteswap()
        try:
            _write_whole(self._fd, block.tobytes())
        except OSError as error:
            self._cut()
            raise CannotGoOn(reason(error)) from error
        self.frames += len(samples)

    def _cut(self) -> None:
        try:
            os.ftruncate(self._fd, self._data_at + self.frames * SAMPLE_BYTES)
        except OSError:
            # Half a block is read up to its last whole frame.
            return

    def sync(self) -> None:
        """Has the disk keep what was written; returns at once."""
        self._syncer.ask()

    def close(self) -> None:
        """Syncs for the last time, and waits for it at most a few seconds."""
        self._syncer.finish()
        close_quietly(self._fd)


def _write_whole(fd: int, data: bytes) -> None:
    """Writes the data in one call. Raises OSError, also if only a part of it was written."""
    if os.write(fd, data) < len(data):
        # That is how a disk which is full answers first.
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


def _header(annotation: Annotation) -> bytes:
    kept = annotation._replace(device=annotation.device[:_LONGEST_DEVICE])
    text = json.dumps(kept._asdict()).encode() + b"\0"
    text += b"\0" * (-len(text) % 8)
    fields = (_FIXED_BYTES + len(text), _UNKNOWN_LENGTH, _LINEAR_16, RATE, 1)
    return MAGIC + b"".join(field.to_bytes(4, "big") for field in fields) + text


def read_header(path: Path) -> AuHeader:
    """The header of the file. Raises NotARecording."""
    with opened_sound(path) as fd:
        return au_header(fd)


def frames_of(path: Path) -> int:
    """How many whole frames the file holds, by its size. Raises NotARecording."""
    with opened_sound(path) as fd:
        return au_header(fd).layout.frames_in(os.fstat(fd).st_size)


def au_header(fd: int) -> AuHeader:
    """The header of an open file. Raises NotARecording, OSError."""
    head = os.pread(fd, _LONGEST_HEADER, 0)
    if not head:
        raise NotARecording("is empty: nothing was recorded into it")
    if not head.startswith(MAGIC) or len(head) < _FIXED_BYTES:
        raise NotARecording("is not an AU file")
    data_at, length, encoding, rate, channels = (
        int.from_bytes(head[start : start + 4], "big") for start in range(4, _FIXED_BYTES, 4)
    )
    if data_at < _FIXED_BYTES:
        raise NotARecording("has a damaged header")
    if encoding != _LINEAR_16:
        raise NotARecording("does not hold samples of 16 bits; save it anew as an AU file of 16 bits")
    refuse_strange_sound(rate, channels)
    stop_at = sys.maxsize if length == _UNKNOWN_LENGTH else data_at + length
    layout = Layout(data_at=data_at, stop_at=stop_at, rate=rate, channels=channels, byte_order="big")
    return AuHeader(layout, _annotation_in(head[_FIXED_BYTES:data_at]))


def _annotation_in(text: bytes) -> Annotation | None:
    try:
        table = json.loads(text.partition(b"\0")[0])
    except (ValueError, RecursionError):
        return None
    if not isinstance(table, dict):
        return None
    session, offset, device = (table.get(key) for key in Annotation._fields)
    if not (isinstance(session, str) and isinstance(device, str) and isinstance(offset, int | float)):
        return None
    if not abs(offset) <= _LARGEST_OFFSET:
        return None
    return Annotation(one_line(session), float(offset), one_line(device)[:_LONGEST_DEVICE])
