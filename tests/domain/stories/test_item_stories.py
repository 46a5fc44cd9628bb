"""The stories beside an assessment: which show an item, and which missing items none shows."""

from hotseat.domain.readiness.assessment import Assessed
from hotseat.domain.readiness.result import ItemResult
from hotseat.domain.stories.item_stories import (
    NO_STORIES,
    UNSHOWN,
    ItemStories,
    item_stories,
    unshown_sentence,
)
from hotseat.domain.stories.shows import showable
from hotseat.domain.stories.story import FrontMatter, Story
from hotseat.domain.vocabulary import ItemAnswer, StoryStatus
from tests.assessments import MONDAY, PEOPLE, items_of, shipped_framework

KNOWN = showable(shipped_framework())
AREA, ITEM = items_of("L6", PEOPLE)[0]


def story(name: str, status: StoryStatus = "ready", *, shows: bool = True) -> Story:
    entries = (f"l6/{ITEM.id}",) if shows else ()
    return Story(FrontMatter(name, f"The {name}", shows=entries, status=status))


def beside(*stories: Story) -> ItemStories:
    return item_stories(stories, "L6", KNOWN)


def item(answer: ItemAnswer, attached: str = "") -> ItemResult:
    assessed = Assessed(at=MONDAY, list=AREA.id, item=ITEM.id, text=ITEM.text, answer=answer, story=attached)
    return ItemResult(ITEM, assessed, "")


def test_a_missing_item_that_no_story_shows_is_told_only_to_who_keeps_stories() -> None:
    other = beside(story("queue", shows=False))
    assert [other.sentence(item(answer)) for answer in ("yes", "partly", "not yet")] == ["", UNSHOWN, UNSHOWN]
    assert other.sentence(ItemResult(ITEM, None, "")) == ""
    assert NO_STORIES.sentence(item("not yet")) == beside().sentence(item("not yet")) == ""


def test_an_item_is_shown_by_the_stories_that_name_it_and_by_its_evidence() -> None:
    both = beside(story("draft", "draft"), story("queue"))
    assert both.sentence(item("not yet")) == "shown by: The queue; The draft"
    assert both.sentence(item("yes", "queue")) == "shown by: The draft"
    unnamed = beside(story("queue", shows=False))
    assert (unnamed.lacks(item("partly", "queue")), unnamed.name("queue")) == (False, "story: The queue")


def test_a_retired_story_shows_nothing_and_one_whose_file_is_gone_is_named_by_its_id() -> None:
    retired = beside(story("queue", "retired"))
    assert retired.sentence(item("not yet")) == UNSHOWN
    assert retired.name("queue") == "story: The queue"
    assert retired.name("gone") == "story: gone"


def test_what_may_not_be_named_has_no_title_and_no_id() -> None:
    hidden = beside(story("queue"))._replace(named=False)
    assert hidden.sentence(item("not yet")) == "shown by 1 story"
    assert (hidden.name("queue"), hidden.id("queue"), hidden.title("queue"), hidden.id("")) == (
        *("a story", "a story", "a story"),
        "",
    )


def test_how_many_no_story_shows_is_a_sentence() -> None:
    assert unshown_sentence(0) == ""
    assert unshown_sentence(1) == "1 item is missing, and no story shows it"
    assert unshown_sentence(3) == "3 items are missing, and no story shows them"
