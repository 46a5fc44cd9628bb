"""What a story shows: items of the checklists and stories that the framework expects."""

import pytest

from hotseat.domain.stories.shows import showable, showing, shown_by, unknown_shown
from hotseat.domain.stories.story import FrontMatter, Story
from tests.assessments import shipped_framework
from tests.prompts.specified_framework import CHECKLISTS

KNOWN = showable(shipped_framework())
PLATFORMS = "l7/created-platforms-frameworks-used-by-many"
TRANSFORMED = "l7/i-transformed-engineering-culture-across-3-divisions"


def story(name: str, *shows: str) -> Story:
    return Story(FrontMatter(name, name, shows=shows))


def test_every_item_and_every_expected_story_can_be_shown() -> None:
    items = [shown.text for shown in KNOWN.values() if shown.item]
    assert items == [text for lists in CHECKLISTS.values() for texts in lists.values() for text in texts]
    assert KNOWN[TRANSFORMED].words == 'L7: "I transformed engineering culture across 3 divisions"'
    assert len(KNOWN) == len(items) + 16


def test_what_is_typed_otherwise_is_understood_and_the_unknown_left_out() -> None:
    front = FrontMatter(
        "one", "One", shows=(" L7 / Created platforms frameworks used by many", "l7/zeal", PLATFORMS)
    )
    assert shown_by(front, KNOWN) == [KNOWN[PLATFORMS]]


@pytest.mark.parametrize(
    "entry", ["l7/created-platforms", "created-platforms-frameworks-used-by-many", "", "/"]
)
def test_an_unknown_entry_is_a_sentence(entry: str) -> None:
    sentence = unknown_shown(entry, KNOWN)
    assert sentence.startswith(f'shows "{entry}", which is no item of a checklist and no expected story')
    assert (PLATFORMS in sentence) == entry.startswith(("l7/created", "created"))
    assert unknown_shown(PLATFORMS, KNOWN) == unknown_shown(TRANSFORMED, KNOWN) == ""


def test_the_stories_that_show_an_item_begin_with_the_ready_ones() -> None:
    draft, ready = story("draft", PLATFORMS, TRANSFORMED), story("ready", PLATFORMS)
    ready = ready._replace(front=ready.front._replace(status="ready"))
    assert showing([draft, ready], KNOWN) == {
        ("L7", "created-platforms-frameworks-used-by-many"): [ready, draft]
    }
