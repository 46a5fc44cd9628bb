"""What lists show of a session."""

from datetime import datetime
from typing import NamedTuple

from hotseat.domain.vocabulary import Kind, MaybeVote, Mode, State


class Summary(NamedTuple):
    """What lists show of a session."""

    id: str
    started: datetime
    level: str
    kind: Kind
    candidate: str
    state: State
    questions: int
    seconds: float
    """Seconds spent on answers, all questions together."""
    at: float
    """Seconds on the session clock at the last event."""
    in_window: int
    sections: int
    shares: tuple[int, ...]
    """The percentage of the first answer that each section took."""
    vote: MaybeVote
    """The vote of the last question that has one."""
    text: str
    """The text of the first prompt whose answer was begun."""
    mode: Mode = "solo"
    interviewer: str = ""
