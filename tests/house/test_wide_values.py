"""Whoever makes a value of many fields names them: two figures that are swapped must not pass by luck."""

import ast
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from tests.sources import HOUSE, parsed

TREE = Path(__file__).resolve().parents[2]
FOLDERS = ("src", "tests", "bench", "docs")
MOST = 4
"""Arguments that may be told apart by where they stand."""

Name = tuple[str, str]
"""A module and what it defines or hands on."""


class Module(NamedTuple):
    """What a file defines, what its names mean, and the calls in it that name too little."""

    path: Path
    classes: frozenset[Name]
    imported: Mapping[str, Name]
    calls: tuple[ast.Call, ...]


def module_name(path: Path) -> str:
    parts = path.relative_to(TREE).with_suffix("").parts
    return ".".join(parts[1:] if parts[0] == "src" else parts).removesuffix(".__init__")


def tree_of(path: Path) -> ast.Module:
    if path.is_relative_to(HOUSE):
        return parsed()[path.relative_to(HOUSE).as_posix()]
    return ast.parse(path.read_text("utf-8"))


def module(name: str, path: Path, tree: ast.Module) -> Module:
    classes, imported, calls = set(), {}, []
    for node in ast.walk(tree):
        if isinstance(node, ast.ClassDef):
            classes.add((name, node.name))
            imported[node.name] = (name, node.name)
        elif isinstance(node, ast.ImportFrom):
            imported |= {alias.asname or alias.name: (node.module or "", alias.name) for alias in node.names}
        elif isinstance(node, ast.Call) and len(node.args) > MOST:
            calls.append(node)
    return Module(path, frozenset(classes), imported, tuple(calls))


def meant(function: ast.expr, imported: Mapping[str, Name]) -> Name | None:
    """What a call names: a class by its name, by that of its module, or by that of a package before it."""
    if isinstance(function, ast.Name):
        return imported.get(function.id)
    if isinstance(function, ast.Attribute):
        of = meant(function.value, imported)
        return (".".join(of), function.attr) if of else None
    return None


def is_a_class(name: Name | None, modules: Mapping[str, Module]) -> bool:
    """Whether it is a class of ours, also where a module hands it on."""
    while name is not None and (there := modules.get(name[0])) is not None:
        if name in there.classes:
            return True
        name = there.imported.get(name[1])
    return False


def offences(modules: Mapping[str, Module]) -> Iterator[str]:
    for file in modules.values():
        for call in file.calls:
            if is_a_class(meant(call.func, file.imported), modules):
                where = file.path.relative_to(TREE)
                yield f"{where}:{call.lineno}: {ast.unparse(call.func)} is given {len(call.args)} by place"


def test_whoever_makes_a_value_of_more_than_four_fields_names_them() -> None:
    paths = [path for folder in FOLDERS for path in (TREE / folder).rglob("*.py")]
    modules = {module_name(path): module(module_name(path), path, tree_of(path)) for path in paths}
    assert not (found_offences := list(offences(modules))), "\n".join(found_offences)


def test_a_value_made_by_place_is_found_however_its_class_is_named() -> None:
    path = TREE / "src" / "hotseat" / "planted.py"
    planted = {
        "hotseat.values": "class Value: ...\nValue(1, 2, 3, 4)\nValue(1, 2, 3, 4, 5)",
        "hotseat.others": "from hotseat.values import Value as One\nOne(1, 2, 3, 4, 5)",
        "hotseat.modules": "from hotseat import others as o\no.One(*range(9))\no.One(1, 2, 3, 4, e=5)",
        "hotseat.packages": "from hotseat import room\nroom.more.Value(1, 2, 3, 4, 5)",
        "hotseat.room.more": "from hotseat.values import Value",
        "hotseat.aliases": "from hotseat import others as o\no.One(1, 2, 3, 4, 5)\nprint(1, 2, 3, 4, 5)",
    }
    modules = {name: module(name, path, ast.parse(text)) for name, text in planted.items()}
    assert [offence.split(": ")[1] for offence in offences(modules)] == [
        "Value is given 5 by place",
        "One is given 5 by place",
        "room.more.Value is given 5 by place",
        "o.One is given 5 by place",
    ]
