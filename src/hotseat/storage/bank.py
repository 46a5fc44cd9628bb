"""The bank read from its folders: the packs that ship, joined and overruled by a person's own."""

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any, NamedTuple

from hotseat.domain.bank import Bank
from hotseat.domain.events import KINDS
from hotseat.domain.level import Level, Principle, level_faults
from hotseat.domain.prompt import COMPETENCIES, Prompt, ids_by_name, prompt_faults
from hotseat.domain.text import slug
from hotseat.storage import text as files
from hotseat.storage.places import line_of
from hotseat.storage.records import Fault, Value, read, read_partly, with_keys_renamed
from hotseat.storage.references import strangers

FORMAT = 1
MOST_PROMPTS = 5_000
LEVEL_KEYS = {
    "plan": "plans",
    "core_theme": "core_themes",
    "expected_principle": "expected_principles",
    "follow_up": "follow_ups",
    "criterion": "criteria",
}


class Complaint(NamedTuple):
    """A fault in a file; as text `file:line: what is wrong; what to do`."""

    file: Path
    line: int
    text: str

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {self.text}"


class Loaded(NamedTuple):
    """A bank, and everything that was wrong with its files. What was wrong is not in the bank."""

    bank: Bank
    complaints: list[Complaint]


def load(places: Iterable[Path]) -> Loaded:
    """The bank of all packs in these folders and files; in a later place a same id replaces.

    Two faults of one file do not hide each other, and a bad entry does not hide a good one.
    """
    loader = _Loader()
    seen: set[Path] = set()
    for place in places:
        real = place.resolve()
        if place.exists() and seen.isdisjoint((real, *real.parents)):
            seen.add(real)
            loader.read_place(place)
    return Loaded(loader.bank(), loader.complaints)


class _Entry(NamedTuple):
    prompt: Prompt
    file: Path
    text: str
    position: int
    sound: bool = True

    @property
    def line(self) -> int:
        """Looked for only where something is wrong: it costs a walk through the file."""
        return line_of(self.text, ("prompt", self.position))


