"""What is said of one cell of the table of stories by principle."""

from collections.abc import Mapping

from hotseat.domain.names import name_of
from hotseat.domain.stories.matrix import PrincipleSum, StoryRow
from hotseat.domain.text import counted

YEAR = 365


def cell_words(row: StoryRow, principle: str, names: Mapping[str, str], heard: str = "") -> str:
    """ "Ownership · The queue nobody owned: main, told twice, last 12 days ago, worst: gap".

    `principle` is an id, and `names` are the names of the principles by id. `heard` says who has heard the
    story in earnest.
    """
    role = {"main": "main", "also": "also", "": "does not name it"}[row.role(principle)]
    tellings = "; ".join(filter(None, (told_words(row), heard)))
    return f"{name_of(principle, names)} · {row.story.title}: {role}, {tellings}"


def story_words(row: StoryRow, names: Mapping[str, str], heard: str = "") -> str:
    """The same for the story as a whole: its status, its principles, and how often it was told."""
    front = row.story.front
    mine = [name_of(principle, names) for principle in front.principles]
    principles = "; also ".join(filter(None, [f"main {mine[0]}", "; ".join(mine[1:])])) if mine else ""
    tellings = "; ".join(filter(None, (told_words(row), heard)))
    return f"{front.title}: {front.status}, {principles or 'no principle yet'}; {tellings}"


def told_words(row: StoryRow) -> str:
    """ "told twice, last 12 days ago, worst: gap"."""
    if not row.times:
        return "never told"
    times = {1: "once", 2: "twice"}.get(row.times) or counted(row.times, "time")
    worst = f", worst: {row.worst}" if row.worst else ""
    return f"told {times}, {'last ' if row.times > 1 else ''}{ago(row.days)}{worst}"


def ago(days: int | None) -> str:
    """ "12 days ago"; None is a day after today."""
    if days is None:
        return "on a day after today"
    if days >= YEAR:
        return "over a year ago"
    return f"{counted(days, 'day')} ago" if days > 1 else "yesterday" if days else "today"


def sum_words(principle_sum: PrincipleSum, titles: Mapping[str, str]) -> str:
    """ "No ready story tells it." or "2 ready stories tell it; told 3 times, always with The outage."

    `titles` are the titles of the stories by id.
    """
    tell = "tells" if principle_sum.ready == 1 else "tell"
    stories = counted(principle_sum.ready, "ready story", "ready stories")
    ready = f"{stories} {tell} it" if principle_sum.ready else "No ready story tells it"
    tellings = ""
    if principle_sum.only:
        times = {1: "once", 2: "twice"}.get(principle_sum.told) or counted(principle_sum.told, "time")
        always = "with" if principle_sum.told == 1 else "always with"
        tellings = f"; told {times}, {always} {titles.get(principle_sum.only, principle_sum.only)}"
    elif principle_sum.told:
        tellings = f"; told {counted(principle_sum.told, 'time')} with different stories"
    return f"{ready}{tellings}."
