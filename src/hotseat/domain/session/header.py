"""The header of a session's file."""

from datetime import datetime
from typing import NamedTuple, Protocol

from hotseat.domain.vocabulary import CandidateSees, Kind, Mode


class Header(NamedTuple):
    """What is known of a session when it begins: the lines of its file before the first event."""

    format: int
    id: str
    started: datetime
    """UTC wall time. Apart from `reopened` events, the file holds no other wall time."""
    level: str
    kind: Kind
    """A newer version may have written a kind or a mode that is not known here; it is shown as it is."""
    mode: Mode = "solo"
    candidate: str = ""
    interviewer: str = ""
    slot: int = 0
    """Length of the interview in seconds, in a pair or in a round of a loop; 0 if it was not set."""
    questions: int = 0
    """How many questions are planned."""
    sitting: str = ""
    """Id of the first session, where several were held in one sitting; empty in the first one itself."""
    interruptions: bool = False
    """Whether hotseat suggests to the interviewer when to interrupt the candidate."""
    candidate_sees: CandidateSees = ""
    """Which clock the candidate's screen shows in a pair; of a newer version it may be another one."""
    rated_once: bool = False
    """Whether a pair rates once for the whole interview, and not after each question."""
    chosen: tuple[str, ...] = ()
    """Ids of the prompts that a pair or a loop chose beforehand, in their order; after them questions are
    drawn, but not in a loop."""
    loop: str = ""
    """Id of the loop that the session is a round of; empty for any other."""
    round: int = 0
    """The number of that round, from 1."""

    @property
    def of_round(self) -> str:
        """What follows level and kind in the title of a round, as in " · round 2"; empty for any other."""
        return f" · round {self.round}" if self.loop else ""


NOT_NAMED = "in a loop the principle is not named, as on the day itself"


class Heads(Protocol):
    """Who sits in a session, and what they chose for it."""

    def heading(self, header: Header) -> Header:
        """The header with their names and choices."""


def is_drill_id(session_id: str) -> bool:
    """Whether the id of a session says that it is a drill: "2026-11-26-130254-l6-drill-4be8"."""
    return session_id.split("-")[-2:-1] == ["drill"]
