"""Goes on with one assessment: is it possible? then it is written; only then is it visible."""

from collections.abc import Callable, Iterable
from datetime import datetime
from typing import Protocol

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


class Keeps(Protocol):
    """Where events are kept."""

    @property
    def trouble(self) -> str:
        """Why nothing is being kept, in words; empty when all is well."""

    def append(self, event: AssessmentEvent) -> None:
        """Keeps the event. Never raises for the disk."""


class CannotAssess(Exception):
    """An assessment cannot be begun or gone on with; the message is a sentence that says why."""


class Assessing:
    """The assessment that is gone on with. `now` tells the time, in UTC."""

    def __init__(self, assessment: Assessment, journal: Keeps, now: Callable[[], datetime]) -> None:
        self.assessment = assessment
        self.journal = journal
        self._now = now

    def carry(self, events: Iterable[AssessmentEvent]) -> None:
        """Takes over what was said before."""
        for event in events:
            self._happen(event)

    def answer(self, checklist: Checklist, item: CheckItem, answer: str) -> None:
        """Answers an item; its evidence stays. Raises Refused for a yes without any."""
        said = self.assessment.answer(item.id)
        evidence, session = (said.evidence, said.session) if said else ("", "")
        if answer == YES and not (evidence or session):
            raise Refused("a yes needs a line of evidence or a session that shows it")
        self._assessed(checklist, item, answer, evidence, session)

    def give_evidence(self, checklist: Checklist, item: CheckItem, answer: str, evidence: str) -> None:
        """Answers an item with this line of evidence; an empty line takes the evidence away."""
        said = self.assessment.answer(item.id)
        evidence = one_line(evidence)
        session = said.session if said else ""
        if answer == YES and not (evidence or session):
            raise Refused("a yes needs a line of evidence or a session that shows it")
        self._assessed(checklist, item, answer, evidence, session)

    def attach(self, checklist: Checklist, item: CheckItem, answer: str, session: str) -> None:
        """Answers an item with a session as its evidence; a line of evidence stays."""
        said = self.assessment.answer(item.id)
        self._assessed(checklist, item, answer, said.evidence if said else "", session)

    def place(self, row: SummaryRow, place: str) -> None:
        """Places the person in a row of the matrix; the words stay."""
        said = self.assessment.placement(row.id)
        words = said.words if said else ""
        self._happen(Placed(self._at(), row.id, one_line(row.question), place, words))

    def put_into_words(self, row: SummaryRow, words: str) -> None:
        """Answers the question of a row in words; the place stays."""
        said = self.assessment.placement(row.id)
        place = said.place if said else ""
        self._happen(Placed(self._at(), row.id, one_line(row.question), place, one_line(words)))

    def plan(self, what: str, by: str = "", item: str = "") -> Planned:
        """Adds an entry to the plan. Raises Refused for one without words, or by a day that is none."""
        entry = Planned(self._at(), self.assessment.next_entry(), one_line(what), by.strip(), item)
        self._happen(entry)
        return entry

    def change(self, entry: Planned) -> Planned:
        """Keeps an entry as it now is. Raises Refused as `plan` does."""
        by = entry.by.strip()
        changed = entry._replace(at=self._at(), what=one_line(entry.what), by=by, carried=False)
        self._happen(changed)
        return changed

    def drop(self, entry: str) -> None:
        """Takes an entry out of the plan."""
        self._happen(Dropped(self._at(), entry))

    def finish(self) -> None:
        """Brings the assessment to its end."""
        self._happen(Finished(self._at()))

    def _assessed(
        self, checklist: Checklist, item: CheckItem, answer: str, evidence: str, session: str
    ) -> None:
        text = one_line(item.text)
        self._happen(Assessed(self._at(), checklist.id, item.id, text, answer, evidence, session))

    def _at(self) -> datetime:
        return self._now().replace(microsecond=0)

    def _happen(self, event: AssessmentEvent) -> None:
        assessment = after(self.assessment, event)
        self.journal.append(event)
        self.assessment = assessment
