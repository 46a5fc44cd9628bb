"""Which stories are told again and again, as a sentence; nothing is forbidden by it."""

from collections import Counter
from collections.abc import Iterable

from hotseat.domain.review.answers import Answer
from hotseat.domain.text import counted

LAST = 10
"""How many of the last answers with a story are looked at."""
FEWEST = 5
"""Fewer answers with a story say nothing yet."""


def overused(answers: Iterable[Answer]) -> dict[str, str]:
    """The stories of at least half of the last ten answers with a story, by id, with how often in words.

    The words are "told 6 of the last 10 times". `answers` are one person's, in any order; with fewer than
    five that name a story, no story is told too often.
    """
    named = (answer for answer in answers if answer.story)
    by_age = sorted(named, key=lambda answer: (answer.started, answer.session, answer.number), reverse=True)
    newest = by_age[:LAST]
    if len(newest) < FEWEST:
        return {}
    return {
        story: f"told {times} of the last {counted(len(newest), 'time')}"
        for story, times in Counter(answer.story for answer in newest).most_common()
        if 2 * times >= len(newest)
    }


def overuse_sentence(answers: Iterable[Answer], story: str) -> str:
    """How often the story was told lately, in a sentence; empty if it is not told again and again."""
    words = overused(answers).get(story)
    return f"It was {words} that a story was told." if words else ""
