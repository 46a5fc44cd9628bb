"""What a person says about the columns of a table."""

from collections.abc import Sequence

from hotseat.domain.looking_up import near
from hotseat.domain.text import one_line, slug


class WrongMap(Exception):
    """A person named a column or a field that cannot be meant; the message says why."""


def position(name: str, header: Sequence[str]) -> int:
    """The position of the column with this name, or number from 1. Raises WrongMap."""
    slugs = [slug(cell) for cell in header]
    if slug(name) in slugs:
        return slugs.index(slug(name))
    if name.isdecimal() and 0 < int(name[:9]) <= len(header):
        return int(name[:9]) - 1
    shown = [one_line(cell) for cell in header]
    similar = near(name, shown)
    there = f"near it: {', '.join(similar)}" if similar else f"there are {', '.join(shown)}"
    raise WrongMap(f'there is no column "{one_line(name)}"; {there}')
