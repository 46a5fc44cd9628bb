"""A part of a report on a loop, from which each form of it is made."""

from typing import NamedTuple


class Part(NamedTuple):
    """A heading with sentences, and perhaps a table."""

    heading: str
    lines: tuple[str, ...] = ()
    table: tuple[tuple[str, ...], ...] = ()
    """Its rows; the first is the head."""
