"""What the coverage says of a cell: beside its row, in it, and below the table."""

from datetime import date

from hotseat.domain.real_interviews.in_earnest import InEarnest
from hotseat.domain.review.practice_matrix import Cell
from hotseat.domain.text import counted

YEAR = 365


def title(level: str) -> str:
    """The heading of a level's column: its name, and what the figures mean if there is room."""
    return f"{level:>5} {'ago':>5} rated" if len(level) <= 4 else f"  {level}"


def row_name(cell: Cell) -> str:
    """The name of a cell's subject, as it stands beside its row."""
    return f"Competency: {cell.subject.name.lower()}" if cell.subject.competency else cell.subject.name


def ago(days: int | None) -> str:
    """How long ago the last answer was, in at most five columns; None for one that is dated later."""
    if days is None:
        return "ahead"
    if days >= YEAR:
        return ">1 y"
    return f"{days} d" if days else "today"


def words(cell: Cell, never: str) -> str:
    """ "Earn Trust at L6: 3 answers, the last 12 days ago, rated 2.8; Action short in 2 of them"."""
    name = f"{row_name(cell)} at {cell.level}"
    lacking = f"; no story for {counted(cell.lacking, 'prompt')}" if cell.lacking else ""
    if not cell.times:
        return f"{name}: {never}{lacking}."
    words = f"{name}: {counted(cell.times, 'answer')}, "
    words += f"{'the last ' if cell.times > 1 else ''}{_ago_in_words(cell.idle_days)}, "
    words += "not rated" if cell.rating is None else f"rated {cell.rating:.1f} of 4"
    if cell.habit is not None:
        where = "in it" if cell.times == 1 else f"in {cell.habit.times} of them"
        words += f"; {cell.habit.section} {cell.habit.verdict} {where}"
    return f"{words}{lacking}."


def earnest_words(name: str, asked: InEarnest | None, today: date) -> str:
    """ "Earn Trust: asked in earnest twice, last 12 days ago by Acme"; None if it never was."""
    if asked is None:
        return f"{name}: never asked in earnest"
    times = {1: "once", 2: "twice"}.get(asked.times) or counted(asked.times, "time")
    days = (today - asked.latest).days
    when = f"{'last ' if asked.times > 1 else ''}{_ago_in_words(days if days >= 0 else None)}"
    return f"{name}: asked in earnest {times}, {when} by {asked.company}"


def _ago_in_words(days: int | None) -> str:
    if days is None:
        return "on a day after today"
    if days >= YEAR:
        return "over a year ago"
    return f"{counted(days, 'day')} ago" if days > 1 else "yesterday" if days else "today"
