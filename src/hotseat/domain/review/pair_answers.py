"""What looking back asks of answers that were given in a pair."""

from collections.abc import Iterable

from hotseat.domain.review.answers import Answer


def last_pair(answers: Iterable[Answer]) -> Answer | None:
    """The newest answer of a pair, which tells who sat where; the answers are given newest first."""
    return next((one for one in answers if one.mode == "pair"), None)


def mean_gap(answer: Answer) -> float | None:
    """How far apart the two rated on average, over what both scored; None where there is nothing."""
    theirs = {one.criterion: one.score for one in answer.candidate_scores}
    gaps = [abs(theirs[one.criterion] - one.score) for one in answer.scores if one.criterion in theirs]
    return sum(gaps) / len(gaps) if gaps else None
