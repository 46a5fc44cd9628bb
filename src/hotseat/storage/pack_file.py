"""One file of the bank: its tables as values of the domain, and what is wrong with them, line by line."""

import re
from collections.abc import Callable, Iterator, Mapping
from functools import cached_property
from pathlib import Path
from typing import Any, NamedTuple

from hotseat.domain.prompt import Prompt
from hotseat.storage import text as files
from hotseat.storage.places import lines_of, nearest
from hotseat.storage.records import Fault, Value, read, read_partly

Place = tuple[str | int, ...]
"""Keys and positions from the top of a file."""
FRAMEWORK = ("levels", "framework")
"""The folders of the competency framework, whose files are no packs."""


def is_of_framework(path: Path) -> bool:
    """Whether the file is one of the competency framework's, by the folders it is in."""
    return path.absolute().parts[-3:-1] == FRAMEWORK


class Complaint(NamedTuple):
    """A fault in a file; as text `file:line: what is wrong; what to do`."""

    file: Path
    line: int
    text: str

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {self.text}"


class PackFile:
    """The text and tables of a file. What is wrong with them goes to `complaints`."""

    def __init__(self, path: Path, complaints: list[Complaint]) -> None:
        self.path = path
        self.text = ""
        self.table: dict[str, Any] = {}
        self._complaints = complaints
        try:
            self.text = files.decode(files.read_bytes(path, files.LARGEST_PACK))
            self.table = files.parse(self.text)
        except files.Unreadable as unreadable:
            self.complain(unreadable.line, unreadable.text)
            self.readable = False
        else:
            self.readable = True

    def complain(self, line: int, sentence: str) -> None:
        """Tells what is wrong on a line."""
        self._complaints.append(Complaint(self.path, line, sentence))

    def complain_at(self, place: Place, sentence: str) -> None:
        """Tells what is wrong at a place."""
        self.complain(self.line_of(place), sentence)

    def line_of(self, place: Place) -> int:
        """The line of a place; the first time costs a walk through the file."""
        return nearest(self._lines, place)

    def complain_of(self, name: str, sentence: str) -> None:
        """Tells what is wrong on the first line that holds the name in quotes."""
        self.complain(self._lines_by_name.get(name, 1), sentence)

    def whole(self, kind: type[Value], names: Mapping[str, str]) -> Value | None:
        """The file as one value, its tables named by `names`; None where that is impossible."""
        singular = {plural: key for key, plural in names.items()}
        strange = [key for key in self.table if key in singular]
        for key in strange:
            self.complain_at((key,), f'"{key}" is not known here; write [[{singular[key]}]]')
        known = {names.get(key, key): value for key, value in self.table.items() if key not in strange}
        value, faults = read(kind, known)
        for fault in faults:
            text = re.sub(r"\w+", lambda word: singular.get(word[0], word[0]), fault.text)
            self.complain_at(_renamed(fault, singular), text)
        return None if strange else value

    def sound(
        self, kind: type[Value], key: str, faults_of: Callable[[Value], list[str]]
    ) -> Iterator[tuple[int, Value]]:
        """The entries under [[key]] with nothing wrong, and their positions."""
        for index, entry in self._entries(key):
            value, faults = read(kind, entry, (key, index))
            for fault in faults:
                self.complain_at(fault.path, fault.text)
            wrong = [] if value is None else faults_of(value)
            for sentence in wrong:
                self.complain_at((key, index), sentence)
            if value is not None and not wrong:
                yield index, value

    def prompts(self) -> Iterator[tuple[int, Prompt, bool]]:
        """The prompts, and whether each is sound; one that is not is looked at all the same."""
        for index, entry in self._entries("prompt"):
            prompt, faults = read_partly(Prompt, entry, ("prompt", index))
            lines: dict[Place, int] = {}
            for fault in faults:
                line = lines.get(fault.path) or self.line_of(fault.path)
                lines[fault.path] = line
                self.complain(line, fault.text)
            if prompt is not None:
                yield index, prompt, not any(fault.fatal for fault in faults)

    @cached_property
    def _lines(self) -> dict[Place, int]:
        # Faults of two files may be told by turns, so each keeps its own.
        return lines_of(self.text)

    @cached_property
    def _lines_by_name(self) -> dict[str, int]:
        found: dict[str, int] = {}
        for number, line in enumerate(self.text.split("\n"), 1):
            for name in line.split('"')[1::2]:
                found.setdefault(name, number)
        return found

    def _entries(self, key: str) -> Iterator[tuple[int, Any]]:
        entries = self.table.get(key, [])
        if isinstance(entries, list):
            yield from enumerate(entries)
        else:
            self.complain_at((key,), f'"{key}" should be written as [[{key}]]')


def _renamed(fault: Fault, names: Mapping[str, str]) -> Place:
    first = fault.path[0] if fault.path else None
    return (names.get(first, first), *fault.path[1:]) if isinstance(first, str) else fault.path
