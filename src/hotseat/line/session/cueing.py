"""Cues while a person answers: one bell, one line, both or nothing at the moments of the clock, as chosen."""

from typing import TYPE_CHECKING

from hotseat.domain.interview.time_slot import time_slot
from hotseat.domain.session.cues import ClockState, Moment, clock_state, moment

if TYPE_CHECKING:
    from hotseat.engine.rehearsal import Rehearsal
    from hotseat.line.room import Room

LINES: dict[Moment, str] = {
    "opens": "{} is in its window.",
    "middle": "{}: wrap up.",
    "over": "{} is over its window.",
    "prepared": "The preparation is over.",
    "slot over": "The time for this question is over.",
}
"""What is said at a moment where the cue is a flash, for which line mode has a line."""


def look(
    room: "Room", rehearsal: "Rehearsal", before: ClockState | None, *, hidden: bool
) -> ClockState | None:
    """Gives the cue for a moment that has come since the state of the clock before; returns the state now."""
    way = room.desk.settings.value("cue")
    session, now = rehearsal.session, rehearsal.now
    if way == "none" or session.question is None:
        return None
    slot = time_slot(session, now)
    over = slot is not None and slot.left <= 0
    state = clock_state(session.question, len(session.questions), now, slot_over=over)
    come = None if hidden else moment(before, state)
    if come is not None:
        if "bell" in way:
            room.console.bell()
        if "flash" in way:
            section = session.question.section
            room.console.say(LINES[come].format(section.name if section else ""))
    return state
