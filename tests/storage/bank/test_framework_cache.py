"""The framework as it was last read: used only while no file of it has changed."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from hotseat.storage.bank.framework import load_framework
from hotseat.storage.bank.framework_cache import recall_framework
from hotseat.storage.bank.pack_file import PackFile
from hotseat.storage.files.folder import shipped_prompts
from tests.storage.bank.test_framework import LEVEL


@pytest.fixture
def level(tmp_path: Path) -> Path:
    """A level of one's own, in a folder of prompts."""
    path = tmp_path / "prompts" / "levels" / "framework" / "l5.toml"
    path.parent.mkdir(parents=True)
    path.write_text(LEVEL)
    return path


@pytest.fixture
def cache(stranger: Path) -> Path:
    """Where the framework is kept."""
    return stranger / ".cache" / "hotseat" / "framework.json"


@pytest.fixture
def files_read(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The names of the files that are read, in order."""
    read: list[str] = []
    whole = PackFile.__init__

    def counting(self: PackFile, path: Path, *others: object) -> None:
        read.append(path.name)
        whole(self, path, *others)  # type: ignore[arg-type]

    monkeypatch.setattr(PackFile, "__init__", counting)
    return read


def assert_recalled(level: Path) -> None:
    places = [shipped_prompts(), level.parents[2]]
    recalled, fresh = recall_framework(places), load_framework(places)
    assert recalled.framework == fresh.framework
    assert list(recalled.framework.levels) == list(fresh.framework.levels)
    assert list(recalled.complaints) == [str(complaint) for complaint in fresh.complaints]


def test_the_framework_is_read_once_and_recalled_the_same(level: Path, files_read: list[str]) -> None:
    places = [shipped_prompts(), level.parents[2]]
    first = recall_framework(places)
    assert sorted(files_read) == ["areas.toml", "l5.toml", "l6.toml", "l7.toml"]
    files_read.clear()
    assert recall_framework(places) == first
    assert files_read == []
    assert_recalled(level)


def mend(level: Path) -> None:
    level.write_text(LEVEL.replace('name = "', 'name = "Another ', 1))


def break_it(level: Path) -> None:
    level.write_text("[[area")


def misspell(level: Path) -> None:
    level.write_text(LEVEL.replace('["technical"]', '["singing"]'))


@pytest.mark.parametrize("change", [mend, break_it, misspell, Path.unlink])
def test_whatever_changes_in_it_is_seen(level: Path, change: Callable[[Path], None]) -> None:
    recall_framework([shipped_prompts(), level.parents[2]])
    change(level)
    assert_recalled(level)
    assert_recalled(level)


@pytest.mark.parametrize("harm", [b"", b"[1, 2]", b"[[], []]", b"\xff\xfe"])
def test_a_cache_that_is_harmed_changes_nothing(level: Path, cache: Path, harm: bytes) -> None:
    assert_recalled(level)
    cache.write_bytes(harm)
    assert_recalled(level)


def test_a_cache_with_fields_of_another_program_is_not_taken(level: Path, cache: Path) -> None:
    assert_recalled(level)
    state, data = json.loads(cache.read_text())
    state[1].append("color")
    cache.write_text(json.dumps([state, data[:1]]))
    assert_recalled(level)
