"""Says how long a FLAC file is, by its header."""

import os

from hotseat.storage.speech.samples import NotARecording

MAGIC = b"fLaC"
_STREAMINFO_BYTES = 34
_HEAD_BYTES = 8


def flac_seconds(fd: int) -> float:
    """How long the sound in an open FLAC file is. Raises NotARecording, OSError.

    The file's first block, STREAMINFO, holds the rate and the number of frames (RFC 9639, section 8.2).
    """
    head = os.pread(fd, _HEAD_BYTES + _STREAMINFO_BYTES, 0)
    if not head.startswith(MAGIC):
        raise NotARecording("is not a FLAC file")
    # The first bit of a block's kind only says whether it is the last block before the sound.
    kind, length = (head[4:5] or b"\x7f")[0] & 0x7F, int.from_bytes(head[5:8], "big")
    if len(head) < _HEAD_BYTES + _STREAMINFO_BYTES or kind != 0 or length != _STREAMINFO_BYTES:
        raise NotARecording("has a damaged header")
    # 20 bits of rate, 3 of channels, 5 of sample size and 36 of frames, after 10 bytes of sizes.
    bits = int.from_bytes(head[_HEAD_BYTES + 10 : _HEAD_BYTES + 18], "big")
    rate, frames = bits >> 44, bits & 0xF_FFFF_FFFF
    if not rate:
        raise NotARecording("has a damaged header")
    if not frames:
        raise NotARecording("does not say how long it is; save it anew with a program that plays it")
    return frames / rate
