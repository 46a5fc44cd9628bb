"""Something that was done and can be undone."""

from typing import Any, NamedTuple


class Deed(NamedTuple):
    """An event with the value it changed, as it was before and after."""

    number: int
    """The number of the event in the file, from 1."""
    event: Any
    question: int
    """The index of its question in the session, from 0."""
    within: int = -1
    """The index of its note, change or follow-up in the question, from 0; -1 if it has none."""
    was: Any = None
    """The value before."""
    now: Any = None
    """The value after."""
