"""A telling of a story beside the one before it: section by section, and what changed."""

from typing import NamedTuple

from hotseat.domain.day import day_of
from hotseat.domain.review.answer_comparison import Comparison, Side, compare
from hotseat.domain.session.question import Question
from hotseat.domain.session.session import Session
from hotseat.domain.session.stories.tellings import looks, story_told
from hotseat.domain.text import counted

FIRST_TELLING = "You told it for the first time."
NO_FILE = "Its file is gone, so its claims are unknown."


class TwoTellings(NamedTuple):
    """Two tellings of the same story, the older one at the left."""

    comparison: Comparison
    sentences: tuple[str, ...]
    """When it was told before, what changed most, and whether the story's text changed."""


def told_before_here(session: Session, position: int) -> Question | None:
    """The last earlier answer of the session for which the same story was told; None if there is none.

    `position` counts the begun questions of the session from 0.
    """
    *before, now = session.begun_questions[: position + 1]
    story = story_told(now)
    same = (
        question
        for question in reversed(before)
        if story and (then := story_told(question)) and then.story == story.story
    )
    return next(same, None)


def two_tellings(before: Side, now: Side) -> TwoTellings:
    """The two tellings side by side, with what changed in sentences."""
    comparison = compare(before, now)
    sentences = [_when(before, now), *comparison.sentences, _text(before, now), _looks(before, now)]
    return TwoTellings(comparison, tuple(filter(None, sentences)))


def _when(before: Side, now: Side) -> str:
    if before.session.header.id == now.session.header.id:
        number = before.session.begun_questions.index(before.question) + 1
        return f"You told it before in question {number} of this session."
    then, today = day_of(before.session.header.started), day_of(now.session.header.started)
    days = (today - then).days
    when = ("on the same day", "the day before")[days] if 0 <= days < 2 else f"{counted(days, 'day')} before"
    return f"You told it last {when}, on {then.isoformat()}."


def _text(before: Side, now: Side) -> str:
    was, is_now = story_told(before.question), story_told(now.question)
    if not (was and is_now and was.hash and is_now.hash):
        return ""
    return "Its text is the same as then." if was.hash == is_now.hash else "Its text has changed since then."


def _looks(before: Side, now: Side) -> str:
    was, is_now = looks(before.question), looks(now.question)
    if not (was or is_now):
        return ""
    return f"Looks at its points: {is_now}; the last time {was}."
