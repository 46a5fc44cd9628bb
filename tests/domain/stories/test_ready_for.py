"""Which principles have a ready story."""

from hotseat.domain.stories.matrix import ready_for
from hotseat.domain.stories.story import FrontMatter, Story
from hotseat.domain.vocabulary import StoryStatus


def story(name: str, *principles: str, status: StoryStatus = "ready") -> Story:
    return Story(FrontMatter(id=name, title=name, principles=principles, status=status))


def test_only_ready_stories_count_and_those_come_first_whose_main_principle_it_is() -> None:
    queue, outage = story("queue", "ownership", "dive-deep", "dive-deep"), story("outage", "dive-deep")
    draft = story("draft", "think-big", status="draft")
    retired = story("retired", "ownership", status="retired")
    assert ready_for([queue, outage, draft, retired, story("none")]) == {
        "ownership": (queue,),
        "dive-deep": (outage, queue),
    }
