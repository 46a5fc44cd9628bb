"""What a story shows, as "l7/item": items of a readiness checklist and stories that the framework expects."""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from hotseat.domain.looking_up import near
from hotseat.domain.readiness.framework import Framework, FrameworkLevel
from hotseat.domain.stories.story import FrontMatter, Story
from hotseat.domain.text import one_line, slug

EXPECTED_LISTS = ("expected-stories", "expected-demonstrations")
"""The lists of the framework that hold stories in a sentence each."""


class Showable(NamedTuple):
    """Something that a story can show."""

    level: str
    item: str
    """The id of the item of the checklist; empty for a story that the framework expects."""
    text: str
    """In the framework's words."""

    @property
    def words(self) -> str:
        """Its text with the level: "L7: Transformed organizations of 50+ people"."""
        return f"{self.level}: {self.text}"


def showable(framework: Framework) -> dict[str, Showable]:
    """Everything that a story can show, by what its file says: "l7/led-multi-year-strategic-initiatives".

    A story that the framework expects has the id that is made of its text.
    """
    entries = (
        (f"{slug(level.level)}/{name}", shown)
        for level in framework.levels.values()
        for name, shown in _of_level(level)
    )
    return dict(entries)


def shown_by(front: FrontMatter, known: Mapping[str, Showable]) -> list[Showable]:
    """What the story shows, in the order of its file; what nobody knows is left out."""
    entries = dict.fromkeys(key(entry) for entry in front.shows)
    return [known[entry] for entry in entries if entry in known]


def showing(stories: Iterable[Story], known: Mapping[str, Showable]) -> dict[tuple[str, str], list[Story]]:
    """The stories that show each item of a checklist, by level and item, those that are ready first."""
    shown: dict[tuple[str, str], list[Story]] = {}
    for story in sorted(stories, key=lambda story: story.front.status != "ready"):
        for entry in shown_by(story.front, known):
            if entry.item:
                shown.setdefault((entry.level, entry.item), []).append(story)
    return shown


def unknown_shown(entry: str, known: Iterable[str]) -> str:
    """A sentence about an entry of `shows` that nobody knows; empty if it is known."""
    names = list(known)
    if key(entry) in names:
        return ""
    similar = near(entry, names)
    hint = f"; near it: {', '.join(similar)}" if similar else ""
    return f'shows "{one_line(entry)}", which is no item of a checklist and no expected story{hint}'


def key(entry: str) -> str:
    """The entry as `showable` has it, whatever capitals and spaces were typed."""
    level, _, item = entry.partition("/")
    return f"{slug(level)}/{slug(item)}"


def _of_level(level: FrameworkLevel) -> Iterable[tuple[str, Showable]]:
    for area in level.areas:
        for item_list in area.lists:
            if item_list.id in EXPECTED_LISTS:
                for text in item_list.items:
                    yield slug(text), Showable(level.level, "", one_line(text))
    for _, item in level.items():
        yield item.id, Showable(level.level, item.id, one_line(item.text))
