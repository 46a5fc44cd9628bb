"""By which words a session is found."""

import pytest

from hotseat.domain.review.search_words import has_words, sought, words_of
from hotseat.domain.session.corrections import correction_events as c
from hotseat.domain.session.stories.story_events import Told
from tests.domain.script import OVER, after_all

QUEUE = Told(
    at=60.0, story="l6-queue", title="The Café queue", hash="0" * 16, chosen="afterwards", question=1
)
SESSION = after_all(*OVER, QUEUE)


@pytest.mark.parametrize("typed", ["l6-queue", "CAFÉ queue", "queue about one"])
def test_a_session_is_found_by_the_story_told_in_it(typed: str) -> None:
    assert has_words(words_of(SESSION), sought(typed))


def test_it_is_not_found_by_a_story_that_was_taken_back_or_replaced() -> None:
    back = after_all(*OVER, QUEUE, c.TakenBack(61.0, len(OVER) + 1))
    other = after_all(*OVER, QUEUE, QUEUE._replace(story="outage", title="The outage"))
    for session in (back, other):
        assert not has_words(words_of(session), sought("queue"))
