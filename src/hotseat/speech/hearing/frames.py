"""The form in which sound is handed on: mono, 16,000 samples a second of 16 bits, in frames of 20 ms."""

from collections.abc import Iterable, Iterator

RATE = 16_000
SAMPLE_BYTES = 2
FRAME_SECONDS = 0.02
FRAME_BYTES = round(RATE * FRAME_SECONDS) * SAMPLE_BYTES
"""What the detector of voice is asked about at once."""


def seconds_in(sound: bytes) -> float:
    """How long so much sound lasts."""
    return len(sound) / (RATE * SAMPLE_BYTES)


def frames(blocks: Iterable[bytes]) -> Iterator[bytes]:
    """The sound of the blocks, which may have any length, in frames; the last one is filled with silence."""
    rest = b""
    for block in blocks:
        rest += block
        whole = len(rest) - len(rest) % FRAME_BYTES
        for start in range(0, whole, FRAME_BYTES):
            yield rest[start : start + FRAME_BYTES]
        rest = rest[whole:]
    if rest:
        yield rest.ljust(FRAME_BYTES, b"\0")
