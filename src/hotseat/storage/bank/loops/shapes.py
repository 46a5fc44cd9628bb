"""Reads the shapes of loops from their folders; a person's own replaces one that ships with the same id."""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from hotseat.domain.bank.bank import Bank
from hotseat.domain.loop.shape import Shape, Shapes, shape_faults
from hotseat.domain.text import clean, one_line
from hotseat.storage.bank.pack_file import PackFile, is_of_loops
from hotseat.storage.bank.pack_files import packs
from hotseat.storage.files.looking import real
from hotseat.storage.toml.complaints import Complaints

FORMAT = 1
TABLES = {"round": "rounds"}
"""The field for each header where the two names differ."""


class LoadedShapes(NamedTuple):
    """The sound shapes by id, and all faults of their files."""

    shapes: dict[str, Shape]
    complaints: Complaints


def load_shapes(paths: Iterable[Path], bank: Bank) -> LoadedShapes:
    """The shapes of these `prompts/` folders and files; a later folder's replaces an earlier one's."""
    complaints, shapes = Complaints(), dict[str, Shape]()
    for given_path in paths:
        here: dict[str, PackFile] = {}
        for path in _files(given_path):
            file = PackFile(path, complaints)
            shape = _read(file, bank) if file.readable else None
            if shape is None:
                continue
            if other := here.get(shape.id):
                sentence = f'shape "{shape.id}" is already in {other.path.name}; give one of them another id'
                file.complain_at(("id",), sentence)
            else:
                here[shape.id], shapes[shape.id] = file, shape
    return LoadedShapes(shapes, complaints)


def known_shapes(paths: Iterable[Path], bank: Bank, inside: str) -> Shapes:
    """The same for people: the shapes, and their faults without `inside` at the begin of the file's path."""
    shapes, complaints = load_shapes(paths, bank)
    return Shapes(shapes, tuple(str(complaint).removeprefix(inside) for complaint in complaints))


def _files(folder: Path) -> Iterator[Path]:
    """Every file once, even if links lead to it twice; the reader of packs reports unreadable folders."""
    seen: set[Path] = set()
    for path in packs(folder).files:
        if is_of_loops(path) and real(path) not in seen:
            seen.add(real(path))
            yield path


def _read(file: PackFile, bank: Bank) -> Shape | None:
    number = file.table.pop("format", None)
    if number != FORMAT:
        file.complain(1, f'this needs the line "format = {FORMAT}" at its top')
        return None
    if stranger := next((key for key in ("event", "prompt", "plan") if key in file.table), ""):
        what = {"event": "a loop or a session", "prompt": "a pack", "plan": "a level"}[stranger]
        file.complain_at((clean(stranger),), f"this is {what}, not a shape; move the file out of loops/")
        return None
    shape = file.whole(Shape, TABLES)
    if shape is None:
        return None
    faults = shape_faults(shape, bank)
    for number_of_round, sentence in faults:
        at = ("round", number_of_round - 1) if number_of_round else ("id",)
        file.complain_at(at, sentence)
    return None if faults else _on_one_line(shape)


def _on_one_line(shape: Shape) -> Shape:
    """The shape without line breaks in its texts."""
    return shape._replace(
        name=one_line(shape.name),
        about=one_line(shape.about),
        sources=tuple(map(one_line, shape.sources)),
        differences=tuple(map(one_line, shape.differences)),
        rounds=tuple(round_._replace(name=one_line(round_.name)) for round_ in shape.rounds),
    )
