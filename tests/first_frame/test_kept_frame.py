"""A kept frame is used only while everything that it depends on is as it was."""

import os
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hotseat.first_frame.kept_frame import encoded, facts_of, frame_file, true_frame

SIZE = (100, 32)
FRAME = b"\x1b[1;1Hhotseat\0with a NUL"


class Watched:
    """A folder with a file, a missing file, and the frame that depends on them."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.file, self.missing = folder / "f", folder / "f" / "one", folder / "missing"
        self.folder.mkdir()
        self.file.write_text("one")
        self.frame = folder / "frame"
        self.keep()

    def keep(self) -> None:
        paths = [str(self.folder), str(self.file), str(self.missing)]
        self.frame.write_bytes(encoded(7, facts_of(SIZE, paths), FRAME))
        self.frame.chmod(0o600)

    @property
    def is_true(self) -> bool:
        return true_frame(str(self.frame), SIZE) is not None


@pytest.fixture
def watched(tmp_path: Path) -> Watched:
    return Watched(tmp_path)


def test_what_is_unchanged_is_given_back(watched: Watched) -> None:
    kept = true_frame(str(watched.frame), SIZE)
    assert kept is not None
    assert (kept.seed, kept.frame) == (7, FRAME)


def same_size_same_time(watched: Watched) -> None:
    status = watched.file.stat()
    other = watched.file.with_name("other")
    other.write_text("two")
    other.replace(watched.file)
    os.utime(watched.file, ns=(status.st_atime_ns, status.st_mtime_ns))


def a_link(watched: Watched) -> None:
    watched.frame.rename(watched.frame.with_name("real"))
    watched.frame.symlink_to("real")


def a_folder(watched: Watched) -> None:
    watched.frame.unlink()
    watched.frame.mkdir()


def a_pipe(watched: Watched) -> None:
    watched.frame.unlink()
    os.mkfifo(watched.frame, 0o600)


FILES: dict[str, Callable[[Watched], object]] = {
    "a file grows": lambda watched: watched.file.write_text("one more"),
    "a file is replaced by another of the same size and time": same_size_same_time,
    "a file goes": lambda watched: watched.file.unlink(),
    "a file comes": lambda watched: watched.folder.joinpath("two").touch(),
    "a file gets another name": lambda watched: watched.file.rename(watched.folder / "renamed"),
    "what was missing comes": lambda watched: watched.missing.touch(),
    "the frame can be read by others": lambda watched: watched.frame.chmod(0o644),
    "the frame is a link": a_link,
    "the frame is gone": lambda watched: watched.frame.unlink(),
    "the frame is a folder": a_folder,
    "the frame is a pipe": a_pipe,
}


@pytest.mark.parametrize("change", FILES.values(), ids=FILES)
def test_a_change_of_files_is_noticed(watched: Watched, change: Callable[[Watched], object]) -> None:
    assert watched.is_true
    change(watched)
    assert not watched.is_true


def test_another_size_of_the_terminal_is_noticed(watched: Watched) -> None:
    assert true_frame(str(watched.frame), (100, 33)) is None
    assert true_frame(str(watched.frame), (99, 32)) is None


@pytest.mark.parametrize(
    "name",
    [
        *("HOTSEAT_NAME", "HOTSEAT_LEVEL", "NO_COLOR", "COLORFGBG", "COLORTERM", "TERM", "TERM_PROGRAM"),
        *("TZ", "LANG", "LC_ALL", "HOME", "XDG_CONFIG_HOME", "COLUMNS", "TEXTUAL_THEME"),
    ],
)
def test_a_variable_is_noticed(watched: Watched, name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(name, "another")
    assert not watched.is_true
    watched.keep()
    assert watched.is_true
    monkeypatch.delenv(name)
    assert not watched.is_true


def test_a_variable_that_means_nothing_to_home_is_no_change(
    watched: Watched, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("OLDPWD", "/somewhere")
    monkeypatch.setenv("NO_COLOR", "")  # as the program itself reads it
    assert watched.is_true


def test_another_folder_other_arguments_and_another_day_are_noticed(
    watched: Watched, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as elsewhere:
        elsewhere.chdir(tmp_path)
        assert not watched.is_true
    with monkeypatch.context() as other:
        other.setattr(sys, "argv", ["hotseat", "--folder", "x"])
        assert not watched.is_true
    with monkeypatch.context() as tomorrow:
        tomorrow.setattr(time, "strftime", lambda _: "2099-01-01 +0000")
        assert not watched.is_true
    assert watched.is_true


@given(st.binary(max_size=300))
def test_bytes_that_are_no_frame_show_nothing(tmp_path_factory: pytest.TempPathFactory, data: bytes) -> None:
    path = tmp_path_factory.mktemp("frame") / "frame"
    path.write_bytes(data)
    path.chmod(0o600)
    assert true_frame(str(path), SIZE) is None


@given(st.integers(0, 2_000))
def test_a_frame_that_was_cut_shows_nothing(tmp_path_factory: pytest.TempPathFactory, length: int) -> None:
    whole = Watched(tmp_path_factory.mktemp("cut"))
    data = whole.frame.read_bytes()
    whole.frame.write_bytes(data[: length % len(data)])
    assert not whole.is_true


def test_the_frame_is_in_the_cache_folder_of_the_user(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    if sys.platform != "darwin":
        assert frame_file() == str(tmp_path / "hotseat" / "first-frame")
