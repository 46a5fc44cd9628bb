"""What may happen in the file of a real interview. An event about the same thing replaces the one before.

Like in an assessment nothing is timed, so the `at` of an event is the moment in UTC at which it was written.
"""

from datetime import datetime
from typing import NamedTuple

from hotseat.domain.vocabulary import MaybeOutcome, MaybeRealOutcome, MaybeVote

KIND = "real-interview"


class RealInterviewHeader(NamedTuple):
    """The first lines of the file. The day of the interview is in an event, because it can be corrected."""

    format: int
    id: str
    started: datetime
    """When it was logged."""
    kind: str = KIND
    candidate: str = ""


class TookPlace(NamedTuple):
    """Where and when it was."""

    at: datetime
    on: str
    """The day, as 2026-12-14."""
    company: str
    round: str = ""
    """The company's name of the round, as in "phone screen"."""
    minutes: int = 0
    """How long it took; 0 if nobody noted it."""


class FollowUpAsked(NamedTuple):
    """A follow-up in the person's own words, and how they answered it."""

    text: str
    outcome: MaybeOutcome


class Asked(NamedTuple):
    """A question in the person's own words, with the story that they told and the follow-ups."""

    at: datetime
    question: int
    """Its number, from 1. A second event with the number replaces the question."""
    text: str
    """Empty if only the story is remembered."""
    follow_ups: tuple[FollowUpAsked, ...]
    principles: tuple[str, ...] = ()
    story: str = ""
    """The id of the story that was told; empty if none was."""
    title: str = ""
    """The title of that story."""
    prompt: str = ""
    """The id of the person's own prompt that was made of the question; empty if none was."""


class Dropped(NamedTuple):
    """A question was taken out."""

    at: datetime
    question: int


class Felt(NamedTuple):
    """How it felt, in words; empty words take it back."""

    at: datetime
    words: str


class Voted(NamedTuple):
    """How the person would vote in the interviewers' place; empty takes it back."""

    at: datetime
    vote: MaybeVote


class OutcomeLearned(NamedTuple):
    """What came of it; empty takes it back."""

    at: datetime
    outcome: MaybeRealOutcome


class Discarded(NamedTuple):
    """It was logged by mistake and counts nowhere."""

    at: datetime


class Restored(NamedTuple):
    """It counts after all."""

    at: datetime


RealEvent = TookPlace | Asked | Dropped | Felt | Voted | OutcomeLearned | Discarded | Restored
REAL_EVENTS: dict[str, type[RealEvent]] = {
    "took_place": TookPlace,
    "asked": Asked,
    "dropped": Dropped,
    "felt": Felt,
    "voted": Voted,
    "outcome_learned": OutcomeLearned,
    "discarded": Discarded,
    "restored": Restored,
}
"""Every event by its name in a file."""
_NAMES = {kind: name for name, kind in REAL_EVENTS.items()}


def name_of(event: RealEvent) -> str:
    """The name of an event in a file."""
    return _NAMES[type(event)]
