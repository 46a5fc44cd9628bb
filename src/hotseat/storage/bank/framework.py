"""Reads the competency framework from its folders; a person's own files replace those that ship."""

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
"""The file that says what is compared; every other file describes one level."""
OUTLINE_TABLES = {"summary": "rows", "area": "areas"}
LEVEL_TABLES = {"area": "areas", "checklist": "checklists", "path": "paths"}
"""The field for each header where the two names differ."""


class LoadedFramework(NamedTuple):
    """The framework, and all faults of its files. Faulty files are not in it."""

    framework: Framework
    complaints: Complaints
    files: Mapping[str, PackFile]
    """The file of each level, and under "" the file of the outline."""


def load_framework(paths: Iterable[Path]) -> LoadedFramework:
    """The framework of these `prompts/` folders; a later one's level or outline replaces an earlier one's.

    A faulty file replaces nothing.
    """
    complaints = Complaints()
    outline, files = Outline((), ()), dict[str, PackFile]()
    read: list[tuple[FrameworkLevel, PackFile]] = []
    for path in _files(paths):
        file = PackFile(path, complaints)
        if not file.readable or not _is_of_this_format(file):
            continue
        if path.name == OUTLINE:
            if (read_outline := _outline(file)) is not None:
                outline, files[""] = read_outline, file
        elif (level := file.whole(FrameworkLevel, LEVEL_TABLES)) is not None:
            read.append((level, file))
    sound = [(level, file) for level, file in read if _is_sound(level, file, outline)]
    files |= {level.level: file for level, file in sound}
    levels = {level.level: level for level, _ in sound}
    return LoadedFramework(Framework(outline, dict(sorted(levels.items()))), complaints, files)


def _files(paths: Iterable[Path]) -> Iterable[Path]:
    """Every file once, even if links lead to it twice, so that no fault is reported twice.

    The reader of packs reports folders that cannot be read.
    """
    seen: set[Path] = set()
    for given_path in paths:
        for path in packs(given_path).files:
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


def framework_strangers(subject: Practises, bank: Bank) -> Iterator[tuple[str, str]]:
    """The name of each principle and theme that the bank does not have, with a sentence."""
    themes = {theme.id for level in bank.levels.values() for theme in level.themes}
    for kind, named, known in (
        ("principle", subject.principles, bank.principles.keys()),
        ("theme", subject.themes, themes),
    ):
        for reference in named:
            if reference not in known:
                yield (
                    reference,
                    f'"{subject.id}" names the {kind} "{reference}", '
                    "which the bank does not have; mend its id",
                )
