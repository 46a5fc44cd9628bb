"""What the stories of a folder refer to: principles, sections of an answer, and ids that two of them have."""

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from hotseat.domain.bank.bank import Bank
from hotseat.domain.bank.prompt import ids_by_name
from hotseat.domain.looking_up import near
from hotseat.domain.stories.story import Story
from hotseat.domain.stories.story_text import NOTES
from hotseat.domain.text import clean
from hotseat.domain.text import slug as slug_of
from hotseat.storage.stories.story_read import StoryRead
from hotseat.storage.toml.complaints import MOST_OF_A_FILE, Complaint

slug = lru_cache(maxsize=4096)(slug_of)
"""The stories of a person name the same principles and sections again and again."""
_MOST_PARTS = 3
"""The most parts into which commas cut the name of a principle."""
_NOTES = slug(NOTES)
_NO_SECTIONS = ("Claims", "Expect", NOTES)
_SECTIONS = f"a heading is a section of a pacing plan, {', '.join(_NO_SECTIONS[:-1])} or {NOTES}"


class KnownNames(NamedTuple):
    """The names that a story can refer to."""

    principles: Mapping[str, str]
    """The id of a principle for the slug of each of its names."""
    begun: frozenset[str]
    """With what the slug of a name of several words begins: "are" and "are-right" for "Are Right, A Lot"."""
    sections: Sequence[str]
    """The names of the sections of all pacing plans."""
    section_slugs: frozenset[str]
    """Their ids and names, as slugs."""


class FiledStory(NamedTuple):
    """A story, and its file."""

    story: Story
    path: Path


class Referred(NamedTuple):
    """The stories that count, by file, and all faults."""

    stories: list[FiledStory]
    complaints: list[Complaint]


def known_names(bank: Bank) -> KnownNames:
    """What the bank has that a story can name."""
    sections = [
        section for level in bank.levels.values() for plan in level.plans for section in plan.sections
    ]
    principles = ids_by_name(bank.principles.values())
    return KnownNames(
        principles=principles,
        begun=frozenset(beginning for name in principles for beginning in _beginnings(name)),
        sections=list(dict.fromkeys(section.name for section in sections)),
        section_slugs=frozenset(slug(name) for section in sections for name in (section.id, section.name)),
    )


def _beginnings(name: str) -> Iterator[str]:
    words = name.split("-")
    return ("-".join(words[:number]) for number in range(len(words)))


def referred(folder: Path, reads: Mapping[str, StoryRead], known: KnownNames) -> Referred:
    """The stories with the ids of their principles; of two with one id, the first by file name counts."""
    complaints: list[Complaint] = []
    first: dict[str, FiledStory] = {}
    for name, read in reads.items():
        path = folder / name
        complaints += [Complaint(path, line, text) for line, text in read.faults]
        if read.story is None:
            continue
        complaints += [Complaint(path, line, text) for line, text in _unknown(read, read.story, known)]
        if (other := first.get(read.story.id)) is not None:
            sentence = f'the id "{read.story.id}" is that of {other.path.name} too, which counts; '
            complaints.append(Complaint(path, read.lines.id, f"{sentence}give one of them another id"))
            continue
        first[read.story.id] = FiledStory(_with_ids(read.story, known), path)
    return Referred(list(first.values()), complaints)


def _with_ids(story: Story, known: KnownNames) -> Story:
    names = _whole_names(story.front.principles, known)
    ids = dict.fromkeys(known.principles.get(slug(name), "") for name, _ in names)
    return story._replace(front=story.front._replace(principles=tuple(filter(None, ids))))


def _whole_names(entries: Sequence[str], known: KnownNames) -> Iterator[tuple[str, int]]:
    """The names of principles, each with the position of its entry.

    A list on one line is cut at every comma, also at that of "Are Right, A Lot": where an entry and those
    behind it make a known name, they are one.
    """
    at = 0
    while at < len(entries):
        number = _parts(entries[at : at + _MOST_PARTS], known)
        yield ", ".join(entries[at : at + number]), at
        at += number


def _parts(entries: Sequence[str], known: KnownNames) -> int:
    """How many of these entries, from the first, are one name."""
    if len(entries) == 1 or slug(entries[0]) not in known.begun:
        return 1
    numbers = range(len(entries), 1, -1)
    return next((few for few in numbers if slug(", ".join(entries[:few])) in known.principles), 1)


def _unknown(read: StoryRead, story: Story, known: KnownNames) -> Iterator[tuple[int, str]]:
    strange = [
        (name, read.lines.principles[at])
        for name, at in _whole_names(story.front.principles, known)
        if known.principles and slug(name) not in known.principles
    ]
    # A hint takes a search, and nobody reads more than these.
    for number, (name, line) in enumerate(strange):
        hint = _near_principles(name, known.principles, looked_for=number < MOST_OF_A_FILE)
        yield line, f'"{clean(name)}" is no leadership principle; {hint}'
    headings = [
        (section.name, line)
        for section, line in zip(story.sections, read.lines.sections, strict=True)
        if known.section_slugs and slug(section.name) not in known.section_slugs
        if slug(section.name) != _NOTES
    ]
    for number, (name, line) in enumerate(headings):
        hint = _near_sections(name, known.sections, looked_for=number < MOST_OF_A_FILE)
        yield line, f'"{clean(name)}" is no section of an answer, so no clock shows it; {hint}'


def _near_principles(name: str, known: Mapping[str, str], *, looked_for: bool) -> str:
    """The ids of principles with a name near to this one, else all ids."""
    similar = dict.fromkeys(known[spelling] for spelling in near(name, known)) if looked_for else {}
    every = ", ".join(dict.fromkeys(known.values()))
    return f"near it: {', '.join(similar)}" if similar else f"there are {every}"


def _near_sections(name: str, known: Sequence[str], *, looked_for: bool) -> str:
    similar = near(name, [*known, *_NO_SECTIONS]) if looked_for else []
    return f"near it: {', '.join(similar)}" if similar else _SECTIONS
