"""Records the answers of one assessment."""

from collections.abc import Callable, Iterable
from datetime import datetime

from hotseat.domain.readiness.assessment import (
    NOT_YET,
    YES,
    Assessed,
    Assessment,
    AssessmentEvent,
    Dropped,
    Finished,
    Placed,
    Planned,
    after,
)
from hotseat.domain.readiness.framework import CheckItem, Checklist, SummaryRow
from hotseat.domain.refusal import Refused
from hotseat.domain.text import one_line
from hotseat.domain.vocabulary import ItemAnswer
from hotseat.engine.recorder import Journal, Recorder


class CannotAssess(Exception):
    """An assessment cannot be begun or continued; the message is a sentence that says why."""


class Assessing:
    """The assessment that is being edited. `now` returns the time in UTC."""

    def __init__(
        self, assessment: Assessment, journal: Journal[AssessmentEvent], now: Callable[[], datetime]
    ) -> None:
        self.recorder = Recorder(assessment, journal, after)
        self._now = now

    @property
    def assessment(self) -> Assessment:
        """The assessment as it is now."""
        return self.recorder.state

    def carry(self, events: Iterable[AssessmentEvent]) -> None:
        """Records the events with which an assessment starts from an earlier one."""
        for event in events:
            self.recorder.record(event)

    def answer(self, checklist: Checklist, item: CheckItem, answer: ItemAnswer) -> None:
        """Answers an item and keeps its evidence. Raises Refused for a yes without evidence."""
        self._assessed(self._now_of(checklist, item)._replace(answer=answer))

    def give_evidence(self, checklist: Checklist, item: CheckItem, answer: ItemAnswer, evidence: str) -> None:
        """Answers an item with this line of evidence; an empty line removes the evidence.

        Raises Refused for a yes without evidence.
        """
        now = self._now_of(checklist, item)
        self._assessed(now._replace(answer=answer, evidence=one_line(evidence)))

    def attach(self, checklist: Checklist, item: CheckItem, answer: ItemAnswer, session: str) -> None:
        """Answers an item with a session as its evidence; a line of evidence and a story stay."""
        self._assessed(self._now_of(checklist, item)._replace(answer=answer, session=session))

    def attach_story(self, checklist: Checklist, item: CheckItem, answer: ItemAnswer, story: str) -> None:
        """Answers an item with a story as its evidence; an empty id takes the story away. The rest stays.

        Raises Refused for a yes without evidence.
        """
        self._assessed(self._now_of(checklist, item)._replace(answer=answer, story=story))

    def place(self, row: SummaryRow, place: str) -> None:
        """Sets where the person is in a row of the matrix; their words stay."""
        earlier = self.assessment.placement(row.id)
        words = earlier.words if earlier else ""
        self.recorder.record(
            Placed(at=self._at(), row=row.id, question=one_line(row.question), place=place, words=words)
        )

    def put_into_words(self, row: SummaryRow, words: str) -> None:
        """Answers the question of a row in words; the person's place stays."""
        earlier = self.assessment.placement(row.id)
        earlier_place = earlier.place if earlier else ""
        self.recorder.record(
            Placed(
                at=self._at(),
                row=row.id,
                question=one_line(row.question),
                place=earlier_place,
                words=one_line(words),
            )
        )

    def plan(self, what: str, by: str = "", item: str = "") -> Planned:
        """Adds an entry to the plan. Raises Refused if it has no text, or if `by` is not a date."""
        entry = Planned(
            at=self._at(), entry=self.assessment.next_entry(), what=one_line(what), by=by.strip(), item=item
        )
        self.recorder.record(entry)
        return entry

    def change(self, entry: Planned) -> Planned:
        """Replaces an entry of the plan. Raises Refused as `plan` does."""
        by = entry.by.strip()
        changed = entry._replace(at=self._at(), what=one_line(entry.what), by=by, carried=False)
        self.recorder.record(changed)
        return changed

    def drop(self, entry: str) -> None:
        """Removes an entry from the plan."""
        self.recorder.record(Dropped(self._at(), entry))

    def finish(self) -> None:
        """Finishes the assessment."""
        self.recorder.record(Finished(self._at()))

    def _now_of(self, checklist: Checklist, item: CheckItem) -> Assessed:
        """The item with the evidence it has now."""
        earlier = self.assessment.answer(item.id)
        return Assessed(
            at=self._at(),
            list=checklist.id,
            item=item.id,
            text=one_line(item.text),
            answer=earlier.answer if earlier else NOT_YET,
            evidence=earlier.evidence if earlier else "",
            session=earlier.session if earlier else "",
            story=earlier.story if earlier else "",
        )

    def _assessed(self, answered: Assessed) -> None:
        if answered.answer == YES and not answered.has_evidence:
            raise Refused("a yes needs a line of evidence, or a session or a story that shows it")
        self.recorder.record(answered)

    def _at(self) -> datetime:
        return self._now().replace(microsecond=0)
