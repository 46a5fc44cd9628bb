"""What the program remembers by itself for the next start."""

from typing import NamedTuple

from hotseat.domain.settings import CLOSED_SETS, is_sound
from hotseat.storage.settings import kept


class Remembered(NamedTuple):
    """What was chosen last. What is empty, or None, was never chosen."""

    theme: str = ""
    folder: str = ""
    """The practice folder in which level, kind and preparation were chosen."""
    person: str = ""
    """Who was to answer when they were chosen; empty where nobody was named."""
    level: str = ""
    kind: str = ""
    preparation: int | None = None
    """Seconds."""
    cue: str = ""


def read() -> Remembered:
    """What is remembered; whatever cannot be used of the file is not."""
    return Remembered(**{key: value for key, value in kept.chosen().items() if _can_be_used(key, value)})


def write(remembered: Remembered) -> None:
    """Remembers this instead. A disk that cannot take it costs no more than that."""
    kept.keep_chosen(remembered._asdict())


def _can_be_used(key: str, value: object) -> bool:
    if key in ("folder", "person"):
        return isinstance(value, str)
    if key not in Remembered._fields:
        return False
    return (
        is_sound(key, value) or (key in CLOSED_SETS and value == "") or (key, value) == ("preparation", None)
    )
