"""What the stories that are there already have taken: ids, names of files, titles, texts."""

import re
from pathlib import Path

from hotseat.domain.folding import folded
from hotseat.domain.stories.new_story import id_for
from hotseat.storage.files.reading import Unreadable, decode_partly, read_bytes
from hotseat.storage.stories.shelf import StoryShelf
from hotseat.storage.stories.story_file import LARGEST

_FRONT = re.compile(r"\s*---[ \t]*\n(?:.*\n)*?(?:---|\.\.\.)[ \t]*(?:\n|$)")


class Existing:
    """The stories of a folder, and those that were added since."""

    def __init__(self, folder: Path) -> None:
        """Raises CannotRead."""
        self._ids: set[str] = set()
        self._taken: set[str] = set()
        self._titles: dict[str, str] = {}
        self._bodies: dict[str, str] = {}
        self._added: dict[tuple[str, str], str] = {}
        for name, read in StoryShelf(folder).current().reads.items():
            if read.story is not None:
                self._ids.add(read.story.id)
                self._taken.add(read.story.id)
                self._titles.setdefault(folded(read.story.title), name)
            try:
                text = decode_partly(read_bytes(folder / name, LARGEST))
            except Unreadable:
                text = ""
            self.take_name(name)
            if body := _body(text):
                self._bodies.setdefault(body, name)

    def same_text(self, text: str, title: str) -> str:
        """The name of a file that was there before and says the same, whatever its front matter is, or of a
        story that was added with this title; empty if there is none."""
        body = _body(text)
        return self._bodies.get(body, "") or self._added.get((folded(title), body), "")

    def same_title(self, title: str) -> str:
        """The name of a file with this title that was there before; empty if none has it."""
        return self._titles.get(folded(title), "")

    def has_id(self, story_id: str) -> bool:
        """Whether a story has this id."""
        return story_id in self._ids

    def free_id(self, wanted: str) -> str:
        """An id that no story and no file has: the slug of this text, with a number if need be."""
        return id_for(wanted, self._taken)

    def add(self, story_id: str, title: str, name: str, text: str) -> None:
        """Takes note of a story that was written."""
        self._ids.add(story_id)
        self._taken.add(story_id)
        self.take_name(name)
        self._added.setdefault((folded(title), _body(text)), name)

    def take_name(self, name: str) -> None:
        """Takes note of a file that has appeared."""
        self._taken.add(Path(name).stem.lower())


def _body(text: str) -> str:
    """What stands behind the front matter, without blank lines and spaces at the ends of lines."""
    front = _FRONT.match(text)
    lines = text[front.end() if front else 0 :].splitlines()
    return "\n".join(line.strip() for line in lines if line.strip())
