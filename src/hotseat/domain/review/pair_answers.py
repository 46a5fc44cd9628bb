"""What the review computes from answers that were given in a pair."""

from collections.abc import Iterable

from hotseat.domain.review.answers import Answer


def last_pair(answers: Iterable[Answer]) -> Answer | None:
    """The first answer of a pair, which is the newest one, as `answers` must be newest first; else None."""
    return next((answer for answer in answers if answer.mode == "pair"), None)


def mean_gap(answer: Answer) -> float | None:
    """The mean difference between both people's scores, over criteria that both scored; None without any."""
    own = {score.criterion: score.score for score in answer.candidate_scores}
    gaps = [abs(own[score.criterion] - score.score) for score in answer.scores if score.criterion in own]
    return sum(gaps) / len(gaps) if gaps else None
