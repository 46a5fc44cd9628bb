"""What stands at the head of a session's file."""

from datetime import datetime
from typing import NamedTuple

from hotseat.domain.vocabulary import CandidateSees, Kind, Mode


class Header(NamedTuple):
    """The first lines of a session's file."""

    format: int
    id: str
    started: datetime
    """UTC wall time, the only one but for `reopened`."""
    level: str
    kind: Kind
    """In a file of a newer version it may be another one, which is kept to be shown; so may the mode."""
    mode: Mode = "solo"
    candidate: str = ""
    interviewer: str = ""
    slot: int = 0
    """Seconds the interview has, in a pair; 0 where nobody said."""
    questions: int = 0
    """How many questions it is to hold."""
    sitting: str = ""
    """The id of the session with which a sitting of several began; empty in that one."""
    interruptions: bool = False
    """Whether the driver is cued to cut in."""
    candidate_sees: CandidateSees = ""
    """Which clock the candidate's screen shows in a pair; of a newer version it may be another one."""
