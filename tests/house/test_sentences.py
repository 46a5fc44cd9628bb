"""What the program says to people, looked at all at once."""

import ast
import re
from collections.abc import Iterator

from tests.sources import parsed

ADVISES_TO_LOSE = re.compile(
    r"can be (deleted|removed|overwritten)"
    r"|\b(delete|remove|overwrite|erase|discard|throw away) (it|them|the file)\b"
    r"|\bcopy it over\b|\bdelete\b.*\bfiles?\b",
    re.IGNORECASE,
)


def sentences(tree: ast.Module) -> Iterator[str]:
    """Every text of a module that is no docstring, the fixed parts of an f-string as one."""
    docstrings = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        if isinstance(node, ast.JoinedStr):
            parts = (part.value if isinstance(part, ast.Constant) else "X" for part in node.values)
            yield "".join(map(str, parts))
        elif isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in docstrings:
            yield node.value


def test_nobody_is_advised_to_delete_or_overwrite_a_file() -> None:
    found = [
        (name, sentence)
        for name, tree in parsed().items()
        for sentence in sentences(tree)
        if ADVISES_TO_LOSE.search(sentence)
    ]
    assert not found
    for planted in (
        "nothing was kept in it; it can be deleted",
        "it is in X: copy it over Y when that can be",
    ):
        assert ADVISES_TO_LOSE.search(planted)
