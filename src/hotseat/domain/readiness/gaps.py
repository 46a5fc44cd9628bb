"""What an assessment found missing, as a reason to practise: how pressing it is in days, and in words."""

from collections.abc import Sequence
from typing import NamedTuple

from hotseat.domain.bank.prompt import Prompt
from hotseat.domain.readiness.assessment import NOT_YET, PARTLY
from hotseat.domain.readiness.framework import Framework, Practises, practises
from hotseat.domain.readiness.result import AreaResult, Result, RowResult

DAYS_ALL_LACKING = 7.0
"""An area of which all is missing is as pressing as a week."""
PARTLY_COUNTS = 0.5
"""What is partly covered counts half."""


class ReadinessGap(NamedTuple):
    """An area or a row in which something is missing."""

    what: Practises
    words: str
    """As it is told on a card: "People Management: 2 of 5 not yet"."""
    share: float
    """How much of it is missing, from 0 to 1."""

    @property
    def days(self) -> float:
        """How pressing it is."""
        return DAYS_ALL_LACKING * self.share


def gaps(found: Result, framework: Framework) -> list[ReadinessGap]:
    """What is missing, the most first; areas of the checklist come before rows that miss as much."""
    target = found.assessment.header.level
    told = [_of_area(area) for area in found.areas]
    told += [_of_row(row, target, framework) for row in found.rows]
    return sorted((one for one in told if one.share > 0), key=lambda one: -one.share)


def gap_of(prompt: Prompt, found: Sequence[ReadinessGap]) -> ReadinessGap | None:
    """The greatest of these gaps that the prompt practises, or None."""
    return next((one for one in found if practises(one.what, prompt)), None)


def _of_area(area: AreaResult) -> ReadinessGap:
    counts, total = area.counts, len(area.items)
    share = (counts[NOT_YET] + PARTLY_COUNTS * counts[PARTLY]) / total if total else 0.0
    parts = [f"{counts[one]} {{}}{one}" for one in (NOT_YET, PARTLY) if counts[one]]
    words = ", ".join(part.format(f"of {total} " if number == 0 else "") for number, part in enumerate(parts))
    return ReadinessGap(area.checklist, f"{area.checklist.name}: {words}", share)


def _of_row(row: RowResult, target: str, framework: Framework) -> ReadinessGap:
    places = framework.places()
    if row.place not in places or target not in places:
        return ReadinessGap(row.row, "", 0.0)
    short = places.index(target) - places.index(row.place)
    share = 0.0 if short <= 0 else PARTLY_COUNTS if short == 1 and "between" in row.place else 1.0
    where = f"between {' and '.join(framework.levels)}" if row.place == "between" else row.place
    return ReadinessGap(row.row, f"{row.row.name}: {where}", share)
