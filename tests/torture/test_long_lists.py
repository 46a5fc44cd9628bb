"""The longest list that is read, of one line over and over, is read within the minute that a test has."""

from pathlib import Path

import pytest

from hotseat.cli.main import run
from hotseat.storage.bank.importing.list_text import LARGEST

pytestmark = pytest.mark.torture


@pytest.mark.parametrize("line", ["a", "|a", "<!--", "**", "```", "(", "- a", "> a", "<b>", "[["])
def test_four_mebibytes_of_one_line_are_read(line: str, practice: Path, tmp_path: Path) -> None:
    path = tmp_path / "long.md"
    path.write_text(f"{line}\n" * (LARGEST // (len(line) + 1)))
    assert run(["prompts", "import", str(path), "--dry-run"]) in (0, 1)
