"""Puts packs and levels together, checks their references to each other, and collects all faults."""

from collections import Counter
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from hotseat.domain.bank.bank import Bank
from hotseat.domain.bank.damage import Damage, damage
from hotseat.domain.bank.ladder import MissingRule, Rung, rule_faults, rung_faults
from hotseat.domain.bank.lending import with_what_levels_take
from hotseat.domain.bank.level import Level, Principle, level_faults, principle_faults
from hotseat.domain.bank.prompt import Prompt, ids_by_name, prompt_faults
from hotseat.domain.text import clean, counted, slug
from hotseat.domain.vocabulary import COMPETENCIES, KINDS
from hotseat.storage.bank.pack_defaults import KEY as DEFAULTS
from hotseat.storage.bank.pack_defaults import complain_of_strangers, faults_of_defaults, read_defaults
from hotseat.storage.bank.pack_file import PackFile, is_of_framework, is_of_loops
from hotseat.storage.bank.pack_files import packs
from hotseat.storage.bank.unknown_references import unknown_levels, unknown_references
from hotseat.storage.toml.complaints import MOST_OF_A_FILE, Complaint, Complaints
from hotseat.storage.toml.key_names import meant_key

FORMAT = 1
MOST_PROMPTS = 5_000
LEVEL_TABLES = {
    "plan": "plans",
    "core_theme": "core_themes",
    "typical_challenge": "typical_challenges",
    "typical_scenario": "typical_scenarios",
    "expected_principle": "expected_principles",
    "follow_up": "follow_ups",
    "criterion": "criteria",
    "fact": "facts",
}
"""The field for each header of a level's tables."""
PACK_TABLES = ("prompt", "principle", "follow_up", "missing")


class _Entry(NamedTuple):
    prompt: Prompt
    file: PackFile
    position: int
    sound: bool = True

    @property
    def line(self) -> int:
        """The line of the prompt; found only where needed, because it takes a search through the file."""
        return self.file.line_of(("prompt", self.position))


