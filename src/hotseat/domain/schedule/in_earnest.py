"""What a real interview adds to the schedule: a principle that was probed there and did not hold since."""

from collections.abc import Iterable
from datetime import date

from hotseat.domain.day import day_of
from hotseat.domain.real_interviews.in_earnest import Probed
from hotseat.domain.review.answers import Answer
from hotseat.domain.schedule.practice import Practice
from hotseat.domain.text import counted
from hotseat.domain.vocabulary import MaybeOutcome

DAYS_OF_A_HOLE: dict[MaybeOutcome, float] = {"gap": 7.0, "partial": 3.5, "": 0.0}
"""How pressing a hole makes its principle; one that nobody marked is told and adds nothing."""
_WORDS: dict[MaybeOutcome, str] = {
    "gap": "a gap in a real interview",
    "partial": "held in part in a real interview",
    "": "probed in a real interview",
}


def hole_of(principle: str, practice: Practice) -> Probed | None:
    """The hole that a real interview found in this principle; None where there is none, or it was closed.

    It is closed once the follow-ups of a later answer on the principle were marked and all held.
    """
    hole = next((probed for probed in practice.probed if probed.principle == principle), None)
    if hole is None or hole.on > practice.today or _closed(hole.on, principle, practice.answers):
        return None
    return hole


def hole_words(hole: Probed, today: date) -> str:
    """As in "a gap in a real interview 12 days ago"; the company is not named."""
    days = (today - hole.on).days
    ago = ("today", "yesterday")[days] if days < 2 else f"{counted(days, 'day')} ago"
    return f"{_WORDS[hole.outcome]} {ago}"


def _closed(since: date, principle: str, answers: Iterable[Answer]) -> bool:
    for answer in answers:
        outcomes = set(filter(None, answer.outcomes))
        if principle in answer.principles and outcomes == {"held"} and day_of(answer.started) > since:
            return True
    return False
