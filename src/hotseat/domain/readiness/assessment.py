"""An assessment of oneself against the framework, as a value: what was said of each item, and the plan.

Like a session it is a list of events. Nothing in it is timed, so an event's `at` is a moment, in UTC.
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
    """The level that is aimed at."""
    kind: str = KIND
    candidate: str = ""
    before: str = ""
    """The id of the assessment it started from."""


class Assessed(NamedTuple):
    """An item of the checklist was answered; the item's text is copied in."""

    at: datetime
    list: str
    item: str
    text: str
    answer: ItemAnswer
    evidence: str = ""
    session: str = ""
    """The id of a session that shows it."""
    carried: bool = False
    """Whether it is the answer of the assessment before, and nobody has looked at it since."""


class Placed(NamedTuple):
    """A question of the summary matrix was answered in words, and the person placed in its row."""

    at: datetime
    row: str
    question: str
    place: str
    """Empty while only words were given."""
    words: str = ""
    carried: bool = False


class Planned(NamedTuple):
    """An entry of the plan as it now is; one of the same name is replaced."""

    at: datetime
    entry: str
    what: str
    by: str = ""
    """The day it is to be done by, as 2027-03-01; empty for none."""
    item: str = ""
    """What it is for, by id: an item of the checklist or a step of the way."""
    done: bool = False
    carried: bool = False


class Dropped(NamedTuple):
    """An entry was taken out of the plan."""

    at: datetime
    entry: str


class Finished(NamedTuple):
    """The assessment was brought to its end. Evidence and the plan still grow after it."""

    at: datetime


AssessmentEvent = Assessed | Placed | Planned | Dropped | Finished
ASSESSMENT_EVENTS: dict[str, type[AssessmentEvent]] = {
    "assessed": Assessed,
    "placed": Placed,
    "planned": Planned,
    "dropped": Dropped,
    "finished": Finished,
}
"""Every event by the name it has in a file."""
_NAMES = {kind: name for name, kind in ASSESSMENT_EVENTS.items()}


class Assessment(NamedTuple):
    """Everything that was said in one assessment; of each item, row and entry the last word counts."""

    header: AssessmentHeader
    assessed: Latest[Assessed] = Latest()
    """By item."""
    placed: Latest[Placed] = Latest()
    """By row."""
    planned: Latest[Planned | Dropped] = Latest()
    """By entry."""
    finished: datetime | None = None
    begun: bool = False
    """Whether anything was said that was not carried over."""
    entries: int = 0
    """How many entries were ever made in this assessment."""

    @property
    def answers(self) -> tuple[Assessed, ...]:
        """What was said of each item, in the order in which they were first answered."""
        return self.assessed.of_each()

    @property
    def placements(self) -> tuple[Placed, ...]:
        """What was said in each row of the matrix, likewise."""
        return self.placed.of_each()

    @property
    def plan(self) -> tuple[Planned, ...]:
        """The entries that are in the plan, in the order in which they were made."""
        entries: dict[str, Planned] = {}
        for one in self.planned:
            if isinstance(one, Planned):
                entries[one.entry] = one
            else:
                entries.pop(one.entry, None)
        return tuple(entries.values())

    @property
    def dated(self) -> tuple[Planned, ...]:
        """Every entry that ever had a day, with its last one; `at` is when it was last changed or dropped."""
        entries: dict[str, Planned] = {}
        for one in self.planned:
            if isinstance(one, Planned) and one.by:
                entries[one.entry] = one
            elif one.entry in entries:
                entries[one.entry] = entries[one.entry]._replace(at=one.at)
        return tuple(entries.values())

    def answer(self, item: str) -> Assessed | None:
        """What was said of an item; None while nothing was."""
        return self.assessed.of(item)

    def placement(self, row: str) -> Placed | None:
        """What was said in a row of the matrix; None while nothing was."""
        return self.placed.of(row)

    def next_entry(self) -> str:
        """A name no entry of any plan has; it stays when the entry is carried over."""
        return f"{self.header.started:%Y%m%d-%H%M%S}-{self.entries + 1}"


def name_of(event: AssessmentEvent) -> str:
    """The name an event has in a file."""
    return _NAMES[type(event)]


def after(assessment: Assessment, event: AssessmentEvent) -> Assessment:
    """The assessment with the event added. Raises Refused with the reason in words."""
    if isinstance(event, Finished):
        return assessment._replace(finished=event.at, begun=True)
    if isinstance(event, Dropped):
        if not isinstance(assessment.planned.of(event.entry), Planned):
            raise Refused(f'the plan has no entry "{event.entry}"')
        return assessment._replace(planned=assessment.planned.plus(event.entry, event), begun=True)
    begun = assessment.begun or not event.carried
    return _said(assessment, event)._replace(begun=begun)


def _said(assessment: Assessment, event: Assessed | Placed | Planned) -> Assessment:
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
    """The day meant by a text as 2027-03-01, or None where it means none."""
    try:
        return date.fromisoformat(text) if len(text) == 10 else None
    except ValueError:
        return None


def carried_over(
    before: Assessment, level: FrameworkLevel, rows: Iterable[str], at: datetime
) -> Iterator[AssessmentEvent]:
    """What the next assessment starts from: what was said of all that is still there and worded the same.

    The plan comes along whole.
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
