"""Records the answers of one assessment."""

from collections.abc import Callable, Iterable
from datetime import datetime

from hotseat.domain.readiness.assessment import (
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
        earlier = self.assessment.answer(item.id)
        evidence, session = (earlier.evidence, earlier.session) if earlier else ("", "")
        if answer == YES and not (evidence or session):
            raise Refused("a yes needs a line of evidence or a session that shows it")
        self._assessed(checklist, item, answer, evidence, session)

    def give_evidence(self, checklist: Checklist, item: CheckItem, answer: ItemAnswer, evidence: str) -> None:
        """Answers an item with this line of evidence; an empty line removes the evidence.

        Raises Refused for a yes without evidence.
        """
        earlier = self.assessment.answer(item.id)
        evidence = one_line(evidence)
        session = earlier.session if earlier else ""
        if answer == YES and not (evidence or session):
            raise Refused("a yes needs a line of evidence or a session that shows it")
        self._assessed(checklist, item, answer, evidence, session)

    def attach(self, checklist: Checklist, item: CheckItem, answer: ItemAnswer, session: str) -> None:
        """Answers an item with a session as its evidence; a line of evidence stays."""
        earlier = self.assessment.answer(item.id)
        self._assessed(checklist, item, answer, earlier.evidence if earlier else "", session)

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
        place = earlier.place if earlier else ""
        self.recorder.record(
            Placed(
                at=self._at(), row=row.id, question=one_line(row.question), place=place, words=one_line(words)
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

    def _assessed(
        self, checklist: Checklist, item: CheckItem, answer: ItemAnswer, evidence: str, session: str
    ) -> None:
        text = one_line(item.text)
        self.recorder.record(
            Assessed(
                at=self._at(),
                list=checklist.id,
                item=item.id,
                text=text,
                answer=answer,
                evidence=evidence,
                session=session,
            )
        )

    def _at(self) -> datetime:
        return self._now().replace(microsecond=0)
