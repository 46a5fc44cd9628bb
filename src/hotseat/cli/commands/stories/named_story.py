"""What the commands about stories share: the stories with their histories, and the story that was meant."""

from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from hotseat.cli.echo import complain, flush
from hotseat.desk.desk import Desk
from hotseat.domain.looking_up import unknown
from hotseat.domain.stories.history import History, histories
from hotseat.domain.stories.naming import story_meant
from hotseat.domain.stories.story import Story
from hotseat.domain.text import counted
from hotseat.storage.stories.story_files import seen

MOST_FAULTS = 3
"""How many faults a command prints that is asked for something else."""


class NamedStory(NamedTuple):
    """A story that somebody named: its id, what its file says, and what happened to it."""

    id: str
    story: Story | None
    """None if it has no file any more."""
    history: History | None
    """None if it was never told."""


def none_yet(desk: Desk, folder: Path) -> str:
    """A sentence for where there are no stories, or none that can be read; the faults say why."""
    if desk.stories.faults:
        return f"No story in {folder} can be read."
    begin = "`hotseat stories new` writes one to fill in, and `hotseat stories import` takes those that you"
    return f"No stories in {folder} yet; {begin} wrote elsewhere."


def my_histories(desk: Desk) -> dict[str, History]:
    """What happened to each story that the user told, by its id."""
    mine = (answer for answer in desk.sessions.answers() if desk.owner.is_mine(answer.candidate))
    return histories(mine)


def find(desk: Desk, typed: str, histories: Mapping[str, History]) -> NamedStory | None:
    """The story with this id or title, or the only one that begins so; else None, after a sentence."""
    stories = {story.id: story for story in desk.stories.all()}
    titles = {story_id: history.title for story_id, history in histories.items()}
    titles |= {story.id: story.title for story in stories.values()}
    story_id = story_meant(typed, titles)
    if story_id is None:
        complain(unknown("story", typed, titles))
        return None
    return NamedStory(story_id, stories.get(story_id), histories.get(story_id))


def file_named(folder: Path, typed: str) -> Path | None:
    """The story's file with this name, with or without its ending, whatever it holds. Raises CannotRead."""
    name = next((name for name in seen(folder) if typed in (name, Path(name).stem)), None)
    return folder / name if name else None


def tell_faults(desk: Desk) -> bool:
    """Prints the first faults of the files of stories, and how many more there are; whether there are any."""
    flush()
    faults = desk.stories.faults
    for fault in faults[:MOST_FAULTS]:
        complain(fault)
    if more := len(faults[MOST_FAULTS:]):
        complain(f"and {counted(more, 'more fault')} of your stories; `hotseat check` lists all")
    return bool(faults)
