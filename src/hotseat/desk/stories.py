"""What the screens and commands ask for about stories: those of the practice folder, and their faults."""

import os
from collections.abc import Callable, Container, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from hotseat.domain.bank.bank import Bank
from hotseat.domain.stories.matrix import ready_for
from hotseat.domain.stories.story import Story
from hotseat.domain.text import one_line
from hotseat.storage.stories.references import FiledStory, known_names, referred
from hotseat.storage.stories.shelf import Shelf, StoryShelf


class _Known(NamedTuple):
    stories: Mapping[str, FiledStory]
    faults: Sequence[str]


class Stories:
    """The stories of the practice folder as they are at each call; a file that changed is read again."""

    def __init__(self, folder: Path, bank: Callable[[], Bank]) -> None:
        """`bank` is asked only if there are stories."""
        self._folder = folder
        self._bank = bank
        self._shelf = StoryShelf(folder)
        self._read: tuple[Shelf | None, Bank | None, _Known] = (None, None, _Known({}, ()))

    def all(self) -> Sequence[Story]:
        """Every story that can be read, by title."""
        return [filed.story for filed in self._known().stories.values()]

    @property
    def faults(self) -> Sequence[str]:
        """What is wrong with the files, each as `file:line: what is wrong; what to do`."""
        return self._known().faults

    def find(self, story_id: str) -> Story | None:
        """The story with this id; None if there is none any more."""
        filed = self._known().stories.get(story_id)
        return filed and filed.story

    def path(self, story_id: str) -> Path | None:
        """The file of the story with this id; None if there is none any more."""
        filed = self._known().stories.get(story_id)
        return filed and filed.path

    def storied(self) -> Container[str] | None:
        """The principles for which a story is ready; None if there is no story at all."""
        stories = self.all()
        return ready_for(stories).keys() if stories else None

    def _known(self) -> _Known:
        shelf = self._shelf.current()
        bank = self._bank() if shelf.reads else None
        if self._read[0] is not shelf or self._read[1] is not bank:
            self._read = (shelf, bank, self._with_references(shelf, bank))
        return self._read[2]

    def _with_references(self, shelf: Shelf, bank: Bank | None) -> _Known:
        faults = [one_line(shelf.fault)] if shelf.fault else []
        if bank is None:
            return _Known({}, faults)
        read = referred(self._folder, shelf.reads, known_names(bank))
        by_title = sorted(read.stories, key=lambda filed: (filed.story.title.casefold(), filed.story.id))
        inside = f"{self._folder.parent}{os.sep}"
        complaints = (one_line(str(complaint).removeprefix(inside)) for complaint in sorted(read.complaints))
        return _Known({filed.story.id: filed for filed in by_title}, [*faults, *complaints])
