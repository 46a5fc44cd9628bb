"""Sound files in the forms that can be attached, made byte by byte."""

import io
import wave

OPUS, VORBIS = b"OpusHead", b"\x01vorbis"
STREAM = b"\x07\x00\x00\x00"


def wav(seconds: float, rate: int = 8_000, width: int = 2) -> bytes:
    """Silence as a WAV file."""
    file = io.BytesIO()
    with wave.open(file, "wb") as sound:
        sound.setnchannels(1)
        sound.setsampwidth(width)
        sound.setframerate(rate)
        sound.writeframes(b"\0" * round(seconds * rate) * width)
    return file.getvalue()


def au(seconds: float, rate: int = 8_000) -> bytes:
    """Silence as an AU file."""
    fields = (24, 0xFFFFFFFF, 3, rate, 1)
    return b".snd" + b"".join(field.to_bytes(4, "big") for field in fields) + b"\0\0" * round(seconds * rate)


def flac(seconds: float, rate: int = 44_100) -> bytes:
    """The header of a FLAC file."""
    figures = rate << 44 | 15 << 36 | round(seconds * rate)
    return b"fLaC" + b"\x80\0\0\x22" + b"\0" * 10 + figures.to_bytes(8, "big") + b"\0" * 16


def page(position: int, content: bytes = b"", stream: bytes = STREAM) -> bytes:
    """A page of an Ogg file."""
    head = b"OggS\0\0" + position.to_bytes(8, "little", signed=True) + stream + b"\0" * 8
    return head + bytes([1, min(len(content), 255)]) + content


def opus(seconds: float, skipped: int = 312) -> bytes:
    """The first and the last pages of an Ogg file with Opus."""
    head = OPUS + b"\x01\x01" + skipped.to_bytes(2, "little") + b"\0" * 7
    return page(0, head) + page(0, b"OpusTags") + page(round(seconds * 48_000) + skipped, b"sound")


def vorbis(seconds: float, rate: int = 44_100) -> bytes:
    """The first and the last pages of an Ogg file with Vorbis."""
    head = VORBIS + b"\0" * 4 + b"\x01" + rate.to_bytes(4, "little") + b"\0" * 14
    return page(0, head) + page(round(seconds * rate), b"sound")


FORMS = {"wav": wav, "au": au, "flac": flac, "ogg": opus}
