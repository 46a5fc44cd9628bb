"""The development plan as events of a calendar."""

from collections.abc import Iterable
from datetime import UTC, datetime, timedelta

from icalendar import Alarm, Calendar, Event

from hotseat.domain.readiness.assessment import Planned, day
from hotseat.domain.readiness.framework import FrameworkLevel
from hotseat.domain.readiness.result import Result
from hotseat.reports.text.plan import calendar_entries, purposes_of

PRODUCT = "-//hotseat//plan//EN"
REMINDER = timedelta(days=-7)
"""When the calendar reminds of an entry, relative to its day."""
SEQUENCE_ZERO = datetime(2020, 1, 1, tzinfo=UTC)
"""A change's number is the seconds since this date, so a later change has a higher number."""


def plan_calendar(result: Result, level: FrameworkLevel, dated: Iterable[Planned]) -> str:
    """The plan as all-day events of an iCalendar file, with a reminder a week before.

    Each entry keeps its id, so a calendar updates its event when it imports a later file. An entry that is
    done, dropped or without a day is written as cancelled, or the earlier reminder would stay. `dated` are
    all entries that ever had a day.
    """
    purposes = purposes_of(level)
    calendar = Calendar()
    calendar.add("prodid", PRODUCT)
    calendar.add("version", "2.0")
    for entry, open_still in calendar_entries(result, dated):
        event = Event()
        event.add("uid", f"{entry.entry}@hotseat.invalid")
        event.add("dtstamp", entry.at)
        event.add("sequence", max(0, int((entry.at - SEQUENCE_ZERO).total_seconds())))
        event.add("status", "CONFIRMED" if open_still else "CANCELLED")
        event.add("dtstart", day(entry.by))
        event.add("summary", entry.what)
        event.add("transp", "TRANSPARENT")
        if purpose := purposes.get(entry.item, ""):
            event.add("description", purpose)
        if open_still:
            alarm = Alarm()
            alarm.add("action", "DISPLAY")
            alarm.add("description", entry.what)
            alarm.add("trigger", REMINDER)
            event.add_component(alarm)
        calendar.add_component(event)
    return str(calendar.to_ical(), "utf-8")
