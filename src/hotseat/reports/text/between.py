"""What only a session in a pair has: the candidate's ratings, the second vote and interruptions."""

from collections.abc import Iterator

from hotseat.domain.interview.interruption import cut_texts
from hotseat.domain.interview.pair import compared
from hotseat.domain.session.question import Question


def between_lines(question: Question) -> Iterator[str]:
    """A line for each interruption, for each of the candidate's own scores, and for the second vote."""
    yield from cut_texts(question)
    for one in compared(question):
        if one.candidate is not None:
            gap = "" if one.gap is None else f", {one.gap_text} against the interviewer's {one.interviewer}"
            yield f"The candidate's own rating: {one.candidate} of 4 for {one.name}{gap}"
    if question.vote_again:
        yield f"After the discussion: {question.vote_again}"
