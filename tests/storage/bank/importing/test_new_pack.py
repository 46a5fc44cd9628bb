"""Packs that are written from lists."""

from pathlib import Path

import pytest

from hotseat.domain.bank.prompt import Prompt
from hotseat.storage.bank.bank_lint import inspect
from hotseat.storage.bank.importing.new_pack import CannotWrite, NameTaken, fitting, path_of, write_pack
from hotseat.storage.bank.packs import MOST_PROMPTS
from hotseat.storage.files.folder import shipped_prompts
from tests.storage.bank.test_bank import loaded_with

FIRST = Prompt(
    id="mine-one",
    kind="behavioral",
    levels=("L6",),
    text='Who said "no" \\ to you?',
    competency="people",
    principles=("ownership",),
)
PROMPTS = [
    FIRST,
    FIRST._replace(id="mine-two", text="Which vendor did you fire?", levels=("L6", "L7"), principles=()),
    FIRST._replace(
        id="mine-three", text="What did a bug cost?", competency="technical", interviewer_note="x"
    ),
]


def test_prompts_are_read_as_they_were_written_and_nothing_is_wrong_with_them(tmp_path: Path) -> None:
    path = path_of(tmp_path, "mine")
    write_pack(path, PROMPTS, "list.csv")
    read = loaded_with(tmp_path).bank.prompts
    assert [read[prompt.id] for prompt in PROMPTS] == PROMPTS
    assert inspect([shipped_prompts(), tmp_path]).complaints == []
    assert path.stat().st_mode & 0o777 == 0o600
    assert path.read_text().count('kind = "behavioral"') == 1


def test_nothing_is_written_over_another_file(tmp_path: Path) -> None:
    for name in ("mine", "mine-2"):
        (tmp_path / f"{name}.toml").write_text("format = 1\n")
    with pytest.raises(NameTaken, match=r"exists already.*--to mine-3"):
        path_of(tmp_path, "mine")
    with pytest.raises(NameTaken):
        write_pack(tmp_path / "mine.toml", PROMPTS, "x")
    assert (tmp_path / "mine.toml").read_text() == "format = 1\n"


def test_a_pack_that_cannot_be_written_leaves_nothing(tmp_path: Path) -> None:
    with pytest.raises(CannotWrite, match="cannot be written"):
        write_pack(tmp_path / "missing" / "mine.toml", PROMPTS, "x")
    assert list(tmp_path.iterdir()) == []


def test_only_so_many_find_room(tmp_path: Path) -> None:
    assert fitting(PROMPTS, 0) == 3
    assert fitting(PROMPTS, MOST_PROMPTS - 1) == 1
    assert fitting(PROMPTS, 2 * MOST_PROMPTS) == 0
    large = [FIRST._replace(text="ö" * 600)] * 1_000
    assert 600 < fitting(large, 0) < 1_000
    write_pack(tmp_path / "large.toml", large[: fitting(large, 0)], "x")
    assert (tmp_path / "large.toml").stat().st_size < 2**20
