"""The gaps that an assessment shows, as a reason to practise: how urgent each is, in days and in words."""

from collections.abc import Container, Sequence
from typing import NamedTuple

from hotseat.domain.bank.prompt import Prompt
from hotseat.domain.readiness.assessment import NOT_YET, PARTLY
from hotseat.domain.readiness.framework import Framework, Practises, practises
from hotseat.domain.readiness.result import AreaResult, Result, RowResult

DAYS_ALL_MISSING = 7.0
"""An area in which every item is missing is as urgent as a prompt that was not asked for a week."""
PARTLY_COUNTS = 0.5
"""A partly covered item counts as half missing."""


class ReadinessGap(NamedTuple):
    """An area of the checklist, or a row of the matrix, in which something is missing."""

    subject: Practises
    name: str
    missing: str
    """How much of it is missing, in words: "2 of 5 not yet"."""
    share: float
    """The part that is missing, from 0 to 1."""

    @property
    def words(self) -> str:
        """What is missing, with its name: "People Management: 2 of 5 not yet"."""
        return f"{self.name}: {self.missing}"

    @property
    def unnamed(self) -> str:
        """The same for a person who is not to know yet what the question is about."""
        return f"a gap of your readiness: {self.missing}"

    @property
    def days(self) -> float:
        """How urgent the gap is: as many days as a prompt would have to wait to be as urgent."""
        return DAYS_ALL_MISSING * self.share


def gaps(result: Result, framework: Framework, unshown: Container[str] = frozenset()) -> list[ReadinessGap]:
    """The gaps, the greatest first; of equal ones, areas of the checklist come before rows of the matrix.

    `unshown` are the ids of the missing items that no story shows.
    """
    target = result.assessment.header.level
    all_gaps = [_of_area(area, unshown) for area in result.areas]
    all_gaps += [_of_row(row, target, framework) for row in result.rows]
    return sorted((gap for gap in all_gaps if gap.share > 0), key=lambda gap: -gap.share)


def gap_of(prompt: Prompt, greatest_first: Sequence[ReadinessGap]) -> ReadinessGap | None:
    """The greatest of these gaps that the prompt practises, or None."""
    return next((gap for gap in greatest_first if practises(gap.subject, prompt)), None)


def _of_area(area: AreaResult, unshown: Container[str]) -> ReadinessGap:
    counts, total = area.counts, len(area.items)
    share = (counts[NOT_YET] + PARTLY_COUNTS * counts[PARTLY]) / total if total else 0.0
    parts = [f"{counts[answer]} {{}}{answer}" for answer in (NOT_YET, PARTLY) if counts[answer]]
    words = ", ".join(part.format(f"of {total} " if number == 0 else "") for number, part in enumerate(parts))
    silent = sum(item.item.id in unshown for item in area.items)
    if silent:
        words = f"{words}; no story shows {silent} of them"
    return ReadinessGap(area.checklist, area.checklist.name, words, share)


def _of_row(row: RowResult, target: str, framework: Framework) -> ReadinessGap:
    places = framework.places()
    if row.place not in places or target not in places:
        return ReadinessGap(row.row, row.row.name, "", 0.0)
    short = places.index(target) - places.index(row.place)
    share = 0.0 if short <= 0 else PARTLY_COUNTS if short == 1 and "between" in row.place else 1.0
    where = f"between {' and '.join(framework.levels)}" if row.place == "between" else row.place
    return ReadinessGap(row.row, row.row.name, where, share)
