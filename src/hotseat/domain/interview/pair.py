"""Two people and one interview: who sits where, and how far apart they rate."""

from collections.abc import Container
from typing import NamedTuple

from hotseat.domain.session.header import Header
from hotseat.domain.session.question import Question
from hotseat.domain.session.session import Session
from hotseat.domain.vocabulary import CandidateSees


class Pair(NamedTuple):
    """How a pair sits down; the slot is in seconds."""

    interviewer: str
    candidate: str
    slot: int = 0
    questions: int = 0
    interruptions: bool = False
    candidate_sees: CandidateSees = ""
    sitting: str = ""
    """The id of the session with which the sitting began; empty for a new one."""
    chosen: tuple[str, ...] = ()
    """Ids of the prompts to ask first, in their order."""

    def heading(self, header: Header) -> Header:
        """The header as a session of this pair has it."""
        return header._replace(
            mode="pair",
            candidate=self.candidate,
            interviewer=self.interviewer,
            slot=self.slot,
            questions=self.questions,
            interruptions=self.interruptions,
            candidate_sees=self.candidate_sees,
            sitting=self.sitting,
            chosen=self.chosen,
        )


def next_chosen(session: Session, known: Container[str]) -> str:
    """The id of the prompt chosen beforehand that comes next; "" when all that are known were asked."""
    asked = {question.asked.prompt for question in session.questions}
    return next((one for one in session.header.chosen if one in known and one not in asked), "")


def swapped(header: Header) -> Pair:
    """The pair of a session with the chairs changed, in the same sitting."""
    return Pair(
        interviewer=header.candidate,
        candidate=header.interviewer,
        slot=header.slot,
        questions=header.questions,
        interruptions=header.interruptions,
        candidate_sees=header.candidate_sees,
        sitting=header.sitting or header.id,
    )


class Compared(NamedTuple):
    """A criterion with both scores, as far as they were given."""

    criterion: str
    name: str
    interviewer: int | None
    candidate: int | None

    @property
    def gap(self) -> int | None:
        """By how much the candidate's score is above the interviewer's; None where one is missing."""
        if self.interviewer is None or self.candidate is None:
            return None
        return self.candidate - self.interviewer

    @property
    def gap_text(self) -> str:
        """The gap with its sign: "+1", "-2", "same", or a dash."""
        if self.gap is None:
            return "-"
        return f"{self.gap:+d}" if self.gap else "same"


def compared(question: Question) -> list[Compared]:
    """Every criterion that either of them scored."""
    theirs = {one.criterion: one for one in question.candidate_ratings}
    ours = {one.criterion: one for one in question.ratings}
    return [
        Compared(
            criterion,
            one.name,
            ours[criterion].score if criterion in ours else None,
            theirs[criterion].score if criterion in theirs else None,
        )
        for criterion, one in (theirs | ours).items()
    ]
