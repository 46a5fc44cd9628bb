"""The stories of a folder: only files that changed are read again, also by the next start."""

import json
import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from hotseat.storage.files import reading
from hotseat.storage.stories import story_file
from hotseat.storage.stories.shelf import StoryShelf
from tests.storage.stories.texts import QUEUE, in_folder, queue


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with two stories."""
    in_folder(tmp_path / "stories", "a.md")
    in_folder(tmp_path / "stories", "b.md", queue(id="other"))
    return tmp_path / "stories"


@pytest.fixture
def cache(stranger: Path) -> Path:
    """Where what was read is kept."""
    return stranger / ".cache" / "hotseat" / "stories.json"


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The names of the stories' files that are opened, in order."""
    names: list[str] = []

    def noting(path: Path, largest: int) -> bytes:
        names.append(path.name)
        return reading.read_bytes(path, largest)

    monkeypatch.setattr(story_file, "read_bytes", noting)
    return names


def as_read(folder: Path) -> dict[str, object]:
    return {path.name: story_file.read_story(path) for path in sorted(folder.iterdir())}


def test_five_hundred_stories_that_did_not_change_are_not_opened_again(
    tmp_path: Path, cache: Path, opened: list[str]
) -> None:
    folder = tmp_path / "stories"
    names = [f"s{number:03}.md" for number in range(500)]
    for name in names:
        in_folder(folder, name, queue(id=name.removesuffix(".md")))
    shelf = StoryShelf(folder)
    first = shelf.current()
    assert opened == names
    assert shelf.current() is first
    assert StoryShelf(folder).current() == first
    assert opened == names
    in_folder(folder, "s250.md", queue(id="s250", title="Another"))
    assert shelf.current().reads["s250.md"] == StoryShelf(folder).current().reads["s250.md"]
    assert opened == [*names, "s250.md"]


@pytest.mark.parametrize(
    ("change", "read_again"),
    [
        (lambda folder: in_folder(folder, "a.md", queue(title="New")), ["a.md"]),
        (lambda folder: in_folder(folder, "c.md", "no story"), ["c.md"]),
        (lambda folder: (folder / "a.md").unlink(), []),
        (lambda folder: (folder / "a.md").rename(folder / "z.md"), ["z.md"]),
        (lambda folder: os.utime(folder / "a.md", (1, 1)), ["a.md"]),
        (lambda folder: in_folder(folder, ".a.md.swp"), []),
        (lambda folder: in_folder(folder, "a.md~"), []),
    ],
)
def test_a_change_is_seen_at_once_and_by_the_next_start(
    folder: Path, cache: Path, opened: list[str], change: Callable[[Path], object], read_again: list[str]
) -> None:
    shelf = StoryShelf(folder)
    shelf.current()
    opened.clear()
    change(folder)
    seen = shelf.current()
    assert opened == read_again
    assert StoryShelf(folder).current() == seen
    assert opened == read_again
    stories = {
        name: read for name, read in as_read(folder).items() if name.endswith(".md") and name[0] != "."
    }
    assert dict(seen.reads) == stories


def test_what_was_read_is_the_same_from_the_cache(folder: Path, cache: Path) -> None:
    in_folder(folder, "faulty.md", queue(people="1_000"))
    in_folder(folder, "none.md", "no front matter")
    first = StoryShelf(folder).current()
    assert json.loads(cache.read_text())
    assert cache.stat().st_mode & 0o777 == 0o600
    assert StoryShelf(folder).current() == first
    assert dict(first.reads) == as_read(folder)


@pytest.mark.parametrize("text", ["", "null", "[]", "{}", '[[1],{"a.md":[[],[]]}]', "[" * 100_000])
def test_a_cache_that_cannot_be_used_is_made_anew(folder: Path, cache: Path, text: str) -> None:
    first = StoryShelf(folder).current()
    cache.write_text(text)
    assert StoryShelf(folder).current() == first
    cache.write_text(cache.read_text().replace("Situation", "Sit").replace('"b.md":[[', '"b.md":[["x",'))
    assert StoryShelf(folder).current().reads["b.md"] == first.reads["b.md"]


def test_what_was_taken_out_of_the_folder_leaves_the_cache(folder: Path, cache: Path) -> None:
    StoryShelf(folder).current()
    assert "nobody answered" in cache.read_text()
    shutil.rmtree(folder)
    assert StoryShelf(folder).current() == ({}, "")
    assert "nobody answered" not in cache.read_text()


def test_a_cache_of_another_folder_is_not_used(folder: Path, tmp_path: Path, cache: Path) -> None:
    StoryShelf(folder).current()
    other = tmp_path / "other"
    in_folder(other, "a.md", queue(title="Other"))
    os.utime(other / "a.md", ns=((status := (folder / "a.md").stat()).st_atime_ns, status.st_mtime_ns))
    assert dict(StoryShelf(other).current().reads) == as_read(other)


def test_a_folder_that_is_missing_or_cannot_be_read(tmp_path: Path, cache: Path) -> None:
    assert StoryShelf(tmp_path / "stories").current() == ({}, "")
    assert not cache.exists()
    (tmp_path / "file").touch()
    shelf = StoryShelf(tmp_path / "file")
    assert shelf.current().fault.startswith(f"{tmp_path / 'file'} cannot be read (Not a directory)")
    (tmp_path / "file").unlink()
    in_folder(tmp_path / "file", "a.md", QUEUE)
    assert list(shelf.current().reads) == ["a.md"]
    assert shelf.current().fault == ""


def test_a_name_that_is_no_text_is_read(folder: Path, cache: Path) -> None:
    in_folder(folder, os.fsdecode(b"caf\xe9.md"), queue(id="cafe"))
    first = StoryShelf(folder).current()
    assert len(first.reads) == 3
    assert StoryShelf(folder).current() == first
