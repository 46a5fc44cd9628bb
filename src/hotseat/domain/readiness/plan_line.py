"""An entry of the plan as one types it: what, and behind it by when."""

import re

from hotseat.domain.readiness.assessment import Planned
from hotseat.domain.text import one_line

_BY = re.compile(r"^(?P<what>.*?)[,;]?\s+by\s+(?P<by>\d{4}-\d{1,2}-\d{1,2})\.?$", re.IGNORECASE)
_WORDS = re.compile(r"\s(by\s+\S.{0,30})$", re.IGNORECASE)
"""What may be meant for a day, at the end."""


def typed_entry(line: str) -> tuple[str, str]:
    """What is to be done and by which day, as 2027-03-01; without a day at its end, by none.

    A day that does not exist is given back as it was typed, so that it can be told.
    """
    text = one_line(line)
    found = _BY.match(text)
    if found is None:
        return text, ""
    year, month, day = found["by"].split("-")
    return found["what"], f"{year}-{month:0>2}-{day:0>2}"


def undated(line: str) -> str:
    """What is to be said of a line that was kept without a day; nothing where it has one."""
    what, by = typed_entry(line)
    if by or not what:
        return ""
    found = _WORDS.search(what)
    why = f'"{found[1]}" is not a date in the calendar' if found else "Kept without a date"
    return f'{why}; write the date at the end, as in "by 2027-03-01".'


def plan_line(entry: Planned) -> str:
    """The entry as it would be typed."""
    return f"{entry.what} by {entry.by}" if entry.by else entry.what
