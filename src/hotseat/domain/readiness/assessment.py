"""A person's assessment of themselves against the framework: an answer for each item, and a plan.

Like a session it is a list of events. Nothing is timed, so the `at` of an event is a date and time in UTC.
"""

from collections.abc import Iterable, Iterator
from datetime import date, datetime
from typing import NamedTuple

from hotseat.domain.readiness.framework import FrameworkLevel
from hotseat.domain.readiness.latest import Latest
from hotseat.domain.refusal import OutOfBounds, Refused
from hotseat.domain.text import one_line
from hotseat.domain.vocabulary import ITEM_ANSWERS, ItemAnswer

KIND = "readiness"
YES, PARTLY, NOT_YET = ITEM_ANSWERS


class AssessmentHeader(NamedTuple):
    """The first lines of an assessment's file."""

    format: int
    id: str
    started: datetime
    level: str
    """The level that the person aims at."""
    kind: str = KIND
    candidate: str = ""
    before: str = ""
    """The id of the assessment from which this one was carried over; empty for the first."""


class Assessed(NamedTuple):
    """The person answered an item of the checklist. The event has a copy of the item's text."""

    at: datetime
    list: str
    item: str
    text: str
    answer: ItemAnswer
    evidence: str = ""
    session: str = ""
    """The id of a session that is evidence for the answer."""
    story: str = ""
    """The id of a story that is evidence for the answer."""
    carried: bool = False
    """Whether it was copied from the previous assessment and not looked at since."""

    @property
    def has_evidence(self) -> bool:
        """Whether a line, a session or a story is evidence for the answer."""
        return bool(self.evidence or self.session or self.story)


class Placed(NamedTuple):
    """The person answered a question of the summary matrix: where they are in its row, and why in words."""

    at: datetime
    row: str
    question: str
    place: str
    """One of `Framework.places`, or empty if only words were given."""
    words: str = ""
    carried: bool = False


class Planned(NamedTuple):
    """An entry was added to the plan, or replaced the one with the same name."""

    at: datetime
    entry: str
    what: str
    by: str = ""
    """The due date, as 2027-03-01; empty if there is none."""
    item: str = ""
    """The id of what it is for: an item of the checklist or a step of the development path."""
    done: bool = False
    carried: bool = False


class Dropped(NamedTuple):
    """An entry was removed from the plan."""

    at: datetime
    entry: str


class Finished(NamedTuple):
    """The person finished the assessment. They can still add evidence and change the plan."""

    at: datetime


AssessmentEvent = Assessed | Placed | Planned | Dropped | Finished
ASSESSMENT_EVENTS: dict[str, type[AssessmentEvent]] = {
    "assessed": Assessed,
    "placed": Placed,
    "planned": Planned,
    "dropped": Dropped,
    "finished": Finished,
}
"""Every event by its name in a file."""
_NAMES = {kind: name for name, kind in ASSESSMENT_EVENTS.items()}


class Assessment(NamedTuple):
    """All answers and the plan of one assessment; the last event about an item, row or entry counts."""

    header: AssessmentHeader
    assessed: Latest[Assessed] = Latest()
    """By item."""
    placed: Latest[Placed] = Latest()
    """By row."""
    planned: Latest[Planned | Dropped] = Latest()
    """By entry."""
    finished: datetime | None = None
    begun: bool = False
    """Whether it has any event that was not carried over."""
    entries: int = 0
    """How many entries were added to the plan in this assessment, including those dropped since."""

    @property
    def answers(self) -> tuple[Assessed, ...]:
        """The answer of each item, in the order in which they were first answered."""
        return self.assessed.of_each()

    @property
    def placements(self) -> tuple[Placed, ...]:
        """The answer in each row of the matrix, in the order in which they were first answered."""
        return self.placed.of_each()

    @property
    def plan(self) -> tuple[Planned, ...]:
        """The entries of the plan, in the order in which they were added."""
        entries: dict[str, Planned] = {}
        for event in self.planned:
            if isinstance(event, Planned):
                entries[event.entry] = event
            else:
                entries.pop(event.entry, None)
        return tuple(entries.values())

    @property
    def dated(self) -> tuple[Planned, ...]:
        """Every entry that ever had a due date, with the last one; `at` is when it was changed or dropped."""
        entries: dict[str, Planned] = {}
        for event in self.planned:
            if isinstance(event, Planned) and event.by:
                entries[event.entry] = event
            elif event.entry in entries:
                entries[event.entry] = entries[event.entry]._replace(at=event.at)
        return tuple(entries.values())

    def answer(self, item: str) -> Assessed | None:
        """The answer of an item; None if it was not answered."""
        return self.assessed.of(item)

    def placement(self, row: str) -> Placed | None:
        """The answer in a row of the matrix; None if there is none."""
        return self.placed.of(row)

    def next_entry(self) -> str:
        """A name for a new entry, unique among all plans; an entry keeps it when it is carried over."""
        return f"{self.header.started:%Y%m%d-%H%M%S}-{self.entries + 1}"


def name_of(event: AssessmentEvent) -> str:
    """The name of an event in a file."""
    return _NAMES[type(event)]


def after(assessment: Assessment, event: AssessmentEvent) -> Assessment:
    """The assessment after the event. Raises Refused if the event is not allowed."""
    if isinstance(event, Finished):
        return assessment._replace(finished=event.at, begun=True)
    if isinstance(event, Dropped):
        if not isinstance(assessment.planned.of(event.entry), Planned):
            raise Refused(f'the plan has no entry "{event.entry}"')
        return assessment._replace(planned=assessment.planned.plus(event.entry, event), begun=True)
    begun = assessment.begun or not event.carried
    return _answered(assessment, event)._replace(begun=begun)


def _answered(assessment: Assessment, event: Assessed | Placed | Planned) -> Assessment:
    if isinstance(event, Assessed):
        if event.answer not in ITEM_ANSWERS:
            raise Refused(f'an answer is one of {", ".join(ITEM_ANSWERS)}, not "{event.answer}"')
        return assessment._replace(assessed=assessment.assessed.plus(event.item, event))
    if isinstance(event, Placed):
        return assessment._replace(placed=assessment.placed.plus(event.row, event))
    if not event.what:
        raise OutOfBounds("an entry of the plan says what is to be done")
    if event.by and day(event.by) is None:
        raise OutOfBounds(f'"{event.by}" is not a date; write it as 2027-03-01')
    entries = assessment.entries + (event.entry == assessment.next_entry())
    return assessment._replace(planned=assessment.planned.plus(event.entry, event), entries=entries)


def day(text: str) -> date | None:
    """The date in a text such as 2027-03-01; None if it is not a date."""
    try:
        return date.fromisoformat(text) if len(text) == 10 else None
    except ValueError:
        return None


def carried_over(
    before: Assessment, level: FrameworkLevel, rows: Iterable[str], at: datetime
) -> Iterator[AssessmentEvent]:
    """The events with which the next assessment starts: the answers of items whose text is unchanged, the
    answers of rows that still exist, and the whole plan.
    """
    texts = {item.id: item.text for _, item in level.items()}
    for answer in before.answers:
        if one_line(texts.get(answer.item, "")) == answer.text:
            yield answer._replace(at=at, carried=True)
    known = set(rows)
    for placed in before.placements:
        if placed.row in known:
            yield placed._replace(at=at, carried=True)
    for entry in before.plan:
        yield entry._replace(at=at, carried=True)
