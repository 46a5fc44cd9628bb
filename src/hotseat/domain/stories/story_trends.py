"""The trend of every story that was told more than once."""

from collections.abc import Iterable
from typing import NamedTuple

from hotseat.domain.review.answers import Answer
from hotseat.domain.review.trend import Trend, trend
from hotseat.domain.session.stories.leaving_out import A_STORY
from hotseat.domain.stories.history import histories
from hotseat.domain.stories.overuse import overuse_sentence


class StoryTrend(NamedTuple):
    """The tellings of one story."""

    title: str
    seen: Trend
    sentences: tuple[str, ...]
    """How often it was told lately, if that is often, and what changed."""


def story_trends(answers: Iterable[Answer]) -> list[StoryTrend]:
    """The trends of the stories with at least two finished tellings, by title.

    `answers` are one person's, in any order. Stories that were left out before the answers were passed on
    have no name any more and no trend.
    """
    given = list(answers)
    history_of = histories(answer for answer in given if answer.answered and answer.story != A_STORY)
    trends = []
    for story, history in history_of.items():
        if history.times > 1:
            seen = trend(history.tellings[::-1], any_plan=True)
            sentences = (overuse_sentence(given, story), *seen.sentences)
            trends.append(StoryTrend(history.title, seen, tuple(filter(None, sentences))))
    return sorted(trends, key=lambda story_trend: story_trend.title.casefold())
