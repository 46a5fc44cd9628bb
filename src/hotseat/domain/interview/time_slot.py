"""The interview's length against what is left to ask: what this question may still take, how many more fit.

It tells the interviewer the moment to move on, and cuts nothing off.
"""

from enum import Enum
from typing import NamedTuple

from hotseat.domain.pacing import clock
from hotseat.domain.session.question import Question
from hotseat.domain.session.session import Session

SOON_SHARE = 0.2
"""From the last fifth of what a question was given on, it is time to think of moving on."""
DUST = 1e-6
"""Sums of tenths are slightly inexact; that must not cost a question."""


class Pace(Enum):
    """Whether it is time for the next question."""

    CALM = "calm"
    SOON = "move on soon"
    NOW = "move on"


class TimeSlot(NamedTuple):
    """Where the interview stands in its slot; seconds throughout."""

    seconds: int
    """The whole slot."""
    used: float
    here: float
    """What this question has taken since its card, story and follow-ups."""
    given: float
    """What this question was given when it began: the slot left, shared by the questions left."""
    fit: int
    """How many more questions fit behind this one at the present pace."""
    number: int
    questions: int
    """Which question this is, of how many."""

    @property
    def left(self) -> float:
        """Seconds that this question may still take; negative if it has taken more."""
        return self.given - self.here

    @property
    def remaining(self) -> float:
        """Seconds that are left of the interview; negative if it has taken more."""
        return self.seconds - self.used

    @property
    def pace(self) -> Pace:
        """Whether it is time to move on."""
        if self.left <= 0:
            return Pace.NOW
        return Pace.SOON if self.left <= self.given * SOON_SHARE else Pace.CALM

    @property
    def is_last(self) -> bool:
        """Whether no further question was planned."""
        return self.number >= self.questions


def time_slot(session: Session, now: float, *, between: bool = False) -> TimeSlot | None:
    """The slot at `now` seconds of the session clock; None where the interview has no length or no question.

    Pauses do not count, nor what comes after the first score of a question: rating is no part of the slot.
    Without a score a question ends with its last follow-up, or with its answer, once it is over: `between`
    says that the current one is.
    """
    header, current = session.header, session.question
    if not header.slot or current is None:
        return None
    before = session.questions[:-1]
    taken = [
        (one, _taken(one, _over(one, later.asked.at)))
        for one, later in zip(before, session.questions[1:], strict=True)
    ]
    used_before = sum(seconds for _, seconds in taken)
    past = [seconds for one, seconds in taken if one.begun]
    here = _taken(current, _over(current, now) if between else now)
    planned = max(1, header.questions)
    given = max(0.0, header.slot - used_before) / max(1, planned - len(past))
    expected = sum(past) / len(past) if past else header.slot / planned
    this = here if between else max(here, expected)
    pace = (sum(past) + this) / (len(past) + 1)
    behind = header.slot - used_before - this
    fit = int(max(0.0, behind) / pace + DUST) if pace else 0
    return TimeSlot(
        seconds=header.slot,
        used=used_before + here,
        here=here,
        given=given,
        fit=fit,
        number=len(past) + 1,
        questions=planned,
    )


def _over(question: Question, otherwise: float) -> float:
    """When the last follow-up was over, or the answer where none was asked; else that second."""
    closed = (probe.answered_at for probe in question.probes if probe.answered_at is not None)
    return otherwise if question.answered_at is None else max(closed, default=question.answered_at)


def _taken(question: Question, end: float) -> float:
    """Seconds from the card to the first score, or to `end` where there is none."""
    scored = (one.at for one in (*question.ratings, *question.candidate_ratings))
    return question.counted(question.asked.at, min(scored, default=end))


def time_slot_text(slot: TimeSlot) -> str:
    """The slot in words, with its figures: "11:20 for this question, 2 more fit"."""
    if slot.is_last and slot.fit:
        # What is left is for this question and for those that fit behind it.
        return f"{clock(slot.left)} left, {_more(slot)}"
    if slot.left > 0:
        room = f"{clock(slot.left)} for this question"
    else:
        room = f"{clock(-slot.left)} over what this question was given"
    behind = ", the last one" if slot.is_last else f", {_more(slot)}"
    if slot.pace is Pace.CALM:
        return room + behind
    word = (
        slot.pace.value if not slot.is_last else {Pace.SOON: "wrap up soon", Pace.NOW: "wrap up"}[slot.pace]
    )
    return f"{word}: {room}{behind}"


def between_text(slot: TimeSlot) -> str:
    """The slot in words between two questions: "43:10 left of 55:00, 2 more fit"."""
    if slot.remaining <= 0:
        return f"{clock(-slot.remaining)} over the interview's {clock(slot.seconds)}"
    return f"{clock(slot.remaining)} left of {clock(slot.seconds)}, {_more(slot)}"


def _more(slot: TimeSlot) -> str:
    return f"{slot.fit or 'no'} more {'fits' if slot.fit == 1 else 'fit'}"