class PackReader:
    """Collects the entries of all files; `bank` then checks the references between them."""

    def __init__(self) -> None:
        self.complaints = Complaints()
        self.files: list[PackFile] = []
        self._unread: Counter[str] = Counter()
        self._too_many: list[_Entry] = []
        self._levels: dict[str, Level] = {}
        self.level_files: dict[str, PackFile] = {}
        self.principle_positions: dict[str, tuple[PackFile, int]] = {}
        self._principles: dict[str, Principle] = {}
        self._entries: dict[str, _Entry] = {}
        self._of_path: dict[str, _Entry] = {}
        self._unsound: list[_Entry] = []
        self._rungs: dict[str, Rung] = {}
        self._rules: dict[str, MissingRule] = {}
        self._named_levels: list[tuple[PackFile, str, int, str, tuple[str, ...]]] = []

    def read_path(self, given: Path) -> None:
        """Reads a file, or all files below a folder; their entries replace earlier ones with the same id."""
        self._of_path = {}
        self._too_many = []
        read = packs(given)
        for folder, fault in read.faults:
            self.complaints.tell(Complaint(folder, 0, fault))
            self._unread["folder"] += 1
        for path in read.files:
            if is_of_framework(path) or is_of_loops(path):
                continue
            file = PackFile(path, self.complaints)
            if file.readable:
                self._read_file(file)
            self.files.append(file)
        if self._too_many:
            first, count = self._too_many[0], len(self._too_many)
            sentence = f"a folder holds at most {counted(MOST_PROMPTS, 'prompt')}; from here on {count:,} "
            sentence += "is left out" if count == 1 else "are left out"
            first.file.complain(first.line, f"{sentence}; take some out")
        self._entries |= self._of_path

    def _read_file(self, file: PackFile) -> None:
        number = file.table.pop("format", None)
        if number != FORMAT:
            file.complain(1, f'this needs the line "format = {FORMAT}" at its top')
            if number is not None:
                file.left_out["file"] += 1
                return
        if file.path.parent.name == "levels":
            level = file.whole(Level, LEVEL_TABLES)
            if level is None or not self._take_level(file, level):
                file.left_out = Counter(level=1)
            return
        if "event" in file.table:
            file.complain_at(("event",), "this is a session, not a pack; move the file to sessions/")
            file.left_out = Counter(file=1)
            return
        file.defaults = read_defaults(file)
        strange = sorted(file.table.keys() - set(PACK_TABLES))
        for key in strange[:MOST_OF_A_FILE]:
            known = ", ".join([*(f"[[{name}]]" for name in PACK_TABLES), f"[{DEFAULTS}]"])
            advice = meant_key(key, (*PACK_TABLES, DEFAULTS)) or f"a pack holds {known}"
            file.complain_at((key,), f'"{clean(key)}" is not a known key; {advice}')
        file.complain_of_more(len(strange[MOST_OF_A_FILE:]))
        self._read_shared(file)
        for index, prompt, sound in file.prompts():
            self._take_prompt(_Entry(prompt if sound else _patched(prompt), file, index, sound))

    def _read_shared(self, file: PackFile) -> None:
        for index, principle in file.sound(Principle, "principle", principle_faults):
            self._principles[principle.id] = principle
            self.principle_positions[principle.id] = (file, index)
            levels = tuple(anchors.level for anchors in principle.anchors)
            self._named_levels.append((file, "principle", index, f'principle "{principle.id}"', levels))
        for index, rung in file.sound(Rung, "follow_up", rung_faults):
            self._rungs[rung.text] = rung
            self._named_levels.append((file, "follow_up", index, f'follow-up "{rung.text}"', rung.levels))
        for _, rule in file.sound(MissingRule, "missing", rule_faults):
            self._rules[rule.id] = rule

    def _take_level(self, file: PackFile, level: Level) -> bool:
        wrong = level_faults(level)
        for sentence in wrong:
            file.complain_of(sentence.split('"')[1], sentence)
        if not wrong:
            self._levels[level.id] = level
            self.level_files[level.id] = file
        return not wrong

    def _take_prompt(self, entry: _Entry) -> None:
        prompt = entry.prompt
        wrong = prompt_faults(prompt)
        if (other := self._of_path.get(prompt.id)) is not None:
            wrong.append(
                f'prompt "{prompt.id}" is already in {other.file.path.name}, line {other.line}; '
                "give one of them another id"
            )
        for sentence in wrong:
            entry.file.complain(entry.line, sentence)
        if not entry.sound or wrong:
            self._unsound.append(entry)
        elif len(self._of_path) >= MOST_PROMPTS:
            self._too_many.append(entry)
        else:
            self._of_path[prompt.id] = entry
            return
        entry.file.left_out["prompt"] += 1

    def bank(self) -> Bank:
        """The bank of everything read: references checked, and short names of principles replaced by ids."""
        for level in self._levels.values():
            self._check_principles(level)
            self._check_lenders(level)
        for file, key, index, what, levels in self._named_levels:
            for sentence in unknown_levels(what, levels, self._levels):
                file.complain_at((key, index), sentence)
        names = ids_by_name(self._principles.values())
        for file in self.files:
            complain_of_strangers(file, names, self._levels)
        resolved = [self._resolved(entry, names) for entry in self._entries.values()]
        for entry, prompt in zip(self._entries.values(), resolved, strict=True):
            entry.file.left_out["prompt"] += prompt is None
        for entry in self._unsound:
            self._resolved(entry, names)
        prompts = {prompt.id: prompt for prompt in resolved if prompt is not None}
        rungs, rules = tuple(self._rungs.values()), tuple(self._rules.values())
        return with_what_levels_take(
            Bank(levels=self._levels, principles=self._principles, prompts=prompts, rungs=rungs, rules=rules)
        )

    def damage(self) -> Damage:
        """How much is wrong; to be called after `bank`."""
        return damage(self.complaints.number, sum((file.left_out for file in self.files), self._unread))

    def position_of(self, prompt_id: str) -> tuple[PackFile, int]:
        """The file of a sound prompt, and its position there."""
        entry = self._entries[prompt_id]
        return entry.file, entry.position

    def _check_principles(self, level: Level) -> None:
        for expected in level.expected_principles:
            if expected.principle not in self._principles:
                self.level_files[level.id].complain_of(
                    expected.principle,
                    f'level "{level.id}" expects the principle "{expected.principle}", but no principle has '
                    "this id; see principles.toml",
                )

    def _check_lenders(self, level: Level) -> None:
        for key, named in (("prompts_from", level.prompts_from), ("follow_ups_from", level.follow_ups_from)):
            for at, name in enumerate(named):
                if name not in self._levels:
                    sentence = f'level "{level.id}" names the level "{name}", which has no file; there are '
                    self.level_files[level.id].complain_at((key, at), sentence + ", ".join(self._levels))

    def _resolved(self, entry: _Entry, names: Mapping[str, str]) -> Prompt | None:
        wrong = unknown_references(entry.prompt, names, self._levels)
        shared = (
            faults_of_defaults(entry.file, entry.position, entry.prompt, names, self._levels) if wrong else ()
        )
        for sentence in wrong:
            if sentence not in shared:
                entry.file.complain(entry.line, sentence)
        if wrong:
            return None
        principles = dict.fromkeys(names.get(slug(name)) for name in entry.prompt.principles)
        return entry.prompt._replace(principles=tuple(known for known in principles if known))


def _patched(prompt: Prompt) -> Prompt:
    """The prompt with a sound value for each faulty one, so that no fault is reported twice."""
    return prompt._replace(
        id=prompt.id or "unnamed",
        kind=prompt.kind or KINDS[0],
        text=prompt.text or "-",
        competency=prompt.competency or COMPETENCIES[0],
    )
