"""One line of the list of sessions on disk."""

from typing import NamedTuple

from hotseat.domain.review.answers import Answer
from hotseat.domain.review.summary import Summary


class Listed(NamedTuple):
    """A session on disk in one line: its summary with its answers, or why it cannot be read."""

    id: str
    summary: Summary | None
    """What happened in the session; None if its file cannot be read."""
    fault: str
    """Why the file cannot be read, as `file:line: reason`; else empty."""
    answers: tuple[Answer, ...] = ()
    """Every answer that was begun in the session."""
    words: str = ""
    """The folded text that a search looks in."""
