"""The day something happened, as a person's own calendar has it."""

from collections.abc import Iterable
from datetime import date, datetime


def local(moment: datetime) -> datetime:
    """The moment by the clock on the wall here; as it is where no clock here can tell it."""
    try:
        return moment.astimezone()
    except (OverflowError, ValueError, OSError):
        # The ends of the calendar, or a TZ that is further from UTC than a day.
        return moment


def day_of(moment: datetime) -> date:
    """The local day of the moment: every day that is shown, counted or narrowed by is this one."""
    return local(moment).date()


def days_since(days: Iterable[date], today: date) -> int | None:
    """Days since the latest of these that has come; None where none has, as a wrong clock makes it."""
    return min(((today - day).days for day in days if day <= today), default=None)
