"""A session in one line."""

from datetime import datetime
from typing import NamedTuple

from hotseat.domain.vocabulary import Kind, MaybeVote, State


class Summary(NamedTuple):
    """A session in one line."""

    id: str
    started: datetime
    level: str
    kind: Kind
    candidate: str
    state: State
    questions: int
    seconds: float
    """Time answered, over all questions."""
    at: float
    """Where the session clock stood at the end."""
    in_window: int
    sections: int
    shares: tuple[int, ...]
    """Percent of the first answer spent in each section."""
    vote: MaybeVote
    """Of the last question that has one."""
    text: str
    """The first prompt begun."""
