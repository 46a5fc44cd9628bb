"""A session that was a trial is moved out of the way, counts nowhere, and can be brought back."""

import os
import stat
from pathlib import Path

import pytest

from hotseat.desk.desk import Desk
from hotseat.engine.rehearsal import CannotRehearse
from hotseat.storage.session import session_journal
from hotseat.storage.session.discarded import CannotMove, discard, restore
from tests.desk.desks import desk_in
from tests.said import Type
from tests.sessions import answered_session


@pytest.fixture
def desk(practice: Path) -> Desk:
    return desk_in(practice)


@pytest.fixture
def path(practice: Path) -> Path:
    return answered_session(practice / "sessions")


def test_a_discarded_session_counts_nowhere_and_is_restored_as_it_was(
    typed: Type, desk: Desk, path: Path
) -> None:
    data = path.read_bytes()
    desk.discard(path.stem)
    moved = path.parent / "discarded" / path.name
    assert (moved.read_bytes(), path.exists()) == (data, False)
    assert (stat.S_IMODE(moved.stat().st_mode), moved.stat().st_nlink) == (0o600, 1)
    assert desk.sessions.all() == []
    assert desk.sessions.answers() == []
    assert "No sessions in" in typed("list").out
    assert "L6" in typed("list", "--discarded").out
    printed = typed("restore", path.stem[:12])
    assert (printed.code, printed.err) == (0, "")
    assert path.read_bytes() == data
    assert len(desk.sessions.all()) == 1
    assert "none was discarded" in typed("list", "--discarded").out


def test_nothing_is_overwritten_on_either_way(path: Path) -> None:
    data = path.read_bytes()
    there = path.parent / "discarded" / path.name
    there.parent.mkdir()
    there.write_text("of another day")
    with pytest.raises(CannotMove, match="is there already; look at both files first"):
        discard(path)
    assert (path.read_bytes(), there.read_text()) == (data, "of another day")
    with pytest.raises(CannotMove, match="is there already"):
        restore(there)
    assert (path.read_bytes(), there.read_text()) == (data, "of another day")


def test_a_session_that_a_program_has_open_stays(path: Path) -> None:
    kept, _ = session_journal.reopen(path)
    with pytest.raises(CannotMove, match="runs in another window"):
        discard(path)
    kept.close()
    assert discard(path).exists()


def test_a_link_is_not_followed(tmp_path: Path, path: Path) -> None:
    elsewhere = path.rename(tmp_path / "elsewhere.toml")
    path.symlink_to(elsewhere)
    with pytest.raises(CannotMove, match="cannot be moved"):
        discard(path)
    assert (path.is_symlink(), elsewhere.exists()) == (True, True)
    path.unlink()
    os.link(elsewhere, path)
    with pytest.raises(CannotMove, match="cannot be moved"):
        discard(path)
    assert path.exists()


def test_a_session_with_a_copy_stays_because_the_copy_would_count(desk: Desk, path: Path) -> None:
    copy = path.with_name("conflicted copy.toml")
    copy.write_bytes(path.read_bytes())
    with pytest.raises(CannotRehearse, match="has another copy"):
        desk.discard(path.stem)
    assert path.exists()


def test_only_what_was_discarded_is_restored(typed: Type, path: Path) -> None:
    printed = typed("restore", str(path))
    assert (printed.code, "was not discarded" in printed.err, path.exists()) == (74, True, True)
    printed = typed("restore", "2020")
    assert (printed.code, "hotseat list --discarded" in printed.err) == (2, True)
    assert printed.err.endswith(", so there is nothing to restore\n")


def test_a_disk_without_hard_links_moves_it_too(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    data = path.read_bytes()

    def no_links(*_: object, **__: object) -> None:
        raise OSError(95, "not supported")

    monkeypatch.setattr(os, "link", no_links)
    moved = discard(path)
    assert (moved.read_bytes(), path.exists()) == (data, False)
    path.write_text("new")
    with pytest.raises(CannotMove, match="is there already"):
        restore(moved)
    assert path.read_text() == "new"
