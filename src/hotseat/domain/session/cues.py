"""The moments of the clock that a person wants to notice without looking: which of them has just come."""

from typing import Literal, NamedTuple

from hotseat.domain.pacing import Signal, signal
from hotseat.domain.session.question import Question

Moment = Literal["opens", "middle", "over", "prepared", "slot over"]
"""A section's window opens, reaches its middle, or is over; the preparation ends; a question of a pair has
taken its share of the time slot."""

_OF_SIGNAL: dict[Signal, Moment] = {Signal.GREEN: "opens", Signal.YELLOW: "middle", Signal.RED: "over"}
_ORDER = (Signal.NONE, Signal.GREEN, Signal.YELLOW, Signal.RED)


class ClockState(NamedTuple):
    """What the clock shows at one moment, as far as it decides about cues."""

    question: int
    """The number of the question in the session."""
    section: str
    """The section that runs; empty on the card and after the answer."""
    lit: Signal
    prepared: bool
    """Whether the preparation that was chosen has ended."""
    slot_over: bool
    """Whether the question has used up its share of the time slot."""


def clock_state(question: Question, number: int, now: float, *, slot_over: bool = False) -> ClockState:
    """What the clock of a question shows at `now` seconds of the session clock."""
    section = question.section
    if section is None:
        chosen = question.prepared
        over = bool(chosen) and not question.begun and question.preparation_seconds(now) >= chosen
        return ClockState(question=number, section="", lit=Signal.NONE, prepared=over, slot_over=slot_over)
    spent = question.spent(now).get(section.id, 0.0)
    lit = signal(section, spent, question.asked.tolerance)
    return ClockState(question=number, section=section.id, lit=lit, prepared=False, slot_over=slot_over)


def moment(before: ClockState | None, now: ClockState) -> Moment | None:
    """The moment that has come since the clock was looked at before; the last if several have.

    What begins late causes no cue: neither the first look at a session that was resumed nor a section that
    is entered again after its window. A mark that is taken back causes none either.
    """
    if before is None or before.question != now.question:
        return None
    if now.slot_over and not before.slot_over:
        return "slot over"
    if before.section != now.section:
        return None
    if now.prepared and not before.prepared:
        return "prepared"
    if _ORDER.index(now.lit) > _ORDER.index(before.lit):
        return _OF_SIGNAL[now.lit]
    return None
