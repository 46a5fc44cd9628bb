"""What `check` says of sessions: the same each time, and unchanged sound files are not read again."""

import os
import shutil
from pathlib import Path

import pytest

from hotseat.storage.session import transcript
from hotseat.storage.session.checking import session_lint
from hotseat.storage.session.checking.session_lint import inspect_sessions
from hotseat.storage.session.shelf import Shelf
from tests.sessions import answered_session


@pytest.fixture
def looked_at(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The names of the files that are read, in order."""
    names: list[str] = []
    faults_of = transcript.faults_of

    def noted(path: Path) -> list[tuple[int, str]]:
        names.append(path.name)
        return faults_of(path)

    monkeypatch.setattr(session_lint, "faults_of", noted)
    return names


def complaints(folder: Path) -> list[str]:
    return sorted(map(str, inspect_sessions(sorted(folder.glob("*.toml")))))


def test_only_what_has_changed_or_was_wrong_is_read_again(sessions: Path, looked_at: list[str]) -> None:
    sound = answered_session(sessions, tail="aaaa")
    ruined = sessions / "2026-11-20-ruined.toml"
    ruined.write_text("ruined\n\n")
    first = complaints(sessions)
    assert len(first) == 1
    assert sorted(looked_at) == [sound.name, ruined.name]
    looked_at.clear()
    assert complaints(sessions) == first
    assert looked_at == [ruined.name]
    sound.write_text(sound.read_text().replace('type = "entered"', 'type = "entred"', 1))
    assert len(complaints(sessions)) == 2
    assert complaints(sessions) == complaints(sessions)


def test_a_file_with_the_same_size_and_time_is_read_again(sessions: Path, looked_at: list[str]) -> None:
    path = answered_session(sessions, tail="aaaa")
    before = path.stat()
    assert complaints(sessions) == []
    other = path.with_suffix(".new")
    other.write_text(path.read_text().replace('type = "entered"', 'type = "entured"', 1))
    other.replace(path)
    os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert len(complaints(sessions)) == 1


def test_copies_are_named_each_time(sessions: Path, looked_at: list[str]) -> None:
    path = answered_session(sessions, tail="aaaa")
    shutil.copy(path, sessions / "copy.toml")
    first = complaints(sessions)
    assert len(first) == 1
    assert "copy.toml" in first[0]
    looked_at.clear()
    assert complaints(sessions) == first
    assert looked_at == []


def test_what_was_sound_is_forgotten_with_a_file_that_is_gone(sessions: Path, looked_at: list[str]) -> None:
    path = answered_session(sessions, tail="aaaa")
    complaints(sessions)
    Shelf(sessions).newest()
    text = path.read_bytes()
    path.unlink()
    list(Shelf(sessions).reading())
    path.write_bytes(text)
    looked_at.clear()
    assert complaints(sessions) == []
    assert looked_at == [path.name]


def test_a_check_that_is_interrupted_is_gone_on_with(
    sessions: Path, looked_at: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    first, second, third = sorted(
        answered_session(sessions, tail=tail).name for tail in ("aaaa", "bbbb", "cccc")
    )

    def interrupted(path: Path) -> list[tuple[int, str]]:
        if path.name == third:
            raise KeyboardInterrupt
        looked_at.append(path.name)
        return transcript.faults_of(path)

    with monkeypatch.context() as patch:
        patch.setattr(session_lint, "faults_of", interrupted)
        with pytest.raises(KeyboardInterrupt):
            complaints(sessions)
    assert looked_at == [first, second]
    looked_at.clear()
    assert complaints(sessions) == []
    assert looked_at == [third]
