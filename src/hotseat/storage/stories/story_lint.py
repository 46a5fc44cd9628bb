"""Finds everything wrong with the files of stories, each with its line."""

from collections.abc import Iterable, Mapping
from pathlib import Path

from hotseat.domain.bank.bank import Bank
from hotseat.domain.readiness.framework import Framework
from hotseat.domain.stories.shows import showable, unknown_shown
from hotseat.storage.files.looking import CannotRead, is_folder, real
from hotseat.storage.stories.references import known_names, referred
from hotseat.storage.stories.story_file import read_story
from hotseat.storage.stories.story_files import is_story, seen
from hotseat.storage.stories.story_read import StoryInspection, StoryRead
from hotseat.storage.toml.complaints import Complaint


def inspect_stories(given: Iterable[Path], bank: Bank, framework: Framework) -> StoryInspection:
    """All complaints about the stories of these folders, and about these files."""
    complaints: list[Complaint] = []
    wanted: dict[Path, dict[str, Path]] = {}
    for path in given:
        folder = path if is_folder(path) and not is_story(path.name) else path.parent
        try:
            names = list(seen(folder)) if folder == path else [path.name]
        except CannotRead as trouble:
            complaints.append(Complaint(folder, 0, str(trouble).removeprefix(f"{folder} ")))
            continue
        of_folder = wanted.setdefault(real(folder), {})
        for name in names:
            of_folder.setdefault(name, folder / name)
    known, shown = known_names(bank), showable(framework)
    for folder, paths in wanted.items():
        reads = {name: read_story(folder / name) for name in _all_names(folder, paths)}
        all_complaints = referred(folder, reads, known).complaints + _unknown_shown(folder, reads, shown)
        complaints += [
            complaint._replace(file=paths[complaint.file.name])
            for complaint in all_complaints
            if complaint.file.name in paths
        ]
    return StoryInspection(sum(map(len, wanted.values())), complaints)


def _all_names(folder: Path, wanted: Iterable[str]) -> list[str]:
    """The names of all stories of the folder, because two of them may have one id."""
    try:
        return sorted({*seen(folder), *wanted})
    except CannotRead:
        return sorted(wanted)


def _unknown_shown(folder: Path, reads: Mapping[str, StoryRead], shown: Iterable[str]) -> list[Complaint]:
    names = list(shown)
    return [
        Complaint(folder / name, line, sentence)
        for name, read in reads.items()
        if read.story is not None
        for entry, line in zip(read.story.front.shows, read.lines.shows, strict=True)
        if names and (sentence := unknown_shown(entry, names))
    ]
