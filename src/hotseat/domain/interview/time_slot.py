"""The time slot of an interview: how long the current question may still take, and how many more fit.

It tells the interviewer when to move on, and never ends anything.
"""

from enum import Enum
from typing import NamedTuple

from hotseat.domain.pacing import clock
from hotseat.domain.session.question import Question
from hotseat.domain.session.session import Session

SOON_SHARE = 0.2
"""In the last fifth of the time for a question, it is time to move on soon."""
DUST = 1e-6
"""Sums of tenths are slightly inexact; without this, a question that just fits would not be counted."""


class Pace(Enum):
    """Whether it is time for the next question."""

    CALM = "calm"
    SOON = "move on soon"
    NOW = "move on"


class TimeSlot(NamedTuple):
    """How much of its time slot an interview has used; times are in seconds."""

    seconds: int
    """The whole slot."""
    used: float
    here: float
    """Seconds that this question has taken since its card, follow-ups included."""
    given: float
    """Seconds for this question: when it began, the rest of the slot was shared by the questions left."""
    fit: int
    """How many more questions fit after this one at the present pace."""
    number: int
    """The number of this question, from 1."""
    questions: int
    """How many questions were planned."""

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
        """Whether this is the last planned question, or one beyond."""
        return self.number >= self.questions


def time_slot(session: Session, now: float, *, between: bool = False) -> TimeSlot | None:
    """The slot at `now` seconds of the session clock; None if the interview has no length or no question.

    Pauses do not count. A question takes time until its first score, because rating is not interviewing; an
    earlier question without a score, until its last follow-up or its answer ended. `between` means that the
    current question has ended too.
    """
    header, current = session.header, session.question
    if not header.slot or current is None:
        return None
    before = session.questions[:-1]
    taken = [
        (question, _taken(question, _ended_at(question, later.asked.at), later.asked.at))
        for question, later in zip(before, session.questions[1:], strict=True)
    ]
    used_before = sum(seconds for _, seconds in taken)
    past = [seconds for question, seconds in taken if question.begun]
    here = _taken(current, _ended_at(current, now) if between else now, now)
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


def _ended_at(question: Question, otherwise: float) -> float:
    """The second at which the last follow-up, or else the answer, ended; else `otherwise`."""
    closed = (probe.answered_at for probe in question.probes if probe.answered_at is not None)
    return otherwise if question.answered_at is None else max(closed, default=question.answered_at)


def _taken(question: Question, end: float, until: float) -> float:
    """Counted seconds from the card to the first score given by `until`, or to `end` if there is none."""
    scored = (rated.at for rated in question.rated if rated.at <= until)
    return question.counted(question.asked.at, min(scored, default=end))


def time_slot_text(slot: TimeSlot) -> str:
    """The slot in words: "11:20 for this question, 2 more fit"."""
    if slot.is_last and slot.fit:
        # The time left is for this question and the ones that fit after it.
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
    """At most as many as are planned: the pace of a short answer would make it hundreds."""
    if slot.is_last and slot.fit:
        return "room for another"
    fit = min(slot.fit, slot.questions - slot.number)
    return f"{fit or 'no'} more {'fits' if fit == 1 else 'fit'}"
