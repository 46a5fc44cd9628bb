"""Finds everything wrong or weak in packs, each with its line."""

from collections import Counter
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import NamedTuple

from hotseat.domain.bank.bank import Bank
from hotseat.domain.bank.bank_lint import alias_remarks, ladder_remarks, layer_remarks, too_alike
from hotseat.storage.bank.bank import read_paths
from hotseat.storage.bank.framework import framework_strangers, load_framework
from hotseat.storage.bank.loops.shapes import load_shapes
from hotseat.storage.bank.pack_file import PackFile
from hotseat.storage.bank.packs import PackReader
from hotseat.storage.bank.unknown_references import unknown_levels
from hotseat.storage.toml.complaints import Complaints


class Inspection(NamedTuple):
    """The complaints about packs, and for each file the headers whose entries are left out."""

    complaints: Complaints
    left_out: Mapping[Path, Counter[str]]


def inspect(paths: Iterable[Path]) -> Inspection:
    """All complaints about these folders and files, read together."""
    paths = list(paths)
    reader = read_paths(paths)
    bank = reader.bank()
    for level, sentence in ladder_remarks(bank):
        reader.level_files[level].complain(1, sentence)
    for principle, sentence in alias_remarks(bank.principles):
        file, position = reader.principle_positions[principle]
        file.complain_at(("principle", position), sentence)
    for prompt in bank.prompts.values():
        for sentence in layer_remarks(prompt):
            _complain(reader, prompt.id, sentence)
    for prompt, other in too_alike(bank.prompts.values()):
        file, line = _position(reader, other.id)
        _complain(
            reader,
            prompt.id,
            f'prompt "{prompt.id}" says nearly the same as "{other.id}" ({file.path.name}:{line}); '
            "ask for another situation, or take one out",
        )
    for others in (_framework_complaints(paths, bank), load_shapes(paths, bank).complaints):
        reader.complaints.extend(others)
        reader.complaints.beyond.update(others.beyond)
    return Inspection(reader.complaints, {file.path: file.left_out for file in reader.files})


def _framework_complaints(paths: Iterable[Path], bank: Bank) -> Complaints:
    """The faults of the competency framework, and its references to what the bank does not have."""
    framework, complaints, files = load_framework(paths)
    for row in framework.outline.rows:
        for name, sentence in framework_strangers(row, bank):
            files[""].complain_of(name, sentence)
    for level in framework.levels.values():
        file = files[level.level]
        for sentence in unknown_levels("the framework", [level.level], bank.levels):
            file.complain_of(level.level, sentence)
        for checklist in level.checklists:
            for name, sentence in framework_strangers(checklist, bank):
                file.complain_of(name, sentence)
    return complaints


def _position(reader: PackReader, prompt_id: str) -> tuple[PackFile, int]:
    file, position = reader.position_of(prompt_id)
    return file, file.line_of(("prompt", position))


def _complain(reader: PackReader, prompt_id: str, sentence: str) -> None:
    file, line = _position(reader, prompt_id)
    file.complain(line, sentence)
