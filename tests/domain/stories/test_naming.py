"""How a story is called: by id, title or a beginning, also when it has no file any more."""

from datetime import timedelta

import pytest

from hotseat.domain.review.answer_filter import AnswerFilter, choices, narrowed, story_titles
from hotseat.domain.stories.naming import story_meant
from tests.domain.answering import TODAY, an_answer

TITLES = {"queue": "The queue", "queue-two": "The queues of two teams", "jp": "大きな列", "late": "Too late"}


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("queue", "queue"),
        ("QUEUE", "queue"),
        ("the queue", "queue"),
        ("the queues", "queue-two"),
        ("queue-t", "queue-two"),
        ("大きな列", "jp"),
        ("too", "late"),
        ("the", None),
        ("two", None),
        ("", None),
        ("-", None),
    ],
)
def test_a_story_is_meant_by_its_id_its_title_or_the_only_beginning(typed: str, meant: str | None) -> None:
    assert story_meant(typed, TITLES) == meant


def test_a_told_story_has_the_title_it_had_last_and_stories_stand_by_title() -> None:
    sentences = [
        an_answer(day=TODAY - timedelta(days))._replace(story=story, story_title=title)
        for days, (story, title) in enumerate([("z", "apples"), ("a", "Bread"), ("z", "Zebra"), ("n", "")])
    ]
    plain = an_answer()
    assert list(story_titles([*sentences, plain]).items()) == [("z", "apples"), ("a", "Bread"), ("n", "n")]
    assert choices([plain, *sentences]).stories == ["", "z", "a", "n"]
    assert choices([plain]).stories == [""]
    by = AnswerFilter(story="z")
    assert by.narrows
    assert narrowed([*sentences, plain], by, TODAY) == [sentences[0], sentences[2]]
