"""The choices that the program remembers for the next start."""

from typing import NamedTuple

from hotseat.domain.settings import CLOSED_SETS, is_sound
from hotseat.storage.settings import kept


class Remembered(NamedTuple):
    """The last choices; an empty value, or None, was never chosen."""

    theme: str = ""
    folder: str = ""
    """The practice folder in which level, kind and preparation were chosen."""
    person: str = ""
    """The candidate for whom they were chosen; empty if no name was given."""
    level: str = ""
    kind: str = ""
    preparation: int | None = None
    """Seconds."""
    cue: str = ""
    blind: str = ""
    pair_rating: str = ""
    story: str = ""
    record: str = ""
    voice: str = ""
    plan: str = ""
    """The id of the pacing plan chosen last; empty for the default of level and kind."""


def read() -> Remembered:
    """The remembered choices, without values that cannot be used."""
    return Remembered(**{key: value for key, value in kept.chosen().items() if _can_be_used(key, value)})


def write(remembered: Remembered) -> None:
    """Remembers these choices instead; ignores a disk error."""
    kept.keep_chosen(remembered._asdict())


def _can_be_used(key: str, value: object) -> bool:
    if key in ("folder", "person", "plan"):
        return isinstance(value, str)
    if key not in Remembered._fields:
        return False
    return (
        is_sound(key, value) or (key in CLOSED_SETS and value == "") or (key, value) == ("preparation", None)
    )
