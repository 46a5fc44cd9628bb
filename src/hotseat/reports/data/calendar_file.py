"""All-day events of an iCalendar file."""

from collections.abc import Iterable
from datetime import UTC, date, datetime, timedelta
from typing import NamedTuple

from icalendar import Alarm, Calendar, Event

SEQUENCE_ZERO = datetime(2020, 1, 1, tzinfo=UTC)
"""A change's number is the seconds since this date, so a later change has a higher number."""


class Entry(NamedTuple):
    """One all-day event."""

    uid: str
    """Unique in the calendar; an entry that keeps it is updated when a later file is imported."""
    changed: datetime
    """When it was last changed."""
    on: date | None
    """None only where it is cancelled."""
    summary: str
    description: str = ""
    reminder: timedelta | None = None
    """When the calendar reminds of it, relative to its day; None for no reminder."""
    open_still: bool = True
    """Whether it stands; else it is written as cancelled, or what was imported earlier would stay."""


def calendar(product: str, entries: Iterable[Entry]) -> str:
    """The text of the file. `product` names what wrote it."""
    made = Calendar()
    made.add("prodid", f"-//hotseat//{product}//EN")
    made.add("version", "2.0")
    for entry in entries:
        made.add_component(_event(entry))
    return str(made.to_ical(), "utf-8")


def _event(entry: Entry) -> Event:
    event = Event()
    event.add("uid", f"{entry.uid}@hotseat.invalid")
    event.add("dtstamp", entry.changed)
    event.add("sequence", max(0, int((entry.changed - SEQUENCE_ZERO).total_seconds())))
    event.add("status", "CONFIRMED" if entry.open_still else "CANCELLED")
    event.add("dtstart", entry.on)
    event.add("summary", entry.summary)
    event.add("transp", "TRANSPARENT")
    if entry.description:
        event.add("description", entry.description)
    if entry.reminder is not None and entry.open_still:
        alarm = Alarm()
        alarm.add("action", "DISPLAY")
        alarm.add("description", entry.summary)
        alarm.add("trigger", entry.reminder)
        event.add_component(alarm)
    return event
