"""What an assessment says: per area what is covered, partly covered and missing, beside the one before.

Everything told is a count of answers. Nothing is weighed or made a percentage of.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import NamedTuple

from hotseat.domain.readiness.assessment import (
    NOT_YET,
    PARTLY,
    Assessed,
    Assessment,
    AssessmentHeader,
    Placed,
)
from hotseat.domain.readiness.framework import (
    CheckItem,
    Checklist,
    Experience,
    Focus,
    Framework,
    FrameworkLevel,
    SummaryRow,
)
from hotseat.domain.text import one_line
from hotseat.domain.vocabulary import ITEM_ANSWERS

UNANSWERED = ""


class ItemResult(NamedTuple):
    """An item of the checklist with what was said of it; `said` is None while nothing was."""

    item: CheckItem
    said: Assessed | None
    before: str
    """The answer of the assessment before; empty where it had none."""

    @property
    def answer(self) -> str:
        """yes, partly, not yet, or empty."""
        return self.said.answer if self.said else UNANSWERED


class AreaResult(NamedTuple):
    """An area of the checklist."""

    checklist: Checklist
    items: tuple[ItemResult, ...]
    compared: bool
    """Whether there is an assessment before."""

    @property
    def counts(self) -> Counter[str]:
        """How many items have each answer, "" for those not answered."""
        return Counter(one.answer for one in self.items)

    @property
    def before(self) -> Counter[str]:
        """The same in the assessment before."""
        return Counter(one.before for one in self.items)


class RowResult(NamedTuple):
    """A row of the summary matrix."""

    row: SummaryRow
    said: Placed | None
    before: str
    """Where the assessment before placed the person; empty where it did not."""

    @property
    def place(self) -> str:
        """Where the person placed themselves; empty while they did not."""
        return self.said.place if self.said else ""


class Orphaned(NamedTuple):
    """Something that was said and that the framework has no place for any more; it stays in its file."""

    text: str
    said: str
    why: str


class Result(NamedTuple):
    """All that an assessment says."""

    assessment: Assessment
    rows: tuple[RowResult, ...]
    areas: tuple[AreaResult, ...]
    orphaned: tuple[Orphaned, ...]
    before: Assessment | None

    @property
    def unanswered(self) -> int:
        """How many items and questions have no answer yet."""
        items = sum(area.counts[UNANSWERED] for area in self.areas)
        return items + sum(not row.place for row in self.rows)

    @property
    def carried(self) -> int:
        """How many answers are those of the assessment before, not looked at since."""
        said = [*(one.said for area in self.areas for one in area.items), *(row.said for row in self.rows)]
        return sum(one is not None and one.carried for one in said)

    @property
    def missing(self) -> dict[str, str]:
        """The items that are not yet or only partly covered, by id, with their answer."""
        found = ((one.item.id, one.answer) for area in self.areas for one in area.items)
        return {item: answer for item, answer in found if answer in (NOT_YET, PARTLY)}


def result(assessment: Assessment, framework: Framework, before: Assessment | None = None) -> Result:
    """What the assessment says, compared with the one before; all is orphaned if the level is unknown."""
    level = framework.levels.get(assessment.header.level)
    if level is None:
        return Result(
            assessment=assessment, rows=(), areas=(), orphaned=tuple(_all_orphaned(assessment)), before=before
        )
    rows = tuple(
        RowResult(row, assessment.placement(row.id), _place_before(before, row.id))
        for row in framework.outline.rows
    )
    areas = tuple(
        AreaResult(
            checklist,
            tuple(_item(item, assessment, before) for item in checklist.items),
            before is not None,
        )
        for checklist in level.checklists
    )
    return Result(
        assessment=assessment,
        rows=rows,
        areas=areas,
        orphaned=tuple(_orphaned(assessment, level, framework)),
        before=before,
    )


def nothing_said(level: str, framework: Framework) -> Result:
    """What there is to be said for a level of which nothing was said yet."""
    header = AssessmentHeader(1, "", datetime(1970, 1, 1), level)
    return result(Assessment(header), framework)


def _item(item: CheckItem, assessment: Assessment, before: Assessment | None) -> ItemResult:
    earlier = before.answer(item.id) if before else None
    return ItemResult(item, assessment.answer(item.id), earlier.answer if earlier else "")


def _place_before(before: Assessment | None, row: str) -> str:
    earlier = before.placement(row) if before else None
    return earlier.place if earlier else ""


def _all_orphaned(assessment: Assessment) -> Iterable[Orphaned]:
    why = f'the framework has no level "{assessment.header.level}"'
    for answer in assessment.answers:
        yield Orphaned(answer.text, _words(answer), why)
    for placed in assessment.placements:
        yield Orphaned(placed.question, _words(placed), why)


def _orphaned(assessment: Assessment, level: FrameworkLevel, framework: Framework) -> Iterable[Orphaned]:
    texts = {item.id: one_line(item.text) for _, item in level.items()}
    for answer in assessment.answers:
        if answer.item not in texts:
            yield Orphaned(answer.text, _words(answer), "no longer in the framework")
        elif texts[answer.item] != answer.text:
            yield Orphaned(answer.text, _words(answer), f'the framework now says "{texts[answer.item]}"')
    rows, places = {row.id for row in framework.outline.rows}, framework.places()
    for placed in assessment.placements:
        if placed.row not in rows:
            yield Orphaned(placed.question, _words(placed), "no longer in the framework")
        elif placed.place and placed.place not in places:
            yield Orphaned(placed.question, _words(placed), f'there is no place "{placed.place}" any more')


def _words(said: Assessed | Placed) -> str:
    if isinstance(said, Placed):
        return "; ".join(part for part in (said.place, said.words) if part)
    return "; ".join(part for part in (said.answer, said.evidence, said.session) if part)


def counts_text(counts: Counter[str], before: Counter[str] | None = None) -> str:
    """Answers counted, in words: "2 yes, 1 partly, 2 not yet"; with `before`, what changed behind it."""
    now = ", ".join(f"{counts[one]} {one}" for one in ITEM_ANSWERS if counts[one])
    if counts[UNANSWERED]:
        now = f"{now}, {counts[UNANSWERED]} not answered" if now else "not answered"
    if before is None:
        return now
    changes = [f"{counts[one] - before[one]:+d} {one}" for one in ITEM_ANSWERS if counts[one] != before[one]]
    return f"{now} (as last time)" if not changes else f"{now} (since last time {', '.join(changes)})"


class Step(NamedTuple):
    """A step of the way to a level, and which of the items it works on are missing."""

    step: Focus | Experience
    missing: tuple[CheckItem, ...]
    answers: tuple[str, ...]
    """What was said of each: partly or not yet."""

    @property
    def name(self) -> str:
        """What the framework calls it."""
        return self.step.name if isinstance(self.step, Focus) else self.step.text

    @property
    def text(self) -> str:
        """What the framework says of it beyond its name; of an experience nothing."""
        return self.step.text if isinstance(self.step, Focus) else ""


def steps(found: Result, way: Sequence[Focus | Experience]) -> list[Step]:
    """The steps of a way in its order, each tied to what the assessment found missing."""
    items = {one.item.id: one for area in found.areas for one in area.items}
    tied = []
    for step in way:
        missing = [items[need] for need in step.needs if need in found.missing]
        tied.append(Step(step, tuple(one.item for one in missing), tuple(one.answer for one in missing)))
    return tied
