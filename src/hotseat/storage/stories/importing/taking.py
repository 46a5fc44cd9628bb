"""Writes the stories that were found, each as a new file, and tells of each what became of it."""

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Literal, NamedTuple

from hotseat.domain.importing.remarks import Remark
from hotseat.domain.stories.importing.parts import Draft
from hotseat.domain.stories.story_text import story_text
from hotseat.domain.text import one_line, slug
from hotseat.storage.files.errors import reason
from hotseat.storage.files.new_file import write_new
from hotseat.storage.files.reading import Unreadable, decode_partly
from hotseat.storage.stories.importing.reading import Copy, FileRead
from hotseat.storage.stories.importing.shelf_names import Existing
from hotseat.storage.stories.story_body import CLAIMS, EXPECT
from hotseat.storage.stories.story_file import LARGEST, story_in

Fate = Literal["taken", "copied", "there already"]


class CannotWrite(Exception):
    """A story could not be written; the message says which, why, and what to do."""


class Entry(NamedTuple):
    """What became of one story."""

    fate: Fate
    name: str
    """Of its file."""
    sections: int = 0
    points: int = 0
    """In those sections."""
    principles: tuple[str, ...] = ()
    notes: int = 0
    """How many points stand under notes."""


class Taken(NamedTuple):
    """What became of the stories of one file."""

    entries: Sequence[Entry]
    remarks: Sequence[Remark]


class Taker:
    """Takes stories into a folder, or finds out what it would do."""

    def __init__(self, folder: Path, make: Callable[[], None] | None) -> None:
        """`make` makes the folder before a file is written; with None nothing is. Raises CannotRead."""
        self._folder = folder
        self._make = make
        self._existing = Existing(folder)

    def take(self, read: FileRead) -> Iterator[Entry | Remark]:
        """Writes the stories of a file one after the other. Raises CannotWrite, and what `make` raises."""
        yield from read.remarks
        for story in read.stories:
            yield from self._copy(story) if isinstance(story, Copy) else self._draft(story)

    def _copy(self, copy: Copy) -> Iterator[Entry | Remark]:
        story, text = copy.story, decode_partly(copy.data)
        if there := self._existing.same_text(text, story.title):
            yield Entry("there already", there)
        elif self._existing.has_id(story.id):
            sentence = (
                f'the id "{story.id}" is that of another story, with another text, which is left as it is; '
            )
            yield Remark(1, 1, f"{sentence}give this one another id, then import it again")
        else:
            name = self._write(story.id, lambda _: copy.data)
            self._existing.add(story.id, story.title, name, text)
            points = sum(len(section.bullets) for section in story.sections)
            points += len(story.claims) + len(story.expects)
            yield Entry(
                fate="copied",
                name=name,
                sections=len(story.sections),
                points=points,
                principles=story.front.principles,
            )

    def _draft(self, draft: Draft) -> Iterator[Entry | Remark]:
        text = _text(draft, draft.front.id or "x")
        if there := self._existing.same_text(text, draft.front.title):
            yield Entry("there already", there)
            return
        if why := self._why_not(draft, text):
            yield Remark(draft.line, draft.last, f'"{one_line(draft.front.title)}" is not taken: {why}')
            return
        name = self._write(draft.front.id or draft.front.title, lambda free: _text(draft, free).encode())
        self._existing.add(Path(name).stem, draft.front.title, name, text)
        yield Entry(
            fate="taken",
            name=name,
            sections=sum(slug(section.name) not in (CLAIMS, EXPECT) for section in draft.sections),
            points=sum(len(section.bullets) for section in draft.sections),
            principles=draft.front.principles,
            notes=sum(len(section.bullets) for section in draft.notes),
        )
        yield from (_in_file(remark, name) for remark in draft.remarks)

    def _why_not(self, draft: Draft, text: str) -> str:
        """Why a story cannot be taken; empty if it can."""
        if not any(section.bullets for section in (*draft.sections, *draft.notes)):
            return "nothing stands below its headings"
        if there := self._existing.same_title(draft.front.title):
            sentence = f"{there} has the same title and says something else, and is left as it is"
            return f"{sentence}; give this one another title, then import it again"
        return _fault(text)

    def _write(self, wanted: str, data: Callable[[str], bytes]) -> str:
        """Writes a story under an id made of this text, or the next free one; returns its file's name."""
        while True:
            free = self._existing.free_id(wanted)
            name = f"{free}.md"
            try:
                self._write_file(self._folder / name, data(free))
            except FileExistsError:
                self._existing.take_name(name)
                continue
            except OSError as error:
                sentence = f"{self._folder / name} cannot be written ({reason(error)})"
                raise CannotWrite(
                    f"{sentence}; check the folder and the disk, then import it again"
                ) from error
            return name

    def _write_file(self, path: Path, data: bytes) -> None:
        if self._make is not None:
            self._make()
            write_new(path, data)


def _text(draft: Draft, story_id: str) -> str:
    return story_text(draft.front._replace(id=story_id), draft.sections, draft.notes, draft.others)


def _fault(text: str) -> str:
    """What the reader of stories would find wrong with it; empty if nothing is."""
    data = text.encode()
    if len(data) > LARGEST:
        return f"it is larger than {LARGEST // 1024} KiB; split it"
    try:
        faults = story_in(data).faults
    except Unreadable as trouble:
        return trouble.text
    return faults[0].text if faults else ""


def _in_file(remark: Remark, name: str) -> Remark:
    """A remark for the person, with the file where they go on."""
    return remark._replace(text=f"{remark.text} ({name})") if remark.needs_person else remark
