"""The days until an interview as events of a calendar."""

from datetime import datetime

from hotseat.domain.schedule.day import WORDS
from hotseat.domain.schedule.schedule import Schedule
from hotseat.reports.data.calendar_file import Entry, calendar


def schedule_calendar(schedule: Schedule, now: datetime) -> str:
    """Each day as an all-day event that says what kind of day it is, and the interview itself.

    A day keeps its id, so a calendar updates its event when it imports a later file. What is to be done on a
    day is not among it: that is decided on the day. `now` is the moment at which it is written.
    """
    name = schedule.interview.name
    interview = f"Interview: {name}" if name else "Interview"
    return calendar(
        "schedule",
        (
            Entry(
                uid=f"{day.on.isoformat()}-schedule",
                changed=now,
                on=day.on,
                summary=interview if day.kind == "interview" else f"hotseat: {WORDS[day.kind]}",
                description="" if day.left == 0 else schedule.minutes_on(day.kind),
            )
            for day in schedule.days
        ),
    )
