"""The schedule in lines for a terminal, and its parts in words."""

from collections.abc import Callable, Iterator
from datetime import date
from itertools import groupby

from hotseat.domain.schedule.counts import Counts
from hotseat.domain.schedule.day import WORDS
from hotseat.domain.schedule.item import Item
from hotseat.domain.schedule.schedule import Schedule
from hotseat.domain.text import counted
from hotseat.reports.text.columns import longest, pad, wrap

WIDTH = 80
NOTHING_LEFT = "All done for today."


def schedule_lines(schedule: Schedule, counts: Counts) -> Iterator[str]:
    """What is for today with its reasons, where the person stands, and the days."""
    yield from wrap(heading(schedule), WIDTH)
    yield ""
    yield f"Today, {day_text(schedule.today)}: {WORDS[schedule.kind]}"
    for number, item in enumerate(schedule.items, 1):
        yield from wrap(f"  {number}. {item_text(item)}", WIDTH, "     ")
        yield from wrap(f"     {item.reason}", WIDTH, "     ")
    if not schedule.items:
        yield f"  {NOTHING_LEFT}"
    if schedule.done:
        yield from wrap(f"  Done today: {done_text(schedule)}.", WIDTH, "  ")
    yield ""
    yield from wrap(f"So far: {counts.words}.", WIDTH)
    yield ""
    yield "The days"
    rows = day_rows(schedule)
    widest = longest(days for days, _ in rows)
    yield from (f"  {pad(days, widest)}  {kind}" for days, kind in rows)
    for text in later_texts(schedule):
        yield from wrap(text, WIDTH)


def heading(schedule: Schedule) -> str:
    """How far away the interview is, when it is, and what the schedule goes by."""
    left = schedule.left_words
    return (
        f"{left[0].upper()}{left[1:]}, {day_text(schedule.interview.on)} "
        f"({schedule.level}, {counted(schedule.minutes, 'minute')} a day)."
    )


def item_text(item: Item, *, with_topic: bool = True) -> str:
    """What is to be done and how long it takes; without `with_topic`, no principle is named."""
    minutes = f", {counted(item.minutes, 'minute')}" if item.minutes else ""
    return f"{item.named(with_topic=with_topic)}{minutes}"


def done_text(schedule: Schedule) -> str:
    """What was for today and is done, in one line."""
    return "; ".join(item.what for item in schedule.done)


def day_text(day: date) -> str:
    """A day with its year: "Mon 14 Dec 2026"."""
    return f"{day:%a} {day.day} {day:%b %Y}"


def spoken_day(day: date) -> str:
    """The same in words that are read aloud: "Monday 14 December 2026"."""
    return f"{day:%A} {day.day} {day:%B %Y}"


def day_rows(schedule: Schedule, written: Callable[[date], str] = day_text) -> list[tuple[str, str]]:
    """The days until the interview, each run of equal ones as one row: the days, and what they are."""
    rows = []
    for kind, run in groupby(schedule.days, key=lambda day: day.kind):
        days = [day.on for day in run]
        span = written(days[0]) if len(days) == 1 else f"{written(days[0])} to {written(days[-1])}"
        kind_words = schedule.interview.words if kind == "interview" else WORDS[kind]
        rows.append((span, kind_words))
    return rows


def later_texts(schedule: Schedule, written: Callable[[date], str] = day_text) -> list[str]:
    """A sentence for each interview after the next one."""
    away = ((later, counted((later.on - schedule.today).days, "day")) for later in schedule.later)
    return [f"Then {later.words} on {written(later.on)}, {days} from now." for later, days in away]
