"""What the stories of a folder refer to: principles, sections of an answer, and ids that two of them have."""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from hotseat.domain.bank.bank import Bank
from hotseat.domain.bank.prompt import ids_by_name
from hotseat.domain.looking_up import near
from hotseat.domain.stories.story import Story
from hotseat.domain.stories.story_text import NOTES
from hotseat.domain.text import clean, slug
from hotseat.storage.stories.story_read import StoryRead
from hotseat.storage.toml.complaints import Complaint

_NO_SECTIONS = ("Claims", "Expect", NOTES)


class KnownNames(NamedTuple):
    """The names that a story can refer to."""

    principles: Mapping[str, str]
    """The id of a principle for the slug of each of its names."""
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
    return KnownNames(
        principles=ids_by_name(bank.principles.values()),
        sections=list(dict.fromkeys(section.name for section in sections)),
        section_slugs=frozenset(slug(name) for section in sections for name in (section.id, section.name)),
    )


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
    ids = dict.fromkeys(known.principles.get(slug(name), "") for name in story.front.principles)
    return story._replace(front=story.front._replace(principles=tuple(filter(None, ids))))


def _unknown(read: StoryRead, story: Story, known: KnownNames) -> Iterator[tuple[int, str]]:
    for name, line in zip(story.front.principles, read.lines.principles, strict=True):
        if known.principles and slug(name) not in known.principles:
            yield line, f'"{clean(name)}" is no leadership principle; {_near_principles(name, known)}'
    for section, line in zip(story.sections, read.lines.sections, strict=True):
        if known.section_slugs and slug(section.name) not in {*known.section_slugs, slug(NOTES)}:
            names = [*known.sections, *_NO_SECTIONS]
            hint = _hint(
                section.name,
                names,
                f"a heading is a section of a pacing plan, {', '.join(_NO_SECTIONS[:-1])} or {NOTES}",
            )
            yield line, f'"{clean(section.name)}" is no section of an answer, so no clock shows it; {hint}'


def _near_principles(name: str, known: KnownNames) -> str:
    similar = dict.fromkeys(known.principles[one] for one in near(name, known.principles))
    every = dict.fromkeys(known.principles.values())
    return f"near it: {', '.join(similar)}" if similar else f"there are {', '.join(every)}"


def _hint(name: str, names: Sequence[str], otherwise: str) -> str:
    similar = near(name, names)
    return f"near it: {', '.join(similar)}" if similar else otherwise
