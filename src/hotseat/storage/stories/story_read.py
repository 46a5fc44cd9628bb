"""What was read from one file of a story, and what was found in several."""

from typing import NamedTuple

from hotseat.domain.stories.story import Story
from hotseat.storage.toml.complaints import Complaint


class LineFault(NamedTuple):
    """What is wrong in a file, and in which line; line 0 means the whole file."""

    line: int
    text: str


class StoryLines(NamedTuple):
    """The lines of what can refer to something that does not exist."""

    id: int
    principles: tuple[int, ...]
    shows: tuple[int, ...]
    sections: tuple[int, ...]


class StoryRead(NamedTuple):
    """The story of a file, None if it cannot be used, and all faults of the file itself."""

    story: Story | None
    faults: tuple[LineFault, ...]
    lines: StoryLines = StoryLines(0, (), (), ())


class StoryInspection(NamedTuple):
    """How many files were checked, and their complaints."""

    files: int
    complaints: list[Complaint]
