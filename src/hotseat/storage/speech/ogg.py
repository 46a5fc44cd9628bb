"""Says how long the sound in an Ogg file is: Opus or Vorbis, by the position that its last page names."""

import os
from collections.abc import Callable
from typing import NamedTuple

from hotseat.storage.speech.samples import HIGHEST_RATE, NotARecording

MAGIC = b"OggS"
_HEAD_BYTES = 27
"""The fixed part of a page's header (RFC 3533, section 6)."""
_LARGEST_PAGE = 65_307
_NO_POSITION = -1
"""What a page names on which no packet ends."""
_OPUS_RATE = 48_000
"""The positions of Opus count at this rate, whatever was recorded (RFC 7845, section 4)."""


class _Page(NamedTuple):
    position: int
    stream: bytes
    """The number of the stream to which the page belongs."""


class _Codec(NamedTuple):
    rate: int
    skipped: int
    """Frames at the begin that are decoded and not heard."""


def ogg_seconds(fd: int) -> float:
    """How long the sound in an open Ogg file is. Raises NotARecording, OSError."""
    head = os.pread(fd, _LARGEST_PAGE, 0)
    first = _page(head, 0)
    if first is None:
        raise NotARecording("is not an Ogg file")
    codec = _codec(head[_HEAD_BYTES + head[_HEAD_BYTES - 1] :])
    last = _last_page(fd, first.stream)
    seconds = (last.position - codec.skipped) / codec.rate
    if seconds <= 0:
        raise NotARecording("is an Ogg file without sound")
    return seconds


def _page(data: bytes, at: int) -> _Page | None:
    """The page that begins there; None if none does."""
    head = data[at : at + _HEAD_BYTES]
    if len(head) < _HEAD_BYTES or not head.startswith(MAGIC) or head[4] != 0:
        return None
    return _Page(int.from_bytes(head[6:14], "little", signed=True), head[14:18])


def _last_page(fd: int, stream: bytes) -> _Page:
    """The last page of the stream that names a position. Raises NotARecording, OSError.

    Only the end of the file is read: two pages of the largest size lie in it whole.
    """
    size = os.fstat(fd).st_size
    end = os.pread(fd, 3 * _LARGEST_PAGE, max(0, size - 3 * _LARGEST_PAGE))
    at = len(end)
    while (at := end.rfind(MAGIC, 0, at)) >= 0:
        page = _page(end, at)
        if page is not None and page.stream == stream and page.position != _NO_POSITION:
            return page
    raise NotARecording(
        "does not say at its end how long it is; it is damaged, or holds several pieces: save it anew with a "
        "program that plays it"
    )


def _codec(packet: bytes) -> _Codec:
    """What the first packet of the stream says. Raises NotARecording."""
    for magic, read in _CODECS.items():
        if packet.startswith(magic):
            if len(packet) < _SHORTEST_PACKET:
                break
            codec = read(packet)
            if 0 < codec.rate <= HIGHEST_RATE:
                return codec
            break
    else:
        raise NotARecording("holds neither Opus nor Vorbis; save it anew as one of these, or as WAV or FLAC")
    raise NotARecording("has a damaged header")


def _opus(packet: bytes) -> _Codec:
    return _Codec(_OPUS_RATE, int.from_bytes(packet[10:12], "little"))


def _vorbis(packet: bytes) -> _Codec:
    return _Codec(int.from_bytes(packet[12:16], "little"), 0)


_SHORTEST_PACKET = 19
"""The bytes of the first packet of Opus; that of Vorbis is longer."""
_CODECS: dict[bytes, Callable[[bytes], _Codec]] = {b"OpusHead": _opus, b"\x01vorbis": _vorbis}