class _Loader:
    """Collects what the files hold; cross-references are checked when all are read."""

    def __init__(self) -> None:
        self.complaints: list[Complaint] = []
        self._levels: dict[str, Level] = {}
        self._level_files: dict[str, tuple[Path, str]] = {}
        self._principles: dict[str, Principle] = {}
        self._entries: dict[str, _Entry] = {}
        self._of_place: dict[str, _Entry] = {}
        self._unsound: list[_Entry] = []

    def read_place(self, place: Path) -> None:
        self._of_place = {}
        for path in sorted(place.rglob("*.toml")) if place.is_dir() else [place]:
            try:
                text = files.decode(files.read_bytes(path, files.LARGEST_PACK))
                table = files.parse(text)
            except files.Unreadable as unreadable:
                self.complaints.append(Complaint(path, unreadable.line, unreadable.text))
                continue
            self._read_file(path, text, table)
        self._entries |= self._of_place

    def _read_file(self, path: Path, text: str, table: dict[str, Any]) -> None:
        number = table.pop("format", None)
        if number != FORMAT:
            self._complain(path, 1, f'this needs the line "format = {FORMAT}" at its top')
            if number is not None:
                return
        if path.parent.name == "levels":
            level = self._value(Level, with_keys_renamed(table, LEVEL_KEYS), path, text)
            if level is not None:
                self._take_level(path, text, level)
            return
        for key in table.keys() - {"principle", "prompt"}:
            line = line_of(text, (key,))
            self._complain(
                path, line, f'"{key}" is not known here; a pack holds [[prompt]] and [[principle]]'
            )
        for _, principle in self._entries_of(Principle, "principle", path, text, table):
            self._principles[principle.id] = principle
        for index, (prompt, sound) in self._prompts_of(path, text, table):
            self._take_prompt(_Entry(prompt, path, text, index, sound))

    def _entries_of(
        self, kind: type[Value], key: str, path: Path, text: str, table: dict[str, Any]
    ) -> Iterable[tuple[int, Value]]:
        entries = table.get(key, [])
        if not isinstance(entries, list):
            self._complain(path, line_of(text, (key,)), f'"{key}" should be written as [[{key}]]')
            return
        for index, entry in enumerate(entries):
            value = self._value(kind, entry, path, text, (key, index))
            if value is not None:
                yield index, value

    def _prompts_of(
        self, path: Path, text: str, table: dict[str, Any]
    ) -> Iterable[tuple[int, tuple[Prompt, bool]]]:
        """The prompts, and whether each is sound; one that is not is looked at all the same."""
        entries = table.get("prompt", [])
        if not isinstance(entries, list):
            self._complain(path, line_of(text, ("prompt",)), '"prompt" should be written as [[prompt]]')
            return
        for index, entry in enumerate(entries):
            prompt, faults = read_partly(Prompt, entry, ("prompt", index))
            lines: dict[tuple[str | int, ...], int] = {}
            for fault in faults:
                line = lines.get(fault.path) or line_of(text, fault.path)
                lines[fault.path] = line
                self._complain(path, line, fault.text)
            if prompt is not None:
                sound = not any(fault.fatal for fault in faults)
                yield index, (prompt if sound else _patched(prompt), sound)

    def _value(
        self, kind: type[Value], table: object, path: Path, text: str, at: tuple[str | int, ...] = ()
    ) -> Value | None:
        value, faults = read(kind, table, at)
        for fault in faults:
            self._complain(path, line_of(text, _as_in_file(fault)), fault.text)
        return value

    def _take_level(self, path: Path, text: str, level: Level) -> None:
        wrong = level_faults(level)
        lines = _lines_by_name(text) if wrong else {}
        for sentence in wrong:
            self._complain(path, lines.get(sentence.split('"')[1], 1), sentence)
        if not wrong:
            self._levels[level.id] = level
            self._level_files[level.id] = (path, text)

    def _take_prompt(self, entry: _Entry) -> None:
        prompt = entry.prompt
        wrong = prompt_faults(prompt)
        if (other := self._of_place.get(prompt.id)) is not None:
            wrong.append(
                f'prompt "{prompt.id}" stands already in {other.file.name}, line {other.line}; '
                "give one another id"
            )
        if len(self._of_place) >= MOST_PROMPTS:
            wrong.append(f"a folder holds at most {MOST_PROMPTS} prompts; take some out")
        for sentence in wrong:
            self._complain(entry.file, entry.line, sentence)
        if entry.sound and not wrong:
            self._of_place[prompt.id] = entry
        else:
            self._unsound.append(entry)

    def bank(self) -> Bank:
        """What was read, with cross-references checked and short names of principles made ids."""
        prompts = {}
        names = ids_by_name(self._principles.values())
        for level in self._levels.values():
            self._check_principles(level)
        for entry in self._entries.values():
            if (prompt := self._resolved(entry, names)) is not None:
                prompts[prompt.id] = prompt
        for entry in self._unsound:
            self._resolved(entry, names)
        return Bank(self._levels, self._principles, prompts)

    def _check_principles(self, level: Level) -> None:
        path, text = self._level_files[level.id]
        for expected in level.expected_principles:
            if expected.principle not in self._principles:
                self._complain(
                    path,
                    _lines_by_name(text).get(expected.principle, 1),
                    f'level "{level.id}" expects the principle "{expected.principle}", which is no id; see '
                    "principles.toml",
                )

    def _resolved(self, entry: _Entry, names: Mapping[str, str]) -> Prompt | None:
        wrong = strangers(entry.prompt, names, self._levels)
        for sentence in wrong:
            self._complain(entry.file, entry.line, sentence)
        if wrong:
            return None
        principles = (names.get(slug(name)) for name in entry.prompt.principles)
        return entry.prompt._replace(principles=tuple(known for known in principles if known))

    def _complain(self, path: Path, line: int, sentence: str) -> None:
        self.complaints.append(Complaint(path, line, sentence))


def _as_in_file(fault: Fault) -> tuple[str | int, ...]:
    singular = {plural: key for key, plural in LEVEL_KEYS.items()}
    if not fault.path:
        return ()
    first = fault.path[0]
    return (singular.get(first, first) if isinstance(first, str) else first, *fault.path[1:])


def _patched(prompt: Prompt) -> Prompt:
    """The prompt with something in each place that was told to be wrong, so that it is told once."""
    return prompt._replace(
        id=prompt.id or "unnamed",
        kind=prompt.kind or KINDS[0],
        text=prompt.text or "-",
        competency=prompt.competency or COMPETENCIES[0],
    )


def _lines_by_name(text: str) -> dict[str, int]:
    """The first line that holds each name in quotes."""
    found: dict[str, int] = {}
    for number, line in enumerate(text.split("\n"), 1):
        for name in line.split('"')[1::2]:
            found.setdefault(name, number)
    return found
