"""All stories as a table of at most 80 columns."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from hotseat.domain.names import name_of
from hotseat.domain.stories.history import History
from hotseat.domain.stories.story import Story
from hotseat.domain.text import counted
from hotseat.domain.vocabulary import STORY_STATUSES
from hotseat.reports.text.columns import column, longest

_TITLE, _PRINCIPLE = 30, 24
"""The most columns of a title, and of the name of a principle."""


def story_lines(
    stories: Sequence[Story], histories: Mapping[str, History], principles: Mapping[str, str], today: date
) -> Iterator[str]:
    """A line for each story, then the number of all; `histories` has what happened to each, by its id.

    Stories that have no file any more come last, by the title they had.
    """
    known = {story.id for story in stories}
    rows: list[tuple[str, str, str, History | None]] = [
        (
            story.title,
            story.front.status,
            name_of(story.main, principles) if story.main else "-",
            histories.get(story.id),
        )
        for story in stories
    ]
    rows += [
        (history.title, "no file", "-", history) for gone, history in histories.items() if gone not in known
    ]
    title = min(_TITLE, longest(("title", *(row[0] for row in rows)))) + 1
    principle = min(_PRINCIPLE, longest(("main principle", *(row[2] for row in rows)))) + 1
    yield f"{column('title', title)}status  {column('main principle', principle)}told  days since"
    for name, status, main, history in rows:
        times = str(history.times) if history else "-"
        days = history.days_since(today) if history else None
        since = "-" if days is None else str(days)
        yield f"{column(name, title)}{status:8}{column(main, principle)}{times:>4}  {since:>10}"
    counts = [f"{count} {status}" for status in STORY_STATUSES if (count := _with(stories, status))]
    yield f"{counted(len(stories), 'story', 'stories')}{': ' if counts else ''}{', '.join(counts)}"


def _with(stories: Sequence[Story], status: str) -> int:
    return sum(story.front.status == status for story in stories)
