"""What happened to a story, from the answers it was told for."""

from datetime import date

from hotseat.domain.review.answers import Answer
from hotseat.domain.stories.history import histories
from hotseat.domain.vocabulary import MaybeOutcome
from tests.domain.answering import TODAY, an_answer


def telling(story: str, day: date = TODAY, *outcomes: MaybeOutcome) -> Answer:
    return an_answer(day=day, outcomes=outcomes)._replace(story=story, story_title=f"The {story}")


def test_each_story_has_its_tellings_oldest_first() -> None:
    new, old = telling("queue", TODAY, "held"), telling("queue", date(2026, 11, 10), "partial", "")
    by_story = histories([new, telling("outage", TODAY), old, telling("")])
    assert list(by_story) == ["queue", "outage"]
    queue = by_story["queue"]
    assert queue.tellings == (old, new)
    assert (queue.times, queue.last, queue.worst, queue.title) == (2, TODAY, "partial", "The queue")
    assert queue.days_since(date(2026, 11, 30)) == 8
    assert queue.days_since(date(2026, 11, 1)) is None


def test_a_gap_is_worse_than_anything_and_no_outcome_is_none() -> None:
    assert histories([telling("queue", TODAY, "held", "gap", "partial")])["queue"].worst == "gap"
    assert histories([telling("queue", TODAY, "", "")])["queue"].worst == ""
