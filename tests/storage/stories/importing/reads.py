"""What the import makes of a text, as files that the reader of stories has read back without a fault."""

from functools import cache
from pathlib import Path
from typing import NamedTuple

from hotseat.domain.importing.remarks import Remark
from hotseat.domain.stories.importing.bank_names import names_of
from hotseat.domain.stories.importing.parts import Names
from hotseat.domain.stories.story import Story
from hotseat.storage.bank.bank import load
from hotseat.storage.files.folder import shipped_prompts
from hotseat.storage.stories.importing.reading import FileRead, read_source
from hotseat.storage.stories.importing.sources import sources_in
from hotseat.storage.stories.importing.taking import Entry, Taker
from hotseat.storage.stories.story_file import story_in


class Imported(NamedTuple):
    read: FileRead
    files: dict[str, str]
    stories: dict[str, Story]
    remarks: list[Remark]

    @property
    def needs(self) -> list[tuple[int, str]]:
        """The line and the sentence of what the person has to do."""
        return [(remark.line, remark.text) for remark in self.remarks if remark.needs_person]

    @property
    def only(self) -> Story:
        [story] = self.stories.values()
        return story

    def points(self) -> dict[str, list[str]]:
        """The points of the only story by section."""
        return {part.name: [bullet.text for bullet in part.bullets] for part in self.only.sections}


@cache
def names() -> Names:
    """The names that the shipped bank knows."""
    return names_of(load([shipped_prompts()]).bank)


def imported(
    folder: Path, name: str, text: str | bytes, column_map: dict[str, str] | None = None
) -> Imported:
    """Imports a file with this name and text into an empty folder."""
    source, target = folder / name, folder / f"from {name}"
    target.mkdir(exist_ok=True)
    source.write_bytes(text if isinstance(text, bytes) else text.encode())
    read = read_source(sources_in([source]).files[0], names(), column_map or {})
    taken = list(Taker(target, lambda: None).take(read))
    files = {path.name: path.read_text() for path in sorted(target.iterdir())}
    entries = [outcome for outcome in taken if isinstance(outcome, Entry)]
    assert sorted(files) == sorted(entry.name for entry in entries if entry.fate != "there already")
    reads = {file: story_in(written.encode()) for file, written in files.items()}
    assert [fault for story_read in reads.values() for fault in story_read.faults] == []
    stories = {file: story_read.story for file, story_read in reads.items() if story_read.story}
    return Imported(read, files, stories, [outcome for outcome in taken if isinstance(outcome, Remark)])
