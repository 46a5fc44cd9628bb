"""The code of the program, parsed once for all tests that look at it."""

import ast
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path

HOUSE = Path(__file__).resolve().parents[1] / "src" / "hotseat"


@cache
def parsed() -> Mapping[str, ast.Module]:
    """Every file by its name inside the program's folder."""
    return {
        path.relative_to(HOUSE).as_posix(): ast.parse(path.read_text(encoding="utf-8"))
        for path in sorted(HOUSE.rglob("*.py"))
    }


@cache
def all_nodes() -> Mapping[str, Sequence[ast.AST]]:
    """Everything that stands in each file, as `ast.walk` comes to it."""
    return {name: list(ast.walk(tree)) for name, tree in parsed().items()}
