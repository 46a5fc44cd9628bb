"""One file of the bank: its tables as values of the domain, and its faults with their lines."""

import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from hotseat.domain.bank.prompt import Prompt
from hotseat.domain.text import clean, counted
from hotseat.storage import bank, toml
from hotseat.storage.bank.pack_defaults import Defaults
from hotseat.storage.files import reading as files
from hotseat.storage.files import toml_text
from hotseat.storage.files.looking import absolute
from hotseat.storage.toml.complaints import MOST_OF_A_FILE, Complaint, Complaints
from hotseat.storage.toml.exact import Value, exactly_or_explained
from hotseat.storage.toml.faults import Fault
from hotseat.storage.toml.positions import lines_in, nearest

if TYPE_CHECKING:
    from hotseat.storage.bank.damaged import Read

KeyPath = tuple[str | int, ...]
"""Keys and list positions, from the top of the file."""
MOST_ENTRIES = 5_000
"""The most entries of one kind that are read from a file."""
_WIDE = (b"\xff\xfe", b"\xfe\xff")
"""The first bytes of a file in UTF-16, of which no part can be read."""
FRAMEWORK = ("levels", "framework")
"""The folder of the competency framework, whose files are not packs."""


LOOPS = "loops"
"""The folder of the shapes of loops, which are not packs."""


def too_many(key: str, more: int) -> str:
    """The sentence about `more` entries beyond those that are read."""
    return f"a file holds at most {MOST_ENTRIES:,} [[{key}]]; {more:,} from here on are left out"


def _too_long(table: object, path: KeyPath = ()) -> Fault | None:
    """A fault where a table has more keys, or a longer list, than are read."""
    if not isinstance(table, dict):
        return None
    if len(table) > MOST_ENTRIES:
        return Fault(path, f"this has {len(table):,} keys; at most {MOST_ENTRIES:,} are read")
    for key, value in table.items():
        if isinstance(value, list) and len(value) > MOST_ENTRIES:
            fault = f"has {counted(len(value), 'entry', 'entries')}; at most {MOST_ENTRIES:,} are read"
            return Fault((*path, key), f'"{clean(key)}" {fault}')
    return None


def is_of_framework(path: Path) -> bool:
    """Whether the file belongs to the competency framework, by the folder it is in."""
    return absolute(path).parts[-3:-1] == FRAMEWORK


def is_of_loops(path: Path) -> bool:
    """Whether the file is a shape of loops, by the folder it is in."""
    return absolute(path).parent.name == LOOPS


