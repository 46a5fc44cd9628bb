"""A session in a list of those on disk."""

from typing import NamedTuple

from hotseat.domain.review.answers import Answer
from hotseat.domain.review.summary import Summary


class Listed(NamedTuple):
    """A session on disk in one line: its summary with its answers, or why it cannot be read."""

    id: str
    summary: Summary | None
    """What happened in it; None where it cannot be read."""
    fault: str
    """Why it cannot be read, as `file:line: reason`; else empty."""
    answers: tuple[Answer, ...] = ()
    """Every question begun in it."""
    words: str = ""
    """What it is found by, folded."""
