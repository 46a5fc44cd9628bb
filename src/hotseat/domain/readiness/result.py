"""The result of an assessment: for each area what is covered, partly covered and missing, now and last time.

It consists of counts of answers; there are no weights and no percentages.
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
    """An item of the checklist with its answer; `assessed` is None if it was not answered."""

    item: CheckItem
    assessed: Assessed | None
    before: str
    """The answer in the previous assessment; empty if there is none."""

    @property
    def answer(self) -> str:
        """yes, partly, not yet, or UNANSWERED."""
        return self.assessed.answer if self.assessed else UNANSWERED

    @property
    def is_missing(self) -> bool:
        """Whether it is not yet or only partly covered."""
        return self.answer in (NOT_YET, PARTLY)


class AreaResult(NamedTuple):
    """An area of the checklist with the answers of its items."""

    checklist: Checklist
    items: tuple[ItemResult, ...]
    compared: bool
    """Whether there is a previous assessment."""

    @property
    def counts(self) -> Counter[str]:
        """How many items have each answer, UNANSWERED included."""
        return Counter(item.answer for item in self.items)

    @property
    def before(self) -> Counter[str]:
        """How many items had each answer in the previous assessment."""
        return Counter(item.before for item in self.items)


class RowResult(NamedTuple):
    """A row of the summary matrix with its answer; `placed` is None if there is none."""

    row: SummaryRow
    placed: Placed | None
    before: str
    """The person's place in the previous assessment; empty if there is none."""

    @property
    def place(self) -> str:
        """The person's place in the row; empty if they did not choose one."""
        return self.placed.place if self.placed else ""


class Orphaned(NamedTuple):
    """An answer to an item or row that the framework no longer has, or has changed; the file keeps it."""

    text: str
    """The item or the question as it was answered."""
    answer: str
    why: str
    """Why the answer does not count."""


class Result(NamedTuple):
    """The result of an assessment, beside the previous one if there is one."""

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
        """How many answers were carried over from the previous assessment and not looked at since."""
        items = [item.assessed for area in self.areas for item in area.items]
        answers = (*items, *(row.placed for row in self.rows))
        return sum(answer is not None and answer.carried for answer in answers)

    @property
    def missing(self) -> dict[str, str]:
        """The answers of the items that are not yet or only partly covered, by the item's id."""
        items = [item for area in self.areas for item in area.items]
        return {item.item.id: item.answer for item in items if item.is_missing}


def result(assessment: Assessment, framework: Framework, before: Assessment | None = None) -> Result:
    """The result of the assessment, compared with `before`; if the level is unknown, all is orphaned."""
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


def unanswered_result(level: str, framework: Framework) -> Result:
    """The result for a level that was not assessed yet: nothing is answered."""
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


def _words(answer: Assessed | Placed) -> str:
    if isinstance(answer, Placed):
        return "; ".join(part for part in (answer.place, answer.words) if part)
    parts = (answer.answer, answer.evidence, answer.session, "a story" if answer.story else "")
    return "; ".join(part for part in parts if part)


def counts_text(counts: Counter[str], before: Counter[str] | None = None) -> str:
    """The counts in words: "2 yes, 1 partly, 2 not yet"; with `before`, followed by what changed."""
    now = ", ".join(f"{counts[answer]} {answer}" for answer in ITEM_ANSWERS if counts[answer])
    if counts[UNANSWERED]:
        now = f"{now}, {counts[UNANSWERED]} not answered" if now else "not answered"
    if before is None:
        return now
    changes = [
        f"{counts[answer] - before[answer]:+d} {answer}"
        for answer in ITEM_ANSWERS
        if counts[answer] != before[answer]
    ]
    return f"{now} (as last time)" if not changes else f"{now} (since last time {', '.join(changes)})"


class Step(NamedTuple):
    """A step of a development path, with the missing items that it works on."""

    step: Focus | Experience
    missing: tuple[CheckItem, ...]
    answers: tuple[str, ...]
    """The answer of each missing item: partly or not yet."""

    @property
    def name(self) -> str:
        """The name of a focus area, or the text of a key experience."""
        return self.step.name if isinstance(self.step, Focus) else self.step.text

    @property
    def text(self) -> str:
        """What a focus area is about; empty for a key experience."""
        return self.step.text if isinstance(self.step, Focus) else ""


def steps(result: Result, path_steps: Sequence[Focus | Experience]) -> list[Step]:
    """The steps of a path in their order, each with the missing items it works on."""
    items = {item.item.id: item for area in result.areas for item in area.items}
    with_items = []
    for step in path_steps:
        missing = [items[need] for need in step.needs if need in result.missing]
        with_items.append(
            Step(step, tuple(item.item for item in missing), tuple(item.answer for item in missing))
        )
    return with_items
