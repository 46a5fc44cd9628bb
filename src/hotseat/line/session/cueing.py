"""Cues while a person answers: one bell, one line, both or nothing at the moments of the clock, as chosen."""

from typing import TYPE_CHECKING

from hotseat.domain.interview.time_slot import time_slot
from hotseat.domain.session.cues import ClockState, Moment, clock_state, moment
from hotseat.domain.vocabulary import CUE_WAYS, CueWay
from hotseat.line.place import Command
from hotseat.line.questions import Option, choose

if TYPE_CHECKING:
    from hotseat.engine.rehearsal import Rehearsal
    from hotseat.line.room import Room
    from hotseat.line.session.live import Live

LINES: dict[Moment, str] = {
    "opens": "{} is in its window.",
    "middle": "{}: wrap up.",
    "over": "{} is over its window.",
    "prepared": "The preparation is over.",
    "slot over": "The time for this question is over.",
}
"""What is said at a moment where the cue is a flash, for which line mode has a line."""


MEANS: dict[CueWay, str] = {
    "none": "nothing",
    "bell": "the terminal's bell, once",
    "flash": "one line",
    "bell and flash": "the bell and one line",
}
"""What each way of a cue is here."""


def cue_command(live: "Live") -> Command:
    """The command that chooses the way, also for the next answers."""
    does = "a bell, a line, both or nothing as a window opens, is half over and is over"
    return Command(("cue",), does, lambda _: _choose_cue(live))


def _choose_cue(live: "Live") -> None:
    settings = live.room.desk.settings
    now = next(number for number, way in enumerate(CUE_WAYS) if way == settings.value("cue"))
    ways = [Option(way, MEANS[way]) for way in CUE_WAYS]
    chosen = choose(live.console, "What does the clock do?", ways, now, live.beat)
    if chosen is not None:
        live.console.say(settings.keep("cue", CUE_WAYS[chosen]))


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
