"""Which session runs, found out without getting in anybody's way."""

import os
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest

from hotseat.domain.session.events import Reopened
from hotseat.storage.events import locks
from hotseat.storage.session import running, session_journal
from hotseat.storage.session.running import Running
from tests.sessions import MONDAY, Practice, begin
from tests.tui.driving import BEHAVIORAL


@pytest.fixture(params=["told", "tried"])
def system(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """A system that tells its locks, and one where they are to be tried."""
    if request.param == "tried":
        monkeypatch.setattr(locks, "_LOCKS", Path("/nowhere/locks"))
    elif not locks._LOCKS.exists():
        pytest.skip("this system does not tell its locks")


def noted(tried: list[Path]) -> Callable[[Path], bool]:
    """Tries for the lock of a file, and notes that it did."""
    really_running = locks.is_running

    def is_running(path: Path) -> bool:
        tried.append(path)
        return really_running(path)

    return is_running


def session(folder: Path, day: int, *, asks: bool = True) -> Practice:
    practising = begin(folder, started=MONDAY + timedelta(days=day))
    if asks:
        practising.ask(BEHAVIORAL)
        practising.rehearsal.tick()
    return practising


@pytest.mark.usefixtures("system")
def test_the_newest_that_somebody_has_open_runs(sessions: Path) -> None:
    running = Running(sessions)
    assert running.newest() is None
    first = session(sessions, 1)
    assert running.newest() == first.path
    second = session(sessions, 2)
    assert running.newest() == second.path
    assert running.newest(besides=second.path) == first.path
    second.journal.close()
    assert running.newest() == first.path


@pytest.mark.usefixtures("system")
def test_one_that_is_taken_up_again_runs(sessions: Path) -> None:
    practice = session(sessions, 1)
    practice.rehearsal.next()
    practice.journal.close()
    running = Running(sessions)
    assert running.newest() is None
    again, transcript = session_journal.reopen(practice.path)
    again.append(Reopened(transcript.session.at, MONDAY))
    assert running.newest() == practice.path
    again.close()


@pytest.mark.usefixtures("system")
def test_one_older_than_all_that_are_looked_at_runs_when_a_clock_is_beside_it(sessions: Path) -> None:
    practice = session(sessions, 0)
    for day in range(1, running.LOOKED_AT + 5):
        session(sessions, day, asks=False).journal.close()
    assert Running(sessions).newest() == practice.path


@pytest.mark.usefixtures("system")
def test_a_folder_that_is_not_there_yet_is_waited_for(tmp_path: Path) -> None:
    folder = tmp_path / "sessions"
    running = Running(folder)
    assert running.newest() is None
    assert not folder.exists()
    folder.mkdir()
    practice = session(folder, 1)
    assert running.newest() == practice.path


def test_where_locks_are_told_none_is_ever_taken(sessions: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def nobody_may(path: Path) -> bool:
        raise AssertionError(f"{path} was locked")

    if not locks._LOCKS.exists():
        pytest.skip("this system does not tell its locks")
    monkeypatch.setattr(locks, "is_running", nobody_may)
    practice = session(sessions, 1)
    assert Running(sessions).newest() == practice.path


def test_a_file_is_tried_once_until_it_changes(sessions: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    tried: list[Path] = []
    monkeypatch.setattr(locks, "_LOCKS", Path("/nowhere/locks"))
    monkeypatch.setattr(locks, "is_running", noted(tried))
    practice = session(sessions, 1)
    practice.journal.close()
    running = Running(sessions)
    for _ in range(50):
        assert running.newest() is None
    assert tried == [practice.path]


def test_a_file_that_is_just_being_made_is_not_tried(sessions: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    tried: list[Path] = []
    monkeypatch.setattr(locks, "_LOCKS", Path("/nowhere/locks"))
    monkeypatch.setattr(locks, "is_running", noted(tried))
    os.close(os.open(sessions / "new.toml", os.O_CREAT | os.O_WRONLY))
    assert Running(sessions).newest() is None
    assert not tried
