"""The stories by principle."""

from datetime import date

from hotseat.domain.review.answers import Answer
from hotseat.domain.stories.matrix import PrincipleSum, StoryMatrix, matrix, with_status
from hotseat.domain.stories.story import FrontMatter, Story
from hotseat.domain.vocabulary import MaybeOutcome, StoryStatus
from tests.domain.answering import TODAY, an_answer

PRINCIPLES = ("ownership", "earn-trust", "frugality")


def story(name: str, *principles: str, status: StoryStatus = "ready") -> Story:
    return Story(FrontMatter(name, f"The {name}", principles=principles, status=status))


STORIES = [
    story("queue", "ownership", "earn-trust"),
    story("launch", "earn-trust", status="draft"),
    story("vendor", "ownership", status="retired"),
    story("none"),
]


def telling(name: str, day: date, principle: str, *outcomes: MaybeOutcome) -> Answer:
    answer = an_answer(day=day, principles=(principle,), outcomes=outcomes)
    return answer._replace(story=name, story_title=f"The {name}")


def matrix_of(*answers: Answer) -> StoryMatrix:
    return matrix(STORIES, answers, PRINCIPLES, TODAY)


def test_each_story_says_what_a_principle_is_to_it() -> None:
    rows = {row.story.id: [row.role(principle) for principle in PRINCIPLES] for row in matrix_of().rows}
    assert rows == {
        "queue": ["main", "also", ""],
        "launch": ["", "main", ""],
        "vendor": ["main", "", ""],
        "none": ["", "", ""],
    }


def test_each_story_counts_its_tellings_its_worst_outcome_and_the_days_since() -> None:
    queue, launch, vendor, _ = matrix_of(
        telling("queue", date(2026, 11, 10), "ownership", "held", "partial"),
        telling("queue", date(2026, 11, 20), "earn-trust", "held"),
        telling("launch", date(2026, 12, 1), "earn-trust"),
        an_answer(outcomes=("gap",)),
    ).rows
    assert (queue.times, queue.worst, queue.days) == (2, "partial", 2)
    assert (launch.times, launch.worst, launch.days) == (1, "", None)
    assert (vendor.times, vendor.worst, vendor.days) == (0, "", None)


def test_a_principle_counts_its_ready_stories_and_tells_when_one_story_is_always_told() -> None:
    day = TODAY
    ownership, trust, frugality = matrix_of(
        telling("queue", day, "ownership"),
        telling("queue", day, "ownership"),
        telling("queue", day, "earn-trust"),
        telling("launch", day, "earn-trust"),
    ).sums
    assert ownership == PrincipleSum("ownership", ready=1, told=2, only="queue")
    assert trust == PrincipleSum("earn-trust", ready=1, told=2, only="")
    assert frugality == PrincipleSum("frugality", ready=0, told=0, only="")


def test_a_story_that_was_told_and_has_no_file_is_counted() -> None:
    stories_told = matrix_of(telling("gone", TODAY, "ownership"))
    assert (stories_told.gone, len(stories_told.rows), stories_told.sums[0].only) == (1, 4, "gone")


def test_retired_stories_are_shown_only_when_asked_for() -> None:
    ids = {
        status: [story.id for story in with_status(STORIES, status)] for status in ("", "draft", "retired")
    }
    assert ids == {"": ["queue", "launch", "none"], "draft": ["launch"], "retired": ["vendor"]}
    assert with_status(STORIES, "any") == STORIES
