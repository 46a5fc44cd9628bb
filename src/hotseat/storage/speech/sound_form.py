"""Which sound files can be attached to a session, by what they hold and not by their name."""

import os
from pathlib import Path
from typing import NamedTuple

from hotseat.domain.text import counted
from hotseat.storage.files.looking import head_of
from hotseat.storage.speech import au, flac, ogg, wav
from hotseat.storage.speech.samples import Layout, NotARecording, opened_sound

LONGEST = 86_400.0
"""Seconds of the longest recording that is taken: a day."""
_OTHERS = {
    b"ID3": "an MP3 file",
    b"\xff\xfb": "an MP3 file",
    b"\xff\xf3": "an MP3 file",
    b"\xff\xf1": "an AAC file",
    b"FORM": "an AIFF file",
    b"caff": "a CAF file",
    b"\x1aE\xdf\xa3": "a WebM or Matroska file",
    b"RF64": "a WAV file of more than 4 GB",
}
"""What other files of sound begin with."""
_MP4 = b"ftyp"
"""What an MP4 or M4A file has at byte 4."""
_HEAD_BYTES = 12
_ENDINGS = (".wav", ".au", ".flac", ".ogg", ".opus", ".mp3", ".m4a", ".mp4", ".aac", ".aiff", ".webm")


class SoundForm(NamedTuple):
    """A file of sound."""

    ending: str
    """The ending that its name should have: "wav", "au", "flac" or "ogg"."""
    seconds: float
    """How long it is."""


def is_sound(path: Path) -> bool:
    """Whether the file is one of sound, by what it begins with, or else by its name; it may be damaged."""
    try:
        head = head_of(path, _HEAD_BYTES)
    except (OSError, ValueError):
        head = b""
    ours = (wav.MAGIC, au.MAGIC, flac.MAGIC, ogg.MAGIC)
    return head.startswith(ours) or bool(_other(head)) or path.suffix.lower() in _ENDINGS


def sound_form(path: Path) -> SoundForm:
    """The form and the length of the sound in the file. Raises NotARecording."""
    with opened_sound(path) as fd:
        form = _form(fd, os.pread(fd, _HEAD_BYTES, 0))
    if form.seconds <= 0:
        raise NotARecording("holds no sound")
    if form.seconds > LONGEST:
        raise NotARecording(
            f"says that it lasts {counted(round(form.seconds / 3600), 'hour')}; it is damaged"
        )
    return form


def _form(fd: int, head: bytes) -> SoundForm:
    if head.startswith(wav.MAGIC):
        return SoundForm("wav", wav.wav_seconds(fd))
    if head.startswith(flac.MAGIC):
        return SoundForm("flac", flac.flac_seconds(fd))
    if head.startswith(ogg.MAGIC):
        return SoundForm("ogg", ogg.ogg_seconds(fd))
    if head.startswith(au.MAGIC):
        return SoundForm("au", _seconds(fd, au.au_header(fd).layout))
    if not head:
        raise NotARecording("is empty")
    what = _other(head) or "no file of sound that hotseat knows"
    raise NotARecording(f"is {what}; save it anew as WAV, FLAC or Ogg, for example with Audacity")


def _other(head: bytes) -> str:
    """What the file is that begins so, if it is one of sound that cannot be attached; else empty."""
    if head[4:8] == _MP4:
        return "an MP4 or M4A file"
    return next((what for begin, what in _OTHERS.items() if head.startswith(begin)), "")


def _seconds(fd: int, layout: Layout) -> float:
    return layout.frames_in(os.fstat(fd).st_size) / layout.rate
