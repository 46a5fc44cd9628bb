"""The user's stories beside the items of an assessment."""

from collections.abc import Callable, Sequence

from hotseat.desk.owner import Owner
from hotseat.domain.readiness.framework import Framework
from hotseat.domain.stories.item_stories import NO_STORIES, ItemStories, item_stories
from hotseat.domain.stories.shows import showable
from hotseat.domain.stories.story import Story


class StoriesBeside:
    """The stories beside the items of each level; they are sorted again only when a story has changed."""

    def __init__(self, stories: Callable[[], Sequence[Story]], owner: Owner) -> None:
        self._stories = stories
        self._owner = owner
        self._known: tuple[tuple[Story, ...], dict[str, ItemStories]] = ((), {})

    def of(self, level: str, person: str, framework: Framework) -> ItemStories:
        """The stories beside the items of that level; none beside the assessment of somebody else."""
        if not self._owner.is_same("", person or self._owner.answering):
            return NO_STORIES
        stories = tuple(self._stories())
        if not stories:
            return NO_STORIES
        if self._known[0] != stories:
            self._known = (stories, {})
        if level not in self._known[1]:
            self._known[1][level] = item_stories(stories, level, showable(framework))
        return self._known[1][level]
