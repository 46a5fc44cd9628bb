"""Finds the story that a person named, by its id, its title, or the beginning of either."""

from collections.abc import Iterable, Mapping

from hotseat.domain.looking_up import meant
from hotseat.domain.text import slug


def story_meant(typed: str, titles: Mapping[str, str]) -> str | None:
    """The id of the story with this id or title, or of the only one that begins so; else None.

    `titles` are those of all stories, by id.
    """
    return meant(typed, titles) or _by_title(typed, titles) or _beginning(typed, titles)


def _by_title(typed: str, titles: Mapping[str, str]) -> str | None:
    alike = (
        story_id for story_id, title in titles.items() if typed == title or slug(title) == slug(typed) != ""
    )
    return _only(alike)


def _beginning(typed: str, titles: Mapping[str, str]) -> str | None:
    begins = slug(typed)
    return _only(
        story_id
        for story_id, title in titles.items()
        if begins and (story_id.startswith(begins) or slug(title).startswith(begins))
    )


def _only(ids: Iterable[str]) -> str | None:
    matching = list(ids)
    return matching[0] if len(matching) == 1 else None
