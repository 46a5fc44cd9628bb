"""The competency framework read from its folders: the files that ship, overruled by a person's own."""

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from hotseat.domain.bank.bank import Bank
from hotseat.domain.readiness.framework import (
    Framework,
    FrameworkLevel,
    Outline,
    Practises,
    framework_faults,
    outline_faults,
)
from hotseat.storage.bank.pack_file import PackFile, is_of_framework
from hotseat.storage.bank.pack_files import packs
from hotseat.storage.files.looking import real
from hotseat.storage.toml.complaints import Complaints

FORMAT = 1
OUTLINE = "areas.toml"
"""The file that says what is compared; every other is of one level."""
OUTLINE_TABLES = {"summary": "rows", "area": "areas"}
LEVEL_TABLES = {"area": "areas", "checklist": "checklists", "path": "paths"}
"""The tables by their headers, where the value calls them otherwise."""


class LoadedFramework(NamedTuple):
    """The framework, and everything that was wrong with its files. What was wrong is not in it."""

    framework: Framework
    complaints: Complaints
    files: Mapping[str, PackFile]
    """The file of each level, and under "" that of the outline."""


def load_framework(places: Iterable[Path]) -> LoadedFramework:
    """The framework of these `prompts/` folders; in a later one the same level or outline replaces.

    One that is faulty replaces nothing.
    """
    complaints = Complaints()
    outline, files = Outline((), ()), dict[str, PackFile]()
    read: list[tuple[FrameworkLevel, PackFile]] = []
    for path in _files(places):
        file = PackFile(path, complaints)
        if not file.readable or not _is_of_this_format(file):
            continue
        if path.name == OUTLINE:
            if (found := _outline(file)) is not None:
                outline, files[""] = found, file
        elif (level := file.whole(FrameworkLevel, LEVEL_TABLES)) is not None:
            read.append((level, file))
    sound = [(level, file) for level, file in read if _is_sound(level, file, outline)]
    files |= {level.level: file for level, file in sound}
    levels = {level.level: level for level, _ in sound}
    return LoadedFramework(Framework(outline, dict(sorted(levels.items()))), complaints, files)


def _files(places: Iterable[Path]) -> Iterable[Path]:
    """Every file once, however its folder is reached, so that no fault of it is told twice.

    Folders that cannot be read are told of by whoever reads the packs in them.
    """
    seen: set[Path] = set()
    for place in places:
        for path in packs(place).files:
            if is_of_framework(path) and real(path) not in seen:
                seen.add(real(path))
                yield path


def _is_of_this_format(file: PackFile) -> bool:
    number = file.table.pop("format", None)
    if number != FORMAT:
        file.complain(1, f'this needs the line "format = {FORMAT}" at its top')
    return bool(number == FORMAT)


def _outline(file: PackFile) -> Outline | None:
    outline = file.whole(Outline, OUTLINE_TABLES)
    wrong = [] if outline is None else outline_faults(outline)
    for name, sentence in wrong:
        file.complain_of(name, sentence)
    return None if wrong else outline


def _is_sound(level: FrameworkLevel, file: PackFile, outline: Outline) -> bool:
    wrong = framework_faults(level, outline)
    for name, sentence in wrong:
        file.complain_of(name, sentence)
    return not wrong


def framework_strangers(what: Practises, bank: Bank) -> Iterator[tuple[str, str]]:
    """Name and sentence for each principle and theme of the framework that the bank does not have."""
    themes = {theme.id for level in bank.levels.values() for theme in level.themes}
    for kind, named, known in (
        ("principle", what.principles, bank.principles.keys()),
        ("theme", what.themes, themes),
    ):
        for one in named:
            if one not in known:
                yield one, f'"{what.id}" names the {kind} "{one}", which the bank does not have; mend its id'
