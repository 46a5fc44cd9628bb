"""A session's file on disks that are full, broken or taken away."""

import errno
import fcntl
import os
import resource
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from hotseat.storage.events.journal import CannotKeep
from hotseat.storage.session.session_journal import SessionJournal, create
from hotseat.storage.session.transcript import load
from tests.storage.example import EVENTS, HEADER, blocks


@contextmanager
def files_that_grow_to(size: int) -> Iterator[None]:
    """A disk with room for that many bytes of a file; Python ignores the signal that goes with it."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


def test_a_disk_with_no_room_for_a_first_line_is_left_as_it_was(sessions: Path) -> None:
    with (
        files_that_grow_to(20),
        pytest.raises(CannotKeep, match=r"no file can be made in .* \(the disk is full\)"),
    ):
        create(sessions, HEADER)
    with files_that_grow_to(0), pytest.raises(CannotKeep, match="the file may not grow any further"):
        create(sessions, HEADER)
    assert list(sessions.iterdir()) == []


FULL = {
    "no byte of the event fits": (0, "the file may not grow any further"),
    "it fits in part": (9, "the disk is full"),
}


@pytest.mark.parametrize(("room", "why"), FULL.values(), ids=FULL)
def test_on_a_full_disk_events_wait_and_the_file_stays_whole(
    kept: SessionJournal, room: int, why: str
) -> None:
    whole = blocks(EVENTS[0])
    with files_that_grow_to(len(whole) + room):
        kept.append(EVENTS[1])
        kept.append(EVENTS[2])
        assert kept.path.read_bytes() == whole
        assert kept.waiting == 2
        assert kept.trouble == f"{why} ({HEADER.id}.toml)"
        kept.retry()
        assert kept.waiting == 2
    kept.retry()
    assert kept.path.read_bytes() == blocks(*EVENTS[:3])
    assert (kept.waiting, kept.trouble) == (0, "")


def test_a_torn_end_that_could_not_be_cut_off_at_once_is_cut_off_before_the_next_write(
    kept: SessionJournal, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(fd: int, length: int) -> None:
        raise OSError(errno.EIO, os.strerror(errno.EIO))

    with monkeypatch.context() as patch, files_that_grow_to(len(blocks(EVENTS[0])) + 9):
        patch.setattr(os, "ftruncate", broken)
        kept.append(EVENTS[1])
    kept.retry()
    assert kept.path.read_bytes() == blocks(*EVENTS[:2])


def test_what_waits_is_written_before_what_comes_later(kept: SessionJournal) -> None:
    with files_that_grow_to(len(blocks(EVENTS[0]))):
        kept.append(EVENTS[1])
    kept.append(EVENTS[2])
    assert kept.path.read_bytes() == blocks(*EVENTS[:3])


def test_a_little_room_takes_as_many_events_as_fit(kept: SessionJournal) -> None:
    with files_that_grow_to(len(blocks(*EVENTS[:2])) + 9):
        kept.append(EVENTS[1])
        kept.append(EVENTS[2])
        assert kept.path.read_bytes() == blocks(*EVENTS[:2])
        assert kept.waiting == 1


@pytest.mark.parametrize(
    ("number", "why"),
    [
        (errno.EIO, "the disk reports an error"),
        (errno.EDQUOT, "your disk quota is used up"),
        (errno.EROFS, "the disk is read-only"),
        (errno.ENOSPC, "the disk is full"),
        (errno.ENODEV, "No such device"),
    ],
)
def test_trouble_is_told_in_words(
    kept: SessionJournal, monkeypatch: pytest.MonkeyPatch, number: int, why: str
) -> None:
    def broken(fd: int, data: bytes) -> int:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(os, "write", broken)
    kept.append(EVENTS[1])
    monkeypatch.undo()
    assert kept.trouble == f"{why} ({HEADER.id}.toml)"
    assert kept.waiting == 1


@pytest.mark.parametrize("how", ["removed", "replaced"])
def test_a_file_taken_away_is_noticed_and_the_whole_session_can_be_rescued(
    kept: SessionJournal, tmp_path: Path, how: str
) -> None:
    if how == "removed":
        kept.path.unlink()
    else:
        (tmp_path / "editors.toml").write_text("something else")
        (tmp_path / "editors.toml").rename(kept.path)
    kept.append(EVENTS[1])
    assert kept.waiting == 1
    assert kept.trouble.startswith("the file was removed or replaced by another program")
    rescued = kept.rescue(tmp_path / "rescue")
    assert rescued.read_bytes() == blocks(*EVENTS[:2])
    assert rescued.name != kept.path.name


@pytest.mark.parametrize("closed_first", [False, True])
def test_a_session_that_cannot_be_written_is_rescued_whole(
    sessions: Path, tmp_path: Path, closed_first: bool
) -> None:
    kept = create(sessions, HEADER)
    kept.append(EVENTS[0])
    with files_that_grow_to(len(blocks(EVENTS[0])) + 9):
        kept.append(EVENTS[1])
    kept.close()
    rescued = kept.rescue(tmp_path / "new" / "rescue")
    assert rescued.read_bytes() == blocks(*EVENTS[:2])
    assert [type(event) for event in load(rescued).events] == [type(event) for event in EVENTS[:2]]
    assert stat.S_IMODE(rescued.stat().st_mode) == 0o600
    assert stat.S_IMODE(rescued.parent.stat().st_mode) == 0o700


def test_a_file_that_another_program_changed_is_not_written_into(
    kept: SessionJournal, tmp_path: Path
) -> None:
    changed = kept.path.read_bytes() + b"# a remark\n\n"
    kept.path.write_bytes(changed)
    kept.append(EVENTS[1])
    assert kept.trouble == f"another program has changed the file ({HEADER.id}.toml)"
    assert kept.path.read_bytes() == changed
    assert kept.rescue(tmp_path).read_bytes() == blocks(*EVENTS[:2])


def test_an_earlier_rescue_is_never_written_over(kept: SessionJournal, tmp_path: Path) -> None:
    first, second = kept.rescue(tmp_path / "rescue"), kept.rescue(tmp_path / "rescue")
    assert first != second
    assert first.read_bytes() == second.read_bytes() == blocks(EVENTS[0])


def test_a_rescue_that_fails_half_way_leaves_nothing_behind(kept: SessionJournal, tmp_path: Path) -> None:
    with files_that_grow_to(20), pytest.raises(OSError, match="File too large"):
        kept.rescue(tmp_path / "rescue")
    assert list((tmp_path / "rescue").iterdir()) == []


def test_a_rescue_that_is_impossible_too_is_raised(kept: SessionJournal, tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(OSError, match="Not a directory"):
        kept.rescue(tmp_path / "file" / "folder")


def test_a_disk_that_fails_to_sync_is_told_of_and_not_asked_again(
    sessions: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[int] = []
    sync = os.fsync

    def broken(fd: int) -> None:
        if stat.S_ISDIR(os.fstat(fd).st_mode):
            sync(fd)
            return
        asked.append(fd)
        raise OSError(errno.EIO, os.strerror(errno.EIO))

    monkeypatch.setattr(os, "fsync", broken)
    kept = create(sessions, HEADER)
    while not kept.trouble:
        kept.retry()
    assert kept.trouble == "the disk reports an error: a power cut may lose what was written"
    kept.append(EVENTS[0])
    kept.close()
    assert len(asked) == 1
    assert kept.path.read_bytes() == blocks(EVENTS[0])


def test_a_lock_that_the_disk_does_not_know_stops_nobody(
    sessions: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def unknown(fd: int, operation: int) -> None:
        raise OSError(errno.ENOLCK, os.strerror(errno.ENOLCK))

    monkeypatch.setattr(fcntl, "flock", unknown)
    kept = create(sessions, HEADER)
    kept.append(EVENTS[0])
    kept.close()
    assert kept.path.read_bytes() == blocks(EVENTS[0])
