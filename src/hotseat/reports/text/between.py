"""What a session of two holds beside a session alone: the second rating, the second vote, interruptions."""

from collections.abc import Iterator

from hotseat.domain.interview.interruption import cut_texts
from hotseat.domain.interview.pair import compared
from hotseat.domain.session.question import Question


def between_lines(question: Question) -> Iterator[str]:
    """A line for each interruption, each score of the candidate's own, and the vote after the discussion."""
    yield from cut_texts(question)
    for one in compared(question):
        if one.candidate is not None:
            gap = "" if one.gap is None else f", {one.gap_text} beside the interviewer's {one.interviewer}"
            yield f"The candidate's own: {one.candidate} of 4 for {one.name}{gap}"
    if question.vote_again:
        yield f"After the discussion: {question.vote_again}"
