"""What is said of a key that a file may not have, in every kind of file that people write."""

from collections.abc import Iterable

from hotseat.domain.looking_up import nearly
from hotseat.domain.text import clean


def unknown_key(name: str, known: Iterable[str]) -> str:
    """A sentence about an unknown key: the known key that was probably meant, or else all of them."""
    keys = list(known)
    advice = meant_key(name, keys) or f"the keys here are {', '.join(keys)}"
    return f'"{clean(name)}" is not a known key; {advice}'


def meant_key(name: str, known: Iterable[str]) -> str:
    """A question that names the key that was probably meant; empty if none is near."""
    key = nearly(name, known)
    return f'did you mean "{key}"?' if key else ""
