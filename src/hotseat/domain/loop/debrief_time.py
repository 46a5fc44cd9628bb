"""When the debrief of a loop is open: at once for people who interviewed, later for somebody alone."""

from datetime import datetime, timedelta

from hotseat.domain.day import day_of, local
from hotseat.domain.loop.loop import Loop

LEAST_WAIT = timedelta(hours=1)
"""How long a person waits before reading their own cards: right after an answer they only hear it again."""


def opens(loop: Loop) -> datetime:
    """When the debrief is open: the time it was put off to, else an hour after the last round for
    somebody alone, else at once."""
    if loop.put_off is not None:
        return loop.put_off
    ends = [round_.ended.at for round_ in loop.judged if round_.ended]
    if not ends:
        return loop.header.started
    return max(ends) + LEAST_WAIT if loop.is_alone else max(ends)


def next_day(now: datetime) -> datetime:
    """The begin of the next local day, in local time."""
    tomorrow = day_of(now) + timedelta(days=1)
    return datetime(tomorrow.year, tomorrow.month, tomorrow.day, tzinfo=local(now).tzinfo)
