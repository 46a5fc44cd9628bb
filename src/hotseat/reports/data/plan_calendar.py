"""The development plan as events of a calendar."""

from collections.abc import Iterable
from datetime import timedelta

from hotseat.domain.readiness.assessment import Planned, day
from hotseat.domain.readiness.framework import FrameworkLevel
from hotseat.domain.readiness.result import Result
from hotseat.reports.data.calendar_file import Entry, calendar
from hotseat.reports.text.plan import calendar_entries, purposes_of

REMINDER = timedelta(days=-7)
"""When the calendar reminds of an entry, relative to its day."""


def plan_calendar(result: Result, level: FrameworkLevel, dated: Iterable[Planned]) -> str:
    """The plan as all-day events of an iCalendar file, with a reminder a week before.

    Each entry keeps its id, so a calendar updates its event when it imports a later file. An entry that is
    done, dropped or without a day is written as cancelled, or the earlier reminder would stay. `dated` are
    all entries that ever had a day.
    """
    purposes = purposes_of(level)
    return calendar(
        "plan",
        (
            Entry(
                uid=entry.entry,
                changed=entry.at,
                on=day(entry.by),
                summary=entry.what,
                description=purposes.get(entry.item, ""),
                reminder=REMINDER,
                open_still=open_still,
            )
            for entry, open_still in calendar_entries(result, dated)
        ),
    )
