"""Stories as data for programs: facts and history of each; and where it is asked for, what one tells."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from hotseat.domain.stories.history import History
from hotseat.domain.stories.story import Story


def stories_data(
    stories: Iterable[Story], histories: Mapping[str, History], paths: Mapping[str, str], today: date
) -> list[dict[str, Any]]:
    """Each story with its facts and history; then those that have no file any more, whose `file` is null.

    `histories` and `paths` have the history and the file of each story by its id.
    """
    known = [
        {
            "file": paths.get(story.id),
            **story.front._asdict(),
            "principles": list(story.front.principles),
            "shows": list(story.front.shows),
            "main": story.main,
            "hash": story.hash,
            **_happened(histories.get(story.id), today),
        }
        for story in stories
    ]
    ids = {story["id"] for story in known}
    gone = [
        {"file": None, "id": story_id, "title": history.title, **_happened(history, today)}
        for story_id, history in histories.items()
        if story_id not in ids
    ]
    return known + gone


def story_text_data(story: Story) -> dict[str, Any]:
    """What a story tells: its sections with their points, its claims, and the follow-ups expected."""
    return {
        "sections": [
            {"name": section.name, "points": [point._asdict() for point in section.bullets]}
            for section in story.sections
        ],
        "claims": [claim._asdict() for claim in story.claims],
        "expects": [expected._asdict() for expected in story.expects],
    }


def _happened(history: History | None, today: date) -> dict[str, Any]:
    return {
        "told": history.times if history else 0,
        "last_told": history.last.isoformat() if history else None,
        "days_since": history.days_since(today) if history else None,
        "worst_outcome": history.worst if history else "",
        "sessions": [telling.session for telling in history.tellings] if history else [],
    }
