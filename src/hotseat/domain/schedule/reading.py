"""What is read once on the last day: the short version of each story."""

from collections.abc import Iterable
from typing import NamedTuple

from hotseat.domain.stories.story import Story


class ShortVersion(NamedTuple):
    """The `!` lines of a story."""

    title: str
    lines: tuple[str, ...]


def short_versions(stories: Iterable[Story]) -> list[ShortVersion]:
    """The short version of each story that has one and is not retired, those that are ready first."""
    telling = [story for story in stories if story.front.status != "retired"]
    versions = [
        ShortVersion(
            story.title,
            tuple(bullet.text for part in story.sections for bullet in part.bullets if bullet.short),
        )
        for story in sorted(telling, key=lambda story: story.front.status != "ready")
    ]
    return [version for version in versions if version.lines]
