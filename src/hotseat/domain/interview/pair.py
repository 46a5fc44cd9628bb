"""A pair: the interviewer and the candidate, and how far apart their ratings are."""

from collections.abc import Container
from typing import NamedTuple

from hotseat.domain.session.header import Header
from hotseat.domain.session.question import Question
from hotseat.domain.session.session import Session
from hotseat.domain.vocabulary import CandidateSees


class Pair(NamedTuple):
    """Two people, and what they chose for their interview."""

    interviewer: str
    candidate: str
    slot: int = 0
    """The length of the interview in seconds; 0 for none."""
    questions: int = 0
    """How many questions they plan to ask."""
    interruptions: bool = False
    candidate_sees: CandidateSees = ""
    rated_once: bool = False
    """Whether they rate once for the whole interview."""
    sitting: str = ""
    """The id of the first session of the sitting; empty for the first."""
    chosen: tuple[str, ...] = ()
    """The ids of the prompts to ask first, in this order."""

    def heading(self, header: Header) -> Header:
        """The header with the names and choices of this pair."""
        return header._replace(
            mode="pair",
            candidate=self.candidate,
            interviewer=self.interviewer,
            slot=self.slot,
            questions=self.questions,
            interruptions=self.interruptions,
            candidate_sees=self.candidate_sees,
            rated_once=self.rated_once,
            sitting=self.sitting,
            chosen=self.chosen,
        )


def next_chosen(session: Session, known: Container[str]) -> str:
    """The id of the next prompt that was chosen beforehand; "" if all known ones were asked."""
    asked = {question.asked.prompt for question in session.questions}
    return next((prompt for prompt in session.header.chosen if prompt in known and prompt not in asked), "")


def same_pair(header: Header) -> Pair | None:
    """The pair of this session for a new sitting of one question; None if one person practised alone."""
    if header.mode != "pair":
        return None
    return Pair(
        interviewer=header.interviewer,
        candidate=header.candidate,
        slot=header.slot // max(1, header.questions),
        questions=1,
        interruptions=header.interruptions,
        candidate_sees=header.candidate_sees,
        rated_once=header.rated_once,
    )


def swapped(header: Header) -> Pair:
    """The pair of this session with the two people swapped, in the same sitting."""
    return Pair(
        interviewer=header.candidate,
        candidate=header.interviewer,
        slot=header.slot,
        questions=header.questions,
        interruptions=header.interruptions,
        candidate_sees=header.candidate_sees,
        rated_once=header.rated_once,
        sitting=header.sitting or header.id,
    )


class BothScores(NamedTuple):
    """A criterion with the scores of both people; None for a score that was not given."""

    criterion: str
    name: str
    interviewer: int | None
    candidate: int | None

    @property
    def gap(self) -> int | None:
        """The candidate's score minus the interviewer's; None if one is missing."""
        if self.interviewer is None or self.candidate is None:
            return None
        return self.candidate - self.interviewer

    @property
    def gap_text(self) -> str:
        """The gap with its sign: "+1", "-2", "same", or a dash."""
        if self.gap is None:
            return "-"
        return f"{self.gap:+d}" if self.gap else "same"


def both_scores(question: Question) -> list[BothScores]:
    """The scores of every criterion that the candidate or the interviewer rated."""
    by_candidate = {rated.criterion: rated for rated in question.candidate_ratings}
    by_interviewer = {rated.criterion: rated for rated in question.ratings}
    return [
        BothScores(
            criterion,
            rated.name,
            by_interviewer[criterion].score if criterion in by_interviewer else None,
            by_candidate[criterion].score if criterion in by_candidate else None,
        )
        for criterion, rated in (by_candidate | by_interviewer).items()
    ]
