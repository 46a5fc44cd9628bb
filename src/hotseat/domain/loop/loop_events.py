"""What can happen in a loop: one type for each event, with the fields that its file has.

As in an assessment nothing is timed to the tenth, so the `at` of an event is a date and time in UTC. Rounds
are counted from 1. A field that does not apply is empty.
"""

from datetime import datetime
from typing import Literal, NamedTuple, get_args

from hotseat.domain.session.closed_sets import ClosedSet, ClosedSets
from hotseat.domain.vocabulary import VOTES, Ending, Kind, Vote

KIND = "loop"
"""The kind in the header of a loop's file."""
Decision = Literal["hire", "no hire"]
"""What a debrief ends with."""
DECISIONS: tuple[Decision, ...] = get_args(Decision)
ENDINGS: tuple[Ending, ...] = get_args(Ending)


class LoopHeader(NamedTuple):
    """The first lines of a loop's file."""

    format: int
    id: str
    started: datetime
    level: str
    shape: str
    """The id of the shape that it was begun with."""
    name: str
    """The name of that shape."""
    kind: str = KIND
    candidate: str = ""
    seed: int = 0
    """What chance is drawn with; 0 if no number was given."""
    days: int = 1
    """Over how many days its rounds are spread."""


class PlannedRound(NamedTuple):
    """A round as it was planned when the loop began; later changes of the shape do not matter."""

    name: str
    minutes: int
    kind: Kind
    questions: int
    principles: tuple[str, ...]
    """The principles that it asks about; they are not shown before it is over."""
    bar_raiser: bool
    break_after: int
    """Minutes of break after it; 0 for none."""
    day: int
    """The day of the loop on which it is held, from 1."""


class Begun(NamedTuple):
    """The loop began. The event copies all rounds that are planned."""

    at: datetime
    rounds: tuple[PlannedRound, ...]


class RoundBegun(NamedTuple):
    """A round began. It is begun again only where nothing is kept of its session."""

    at: datetime
    round: int
    session: str
    """The id of its session."""
    prompts: tuple[str, ...]
    """The ids of the prompts to be asked, in their order."""
    interviewer: str = ""
    """Who interviews; empty for somebody who answers alone."""


class RoundEnded(NamedTuple):
    """The session of a round had ended, at this time."""

    at: datetime
    round: int
    how: Ending


class EnergyGiven(NamedTuple):
    """The candidate said how much energy they had after a round: 1 is none, 5 is as much as at the start."""

    at: datetime
    round: int
    energy: int


class LeftOut(NamedTuple):
    """A round was left out of the debrief: nothing is kept of its session, or somebody chose so."""

    at: datetime
    round: int


class BreakTaken(NamedTuple):
    """A break began after a round."""

    at: datetime
    round: int
    minutes: int


class BreakEnded(NamedTuple):
    """The break was over, or was ended early."""

    at: datetime


class BrokenOff(NamedTuple):
    """The loop was broken off until another day."""

    at: datetime


class TakenUp(NamedTuple):
    """A loop that was broken off goes on."""

    at: datetime


class CutShort(NamedTuple):
    """No further round is held; the debrief is about those that were."""

    at: datetime


class PutOff(NamedTuple):
    """The debrief was put off until this time."""

    at: datetime
    until: datetime


class ReadRound(NamedTuple):
    """The card of a round was read, in the debrief."""

    at: datetime
    round: int
    early: bool = False
    """Whether it was read before the debrief was open, by choice."""


class LoopVoted(NamedTuple):
    """Whoever interviewed voted on a round. The first vote is hidden until every round has one."""

    at: datetime
    round: int
    vote: Vote
    again: bool = False
    """Whether it is the vote after all votes were seen; it has evidence. The first vote is kept too."""
    evidence: str = ""


class BarRaiserSpoke(NamedTuple):
    """The bar raiser said, apart from the votes, whether they block a hire."""

    at: datetime
    blocks: bool
    words: str = ""


class Decided(NamedTuple):
    """The debrief ended with a decision."""

    at: datetime
    decision: Decision
    words: str = ""


class LoopAbandoned(NamedTuple):
    """Somebody gave the loop up on purpose."""

    at: datetime


LoopEvent = (
    Begun
    | RoundBegun
    | RoundEnded
    | EnergyGiven
    | LeftOut
    | BreakTaken
    | BreakEnded
    | BrokenOff
    | TakenUp
    | CutShort
    | PutOff
    | ReadRound
    | LoopVoted
    | BarRaiserSpoke
    | Decided
    | LoopAbandoned
)
LOOP_EVENTS: dict[str, type[LoopEvent]] = {
    "begun": Begun,
    "round_begun": RoundBegun,
    "round_ended": RoundEnded,
    "energy_given": EnergyGiven,
    "left_out": LeftOut,
    "break_taken": BreakTaken,
    "break_ended": BreakEnded,
    "broken_off": BrokenOff,
    "taken_up": TakenUp,
    "cut_short": CutShort,
    "put_off": PutOff,
    "read": ReadRound,
    "voted": LoopVoted,
    "bar_raiser_spoke": BarRaiserSpoke,
    "decided": Decided,
    "abandoned": LoopAbandoned,
}
"""Every event by its name in a file."""
_NAMES = {kind: name for name, kind in LOOP_EVENTS.items()}
OF_LOOPS: ClosedSets = {
    RoundEnded: {"how": ClosedSet(ENDINGS, ENDINGS[0])},
    LoopVoted: {"vote": ClosedSet(VOTES)},
    Decided: {"decision": ClosedSet(DECISIONS)},
}
"""The closed sets in a loop's events."""


def name_of(event: LoopEvent) -> str:
    """The name of an event in a file."""
    return _NAMES[type(event)]
