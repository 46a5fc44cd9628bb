"""What only a session in a pair has: the candidate's ratings, the second vote and interruptions."""

from collections.abc import Iterator

from hotseat.domain.interview.interruption import cut_texts
from hotseat.domain.interview.pair import both_scores
from hotseat.domain.session.question import Question


def between_lines(question: Question) -> Iterator[str]:
    """A line for each interruption, for each of the candidate's own scores, and for the second vote."""
    yield from cut_texts(question)
    for scores in both_scores(question):
        if scores.candidate is not None:
            gap = (
                ""
                if scores.gap is None
                else f", {scores.gap_text} against the interviewer's {scores.interviewer}"
            )
            yield f"The candidate's own rating: {scores.candidate} of 4 for {scores.name}{gap}"
    if question.vote_again:
        yield f"After the discussion: {question.vote_again}"