class PackFile:
    """The text and tables of a file. Its faults are added to `complaints`.

    Where a part of the file is not TOML, the tables of the rest are read.
    """

    def __init__(self, path: Path, complaints: Complaints) -> None:
        self.path = path
        self.text = ""
        self.table: dict[str, Any] = {}
        self.left_out: Counter[str] = Counter()
        """The number of unusable entries by header; "file" stands for the whole file."""
        self.readable = True
        self.whole_text = True
        """Whether the whole file is TOML."""
        self.defaults = Defaults()
        """What the prompts have that do not say otherwise."""
        self._complaints = complaints
        self._parts: list[Read] = []
        try:
            self._read(files.read_bytes(path, files.LARGEST_PACK))
        except files.Unreadable as unreadable:
            self.complain(unreadable.line, unreadable.text)
            self.left_out["file"] += 1
            self.readable = False

    def _read(self, data: bytes) -> None:
        try:
            self.text = files.decode(data)
            self.table = toml_text.parse(self.text)
        except files.Unreadable:
            if data.startswith(_WIDE):
                raise
            self.text = files.decode_partly(data)
            self.whole_text = False
            self.table, self._parts, faults, self.left_out = bank.damaged.salvage(self.text)
            for line, sentence in faults:
                self.complain(line, sentence)

    def complain(self, line: int, sentence: str) -> None:
        """Adds a complaint about a line."""
        self._complaints.tell(Complaint(self.path, line, sentence))

    def complain_at(self, path: KeyPath, sentence: str) -> None:
        """Adds a complaint about the key or table at this path."""
        self.complain(self.line_of(path), sentence)

    def complain_of_more(self, number: int) -> None:
        """Counts more faults, without their sentences."""
        self._complaints.tell_of_more(self.path, number)

    def line_of(self, path: KeyPath) -> int:
        """The line of the key or table at this path; the first call searches the whole file."""
        return nearest(self._lines, path)

    def complain_of(self, name: str, sentence: str) -> None:
        """Adds a complaint about the first line that holds the name in quotes."""
        self.complain(self._lines_by_name.get(name, 1), sentence)

    def whole(self, kind: type[Value], names: Mapping[str, str]) -> Value | None:
        """The file as one value, None if it has fatal faults; `names` gives the field of each header."""
        if not self.whole_text:
            return None
        if fault := _too_long(self.table):
            self.complain_at(fault.path, fault.text)
            return None
        singular = {plural: key for key, plural in names.items()}
        strange = [key for key in self.table if key in singular]
        for key in strange:
            self.complain_at((key,), f'"{key}" is not a known key; write [[{singular[key]}]]')
        known = {names.get(key, key): value for key, value in self.table.items() if key not in strange}
        value, faults = exactly_or_explained(kind, known)
        for fault in faults[:MOST_OF_A_FILE]:
            text = re.sub(r"\w+", lambda word: singular.get(word[0], word[0]), fault.text)
            self.complain_at(_renamed(fault, singular), text)
        self.complain_of_more(len(faults[MOST_OF_A_FILE:]))
        return None if strange or any(fault.fatal for fault in faults) else value

    def sound(
        self, kind: type[Value], key: str, faults_of: Callable[[Value], list[str]]
    ) -> Iterator[tuple[int, Value]]:
        """The entries under [[key]] without a fault, each with its position."""
        for index, entry in self._entries(key):
            value, faults = toml.validation.read(kind, entry, (key, index))
            for fault in faults:
                self.complain_at(fault.path, fault.text)
            wrong = [] if value is None else faults_of(value)
            for sentence in wrong:
                self.complain_at((key, index), sentence)
            if value is not None and not wrong:
                yield index, value
            else:
                self.left_out[key] += 1

    def prompts(self) -> Iterator[tuple[int, Prompt, bool]]:
        """The prompts with their positions, and whether each is sound; faulty ones too, for other checks."""
        for index, entry in self._entries("prompt"):
            whole = {**self.defaults.values, **entry} if isinstance(entry, dict) else entry
            prompt, faults = toml.validation.read_partly(Prompt, whole, ("prompt", index))
            lines: dict[KeyPath, int] = {}
            for fault in faults:
                line = lines.get(fault.path) or self.line_of(fault.path)
                lines[fault.path] = line
                self.complain(line, fault.text)
            if prompt is None:
                self.left_out["prompt"] += 1
            else:
                spoiled = self.defaults.spoil(entry)
                yield index, prompt, not spoiled and not any(fault.fatal for fault in faults)

    @cached_property
    def _lines(self) -> dict[KeyPath, int]:
        # Faults of two files may alternate, so each file keeps its own lines.
        if self.whole_text:
            return lines_in(self.text)
        lines: dict[KeyPath, int] = {}
        for part, before in self._parts:
            for path, line in lines_in(part.text).items():
                lines.setdefault(_moved(path, before), part.line + line - 1)
        return lines

    @cached_property
    def _lines_by_name(self) -> dict[str, int]:
        lines: dict[str, int] = {}
        for number, line in enumerate(self.text.split("\n"), 1):
            for name in line.split('"')[1::2]:
                lines.setdefault(name, number)
        return lines

    def _entries(self, key: str) -> Iterator[tuple[int, Any]]:
        entries = self.table.get(key, [])
        if not isinstance(entries, list):
            self.complain_at((key,), f'"{key}" should be written as [[{key}]]')
            self.left_out[key] += 1
            return
        # Before the faults of the entries, because only the first faults are printed.
        if more := len(entries[MOST_ENTRIES:]):
            self.left_out[key] += more
            self.complain_at((key, MOST_ENTRIES), too_many(key, more))
        for index, entry in enumerate(entries[:MOST_ENTRIES]):
            if fault := _too_long(entry, (key, index)):
                self.complain_at(fault.path, fault.text)
                self.left_out[key] += 1
            else:
                yield index, entry


def _renamed(fault: Fault, names: Mapping[str, str]) -> KeyPath:
    first = fault.path[0] if fault.path else None
    return (names.get(first, first), *fault.path[1:]) if isinstance(first, str) else fault.path


def _moved(path: KeyPath, before: Mapping[str, int]) -> KeyPath:
    """The path in the file for a path in a part of it."""
    if len(path) > 1 and isinstance(path[1], int) and (entries := before.get(str(path[0]))):
        return (path[0], path[1] + entries, *path[2:])
    return path
