"""The local day on which something happened."""

from collections.abc import Iterable
from datetime import date, datetime


def local(moment: datetime) -> datetime:
    """The moment in local time, or unchanged if local time cannot express it."""
    try:
        return moment.astimezone()
    except (OverflowError, ValueError, OSError):
        # The moment is at an end of the calendar, or TZ is more than a day away from UTC.
        return moment


def day_of(moment: datetime) -> date:
    """The local day of the moment; every day that is shown, counted or filtered by is computed here."""
    return local(moment).date()


def days_since(days: Iterable[date], today: date) -> int | None:
    """Days since the latest of `days` up to today; None if all are later, as after a wrong clock."""
    return min(((today - day).days for day in days if day <= today), default=None)
