"""What a preparation went with: the answers by how long was prepared."""

from collections.abc import Sequence
from typing import NamedTuple

from hotseat.domain.review.answers import Answer
from hotseat.domain.review.progress.weeks import Mean, kept_of, mean_of, merged, share


class Preparation(NamedTuple):
    """The answers with one length of preparation."""

    seconds: int
    """What was chosen on the card, 0 for none."""
    answers: int
    kept: Mean
    """The percentage of sections inside their window."""
    rating: Mean
    held: Mean
    """The percentage of the marked follow-ups that held."""
    first_word: Mean
    """Seconds from the end of the preparation to the first word."""


def preparations(answers: Sequence[Answer]) -> tuple[Preparation, ...]:
    """A line for each length of preparation that was chosen, the shortest first."""
    chosen = sorted({answer.prepared for answer in answers})
    return tuple(_of([answer for answer in answers if answer.prepared == seconds]) for seconds in chosen)


def _of(answers: Sequence[Answer]) -> Preparation:
    marked = (outcome for answer in answers for outcome in answer.outcomes if outcome)
    return Preparation(
        seconds=answers[0].prepared,
        answers=len(answers),
        kept=merged(map(kept_of, answers)),
        rating=mean_of(answer.rating for answer in answers),
        held=share(outcome == "held" for outcome in marked),
        first_word=mean_of(answer.first_word for answer in answers),
    )
