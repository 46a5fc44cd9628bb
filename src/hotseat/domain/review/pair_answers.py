"""What the review computes from answers that were given in a pair."""

from collections.abc import Iterable

from hotseat.domain.review.answers import Answer
from hotseat.domain.session.rating import mean


def last_pair(answers: Iterable[Answer]) -> Answer | None:
    """The first answer of a pair, which is the newest one, as `answers` must be newest first; else None."""
    return next((answer for answer in answers if answer.mode == "pair"), None)


def mean_gap(answer: Answer) -> float | None:
    """The mean difference between both people's scores, over criteria that both scored; None without any."""
    return mean(map(abs, _differences(answer)))


def above_partner(answer: Answer) -> float | None:
    """The mean of the candidate's scores minus the interviewer's, over criteria that both scored; None
    without any."""
    return mean(_differences(answer))


def _differences(answer: Answer) -> list[float]:
    own = {score.criterion: score.score for score in answer.candidate_scores}
    return [float(own[score.criterion] - score.score) for score in answer.scores if score.criterion in own]
