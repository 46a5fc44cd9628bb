"""Everything that can be said of packs: what is wrong with them, and what is weak, each on its line."""

from collections.abc import Iterable
from pathlib import Path

from hotseat.domain.lint import alias_remarks, ladder_remarks, layer_remarks, too_alike
from hotseat.storage.bank import read_places
from hotseat.storage.pack_file import Complaint, PackFile
from hotseat.storage.packs import PackReader


def inspect(places: Iterable[Path]) -> list[Complaint]:
    """All complaints about these folders and files, read together."""
    reader = read_places(places)
    bank = reader.bank()
    for level, sentence in ladder_remarks(bank):
        reader.level_files[level].complain(1, sentence)
    for principle, sentence in alias_remarks(bank.principles):
        file, position = reader.principle_places[principle]
        file.complain_at(("principle", position), sentence)
    for prompt in bank.prompts.values():
        for sentence in layer_remarks(prompt):
            _complain(reader, prompt.id, sentence)
    for prompt, other in too_alike(bank.prompts.values()):
        file, line = _place(reader, other.id)
        _complain(
            reader,
            prompt.id,
            f'prompt "{prompt.id}" says nearly the same as "{other.id}" ({file.path.name}:{line}); '
            "ask for another situation, or take one out",
        )
    return reader.complaints


def _place(reader: PackReader, prompt_id: str) -> tuple[PackFile, int]:
    file, position = reader.place_of(prompt_id)
    return file, file.line_of(("prompt", position))


def _complain(reader: PackReader, prompt_id: str, sentence: str) -> None:
    file, line = _place(reader, prompt_id)
    file.complain(line, sentence)
