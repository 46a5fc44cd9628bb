"""The bank as it was last read: used only while no file of it has changed."""

import json
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from hotseat.storage.bank import bank
from hotseat.storage.bank.bank_cache import recall
from hotseat.storage.bank.packs import PackReader
from hotseat.storage.files.folder import shipped_prompts

OWN = """\
format = 1

[[prompt]]
id = "own-one"
kind = "behavioral"
levels = ["L6"]
text = "{}"
competency = "people"
"""


@pytest.fixture
def prompts(tmp_path: Path) -> Path:
    """A folder with a pack of one's own."""
    folder = tmp_path / "prompts"
    folder.mkdir()
    (folder / "own.toml").write_text(OWN.format("Tell me about a time."))
    return folder


@pytest.fixture
def cache(stranger: Path) -> Path:
    """Where the bank is kept."""
    return stranger / ".cache" / "hotseat" / "bank.json"


@pytest.fixture
def banks_read(monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """The folders and files that are read, in order."""
    read: list[Path] = []
    read_path = PackReader.read_path

    def counting(self: PackReader, path: Path) -> None:
        read.append(path)
        read_path(self, path)

    monkeypatch.setattr(PackReader, "read_path", counting)
    return read


def expected(folder: Path) -> bank.Loaded:
    return bank.load([shipped_prompts(), folder])


def assert_recalled(folder: Path) -> None:
    recalled, fresh = recall([shipped_prompts(), folder]), expected(folder)
    assert recalled.bank == fresh.bank
    assert list(recalled.complaints) == [str(complaint) for complaint in fresh.complaints]


def test_the_bank_is_read_once_and_recalled_the_same(prompts: Path, banks_read: list[Path]) -> None:
    first = recall([shipped_prompts(), prompts])
    assert banks_read
    banks_read.clear()
    assert recall([shipped_prompts(), prompts]) == first
    assert banks_read == []
    assert_recalled(prompts)


def test_folders_without_packs_share_what_was_read(
    tmp_path: Path, banks_read: list[Path], cache: Path
) -> None:
    empty, missing = tmp_path / "empty", tmp_path / "missing"
    empty.mkdir()
    first = recall([shipped_prompts(), empty])
    banks_read.clear()
    assert recall([shipped_prompts(), missing]) == first
    assert recall([shipped_prompts(), empty]) == first
    assert banks_read == []


def add_one(folder: Path) -> None:
    (folder / "more.toml").write_text(OWN.format("Another.").replace("own-one", "own-two"))


def change_one(folder: Path) -> None:
    path = folder / "own.toml"
    status = path.stat()
    path.write_text(path.read_text().replace("a time", "a day"))
    os.utime(path, ns=(status.st_atime_ns, status.st_mtime_ns))


def remove_one(folder: Path) -> None:
    (folder / "own.toml").unlink()


def break_one(folder: Path) -> None:
    (folder / "own.toml").write_text("[[prompt")


@pytest.mark.parametrize("change", [add_one, change_one, remove_one, break_one])
def test_whatever_changes_in_a_pack_is_seen(prompts: Path, change: Callable[[Path], None]) -> None:
    recall([shipped_prompts(), prompts])
    change(prompts)
    assert_recalled(prompts)
    assert_recalled(prompts)


@pytest.mark.parametrize("harm", [b"", b"{", b"[1, 2]", b"[[], []]", b"\xff\xfe", b"[" * 100_000])
def test_a_cache_that_is_harmed_changes_nothing(prompts: Path, cache: Path, harm: bytes) -> None:
    recall([shipped_prompts(), prompts])
    cache.write_bytes(harm)
    assert_recalled(prompts)


def test_a_cache_with_entries_of_another_shape_is_not_taken(prompts: Path, cache: Path) -> None:
    recall([shipped_prompts(), prompts])
    state, data = json.loads(cache.read_text())
    data[2][0].pop()
    cache.write_text(json.dumps([state, data]))
    assert_recalled(prompts)


def test_a_cache_of_another_folder_is_not_taken(prompts: Path, tmp_path: Path) -> None:
    recall([shipped_prompts(), prompts])
    assert "own-one" not in recall([shipped_prompts(), tmp_path / "none"]).bank.prompts
    assert_recalled(prompts)


def test_where_no_cache_can_be_made_the_files_are_read(prompts: Path, stranger: Path) -> None:
    (stranger / ".cache").write_text("in the way")
    assert_recalled(prompts)


def test_the_cache_is_for_nobody_elses_eyes_and_leaves_no_litter(prompts: Path, cache: Path) -> None:
    recall([shipped_prompts(), prompts])
    assert cache.stat().st_mode & 0o777 == 0o600
    assert [path.name for path in cache.parent.iterdir()] == ["bank.json"]
