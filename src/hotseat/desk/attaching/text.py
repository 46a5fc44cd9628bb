"""Attaches what was said as text: captions with their times, or the plain transcript of one answer."""

from hotseat.desk.attaching.attached_words import AttachedWords
from hotseat.desk.attaching.captions import attach_captions
from hotseat.desk.attaching.plain import attach_plain
from hotseat.desk.attaching.target import CannotAttach, Target, Wish
from hotseat.domain.speech.captions import are_captions
from hotseat.storage.files.reading import Unreadable, decode

LARGEST = 4 * 2**20
"""The most bytes of a text that is attached; captions of a day take a third of that."""


def attach_text(target: Target, data: bytes, name: str, wish: Wish) -> AttachedWords:
    """Writes down what was said, from a file of that name.

    With `wish.again` it takes the place of captions of the same seconds, or of the transcript of the same
    answer. Raises CannotAttach and CannotWrite; then nothing was attached.
    """
    text = _text(data, name)
    attach = attach_captions if are_captions(text) else attach_plain
    return attach(target, text, name, wish)


def _text(data: bytes, name: str) -> str:
    """The text. Raises CannotAttach for what is too large or no text."""
    if len(data) > LARGEST:
        raise CannotAttach(
            f"{name} is larger than {LARGEST // 2**20} MiB; attach the part that belongs to it."
        )
    try:
        text = decode(data)
    except Unreadable as trouble:
        raise CannotAttach(
            f"{name}{f':{trouble.line}' if trouble.line else ''}: {trouble.text}."
        ) from trouble
    if "\0" in text:
        raise CannotAttach(f"{name} is no text; save it as plain text, as .vtt or as .srt.")
    if not text.strip():
        raise CannotAttach(f"{name} is empty.")
    return text
