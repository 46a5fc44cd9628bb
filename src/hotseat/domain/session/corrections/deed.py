"""Something done that can be taken back."""

from typing import Any, NamedTuple


class Deed(NamedTuple):
    """An event, and what it changed."""

    number: int
    """Which event of the file it is, from 1."""
    event: Any
    question: int
    """The place of its question, from 0."""
    place: int = -1
    """The place of its note, change or follow-up in the question, from 0; else -1."""
    was: Any = None
    """The value before."""
    now: Any = None
    """The value after."""
