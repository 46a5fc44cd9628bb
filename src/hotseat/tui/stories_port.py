"""What the screens need from the stories on disk."""

from collections.abc import Sequence
from pathlib import Path
from typing import Protocol

from hotseat.domain.stories.story import Story


class Stories(Protocol):
    """The stories of the practice folder."""

    def all(self) -> Sequence[Story]:
        """Every story that can be read, by title; a file that changed is read again."""

    @property
    def faults(self) -> Sequence[str]:
        """What is wrong with the files, a sentence each with its file and line."""

    def find(self, story_id: str) -> Story | None:
        """The story with this id; None if there is none any more."""

    def path(self, story_id: str) -> Path | None:
        """The file of the story with this id; None if there is none any more."""
