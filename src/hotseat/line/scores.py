"""Scores and votes in sentences; those of a pair together, criterion by criterion."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from hotseat.domain.interview.pair import BothScores, both_scores

if TYPE_CHECKING:
    from hotseat.domain.session.header import Header
    from hotseat.domain.session.question import Question


def score_sentences(question: "Question", header: "Header") -> Iterator[str]:
    """A sentence for each criterion that was rated, and for each vote."""
    if question.candidate_ratings:
        yield from (both_words(both, header) for both in both_scores(question))
    else:
        yield from (f"Rating: {rating.name}, {rating.score} of 4." for rating in question.ratings)
    if question.vote:
        yield f"Vote: {question.vote}."
    if question.vote_again:
        yield f"Vote after the discussion: {question.vote_again}."


def both_words(both: BothScores, header: "Header") -> str:
    """Both scores and how far they are apart: "Earn Trust: Kim 3, Sam 4, which is 1 higher."."""
    interviewer, candidate = header.interviewer or "the interviewer", header.candidate or "the candidate"
    if both.gap is None:
        rated, score = (
            (interviewer, both.interviewer) if both.candidate is None else (candidate, both.candidate)
        )
        return f"{both.name}: only {rated} rated it, {score}."
    if not both.gap:
        return f"{both.name}: both {both.candidate}."
    apart = f"{abs(both.gap)} {'higher' if both.gap > 0 else 'lower'}"
    return f"{both.name}: {interviewer} {both.interviewer}, {candidate} {both.candidate}, which is {apart}."
