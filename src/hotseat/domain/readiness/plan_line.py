"""An entry of the plan as a person types it: what to do, then by when."""

import re

from hotseat.domain.readiness.assessment import Planned
from hotseat.domain.text import one_line

_BY = re.compile(r"^(?P<what>.*?)[,;]?\s+by\s+(?P<by>\d{4}-\d{1,2}-\d{1,2})\.?$", re.IGNORECASE)
_WORDS = re.compile(r"\s(by\s+\S.{0,30})$", re.IGNORECASE)
"""Words at the end of a line that may be meant as a date."""


def typed_entry(line: str) -> tuple[str, str]:
    """What to do and the due date as 2027-03-01, which is empty if the line does not end with one.

    A date that the calendar does not have is returned too: the caller refuses it.
    """
    text = one_line(line)
    dated = _BY.match(text)
    if dated is None:
        return text, ""
    year, month, day = dated["by"].split("-")
    return dated["what"], f"{year}-{month:0>2}-{day:0>2}"


def undated(line: str) -> str:
    """A message for a line that was kept without a due date; empty if it has one, or says nothing to do."""
    what, by = typed_entry(line)
    if by or not what:
        return ""
    words = _WORDS.search(what)
    why = f'"{words[1]}" is not a date in the calendar' if words else "Kept without a date"
    return f'{why}; write the date at the end, as in "by 2027-03-01".'


def plan_line(entry: Planned) -> str:
    """The line that a person would type for the entry."""
    return f"{entry.what} by {entry.by}" if entry.by else entry.what
