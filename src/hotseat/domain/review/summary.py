"""A session in one line."""

from datetime import datetime
from typing import NamedTuple


class Summary(NamedTuple):
    """A session in one line."""

    id: str
    started: datetime
    level: str
    kind: str
    candidate: str
    state: str
    """finished, abandoned, running or interrupted."""
    questions: int
    seconds: float
    """Time answered, over all questions."""
    at: float
    """Where the session clock stood at the end."""
    in_window: int
    sections: int
    shares: tuple[int, ...]
    """Percent of the first answer spent in each section."""
    vote: str
    """Of the last question that has one."""
    text: str
    """The first prompt begun."""
