"""The stories beside an assessment: which of them show an item, and which missing items no story shows."""

from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import NamedTuple

from hotseat.domain.readiness.result import ItemResult, Result
from hotseat.domain.session.stories.leaving_out import A_STORY
from hotseat.domain.stories.shows import Showable, showing
from hotseat.domain.stories.story import Story
from hotseat.domain.text import counted

UNSHOWN = "missing, and no story shows it"
_NONE: Mapping[str, tuple[str, ...]] = MappingProxyType({})


class ItemStories(NamedTuple):
    """The stories of a person beside the items of one level."""

    kept: bool = False
    """Whether the person keeps any stories; without them nothing is said about stories."""
    showing: Mapping[str, tuple[str, ...]] = _NONE
    """The ids of the stories that show each item, those that are ready first; none that is retired."""
    titles: Mapping[str, str] = MappingProxyType({})
    """The title of each story by its id."""
    named: bool = True
    """Whether stories may be named, by title or id; an export does so only if asked."""

    def lacks(self, item: ItemResult) -> bool:
        """Whether the item is missing, in full or in part, and no story shows it."""
        attached = bool(item.assessed and item.assessed.story)
        return self.kept and item.is_missing and not attached and not self.showing.get(item.item.id)

    def unshown(self, result: Result) -> frozenset[str]:
        """The ids of the missing items that no story shows."""
        return frozenset(item.item.id for area in result.areas for item in area.items if self.lacks(item))

    def id(self, story: str) -> str:
        """The id of a story, or A_STORY where it may not be named; empty for none."""
        return story if self.named or not story else A_STORY

    def title(self, story: str) -> str:
        """The title of a story, or A_STORY where it may not be named; its id if its file is gone."""
        return self.titles.get(story, story) if self.named else A_STORY

    def name(self, story: str) -> str:
        """A story that is evidence, in words: "story: The queue nobody owned"."""
        return f"story: {self.title(story)}" if self.named else A_STORY

    def sentence(self, item: ItemResult) -> str:
        """What the stories say about an item: "shown by: The queue nobody owned", or that none shows it."""
        attached = item.assessed.story if item.assessed else ""
        others = [story for story in self.showing.get(item.item.id, ()) if story != attached]
        if not others:
            return UNSHOWN if self.lacks(item) else ""
        if not self.named:
            return f"shown by {counted(len(others), 'story', 'stories')}"
        return f"shown by: {'; '.join(self.titles[story] for story in others)}"


NO_STORIES = ItemStories()
"""Beside an assessment of somebody who keeps no stories."""


def item_stories(stories: Iterable[Story], level: str, known: Mapping[str, Showable]) -> ItemStories:
    """The stories beside the items of a level; `known` is everything that a story can show."""
    kept = list(stories)
    telling = [story for story in kept if story.front.status != "retired"]
    return ItemStories(
        kept=bool(kept),
        showing={
            item: tuple(story.id for story in shown)
            for (own_level, item), shown in showing(telling, known).items()
            if own_level == level
        },
        titles={story.id: story.title for story in kept},
    )


def unshown_sentence(unshown: int) -> str:
    """How many missing items no story shows; empty if there are none."""
    if not unshown:
        return ""
    verb = "is" if unshown == 1 else "are"
    return f"{counted(unshown, 'item')} {verb} missing, and no story shows {'it' if unshown == 1 else 'them'}"
