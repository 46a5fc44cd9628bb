"""The table of screens: what type checkers read in it is what the program finds by it."""

import ast
from pathlib import Path

import pytest

from hotseat.tui import screens


def test_the_names_for_type_checkers_and_for_the_program_are_the_same() -> None:
    tree = ast.parse(Path(screens.__file__).read_text("utf-8"))
    found = {
        name.name: (node.module or "").removeprefix("hotseat.tui.screens.")
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("hotseat.tui.screens.")
        for name in node.names
    }
    assert found == screens._MODULES
    assert all(getattr(screens, name).__name__ == name for name in found)


def test_another_name_is_refused() -> None:
    with pytest.raises(AttributeError, match="has no NoSuchScreen"):
        getattr(screens, "NoSuchScreen")  # noqa: B009 (the type checker refuses it too)
