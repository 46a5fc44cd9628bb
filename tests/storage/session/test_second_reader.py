"""A second process reads beside this one: the index is the same, whatever becomes of that process."""

import os
import sqlite3
from collections.abc import Callable
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest

from hotseat.storage.session.reading import read_all, second_reader
from hotseat.storage.session.reading.second_reader import SecondReader
from hotseat.storage.session.shelf import Shelf
from tests.sessions import MONDAY, answered_session

SESSIONS = 12


@pytest.fixture
def many(sessions: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder for which a second process is worth its start, with a file that cannot be read."""
    monkeypatch.setattr(read_all, "AT_A_TIME", 1)
    monkeypatch.setattr(read_all, "MANY", SESSIONS)
    monkeypatch.setattr(read_all, "_cores", lambda: 2)
    for number in range(SESSIONS - 1):
        answered_session(sessions, started=MONDAY + timedelta(days=number), tail=f"{number:04x}")
    (sessions / "2026-11-01-120000-l6-behavioral-ffff.toml").write_text("ruined")
    return sessions


@pytest.fixture
def readers(monkeypatch: pytest.MonkeyPatch) -> list[SecondReader]:
    """Every second reader that is made."""
    made: list[SecondReader] = []

    class Noted(SecondReader):
        def __init__(self, folder: Path) -> None:
            super().__init__(folder)
            made.append(self)

    monkeypatch.setattr(read_all, "SecondReader", Noted)
    return made


def process_of(reader: SecondReader) -> int:
    assert reader._process is not None
    return reader._process.pid


def kept(index: Callable[[], Path]) -> list[tuple[str, str, str]]:
    with closing(sqlite3.connect(index())) as database:
        return database.execute("SELECT name, line, answers FROM entries ORDER BY name").fetchall()


def is_there(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    return True


def test_two_read_what_one_reads(
    many: Path, index: Callable[[], Path], readers: list[SecondReader], monkeypatch: pytest.MonkeyPatch
) -> None:
    steps = list(Shelf(many).reading())
    assert steps[-1] == (SESSIONS, SESSIONS)
    assert steps == sorted(steps)
    by_two = kept(index)
    index().unlink()
    monkeypatch.setattr(read_all, "_cores", lambda: 1)
    assert list(Shelf(many).reading())[-1] == (SESSIONS, SESSIONS)
    assert kept(index) == by_two
    assert len(by_two) == SESSIONS
    assert len(readers) == 1


def test_the_second_process_reads_into_the_index(many: Path, index: Callable[[], Path]) -> None:
    reader = SecondReader(many)
    files = sorted(many.glob("*.toml"))[:3]
    reader.give(files)
    os.set_blocking(reader._from_child, True)
    assert reader.taken() == 3
    assert [name for name, _, _ in kept(index)] == [path.name for path in files]
    assert not reader.is_reading
    reader.end()


def test_nothing_is_left_out_where_the_second_process_dies(
    many: Path, index: Callable[[], Path], readers: list[SecondReader]
) -> None:
    steps = Shelf(many).reading()
    next(steps)
    os.kill(process_of(readers[0]), 9)
    assert list(steps)[-1] == (SESSIONS, SESSIONS)
    assert len(kept(index)) == SESSIONS
    assert readers[0].is_gone


def test_nothing_is_left_out_where_it_cannot_start(
    many: Path, index: Callable[[], Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(second_reader.sys, "executable", str(many / "nowhere"))  # type: ignore[attr-defined]
    assert list(Shelf(many).reading())[-1] == (SESSIONS, SESSIONS)
    assert len(kept(index)) == SESSIONS


def test_whoever_leaves_ends_the_second_process(many: Path, readers: list[SecondReader]) -> None:
    steps = Shelf(many).reading()
    next(steps)
    process = process_of(readers[0])
    assert is_there(process)
    del steps
    assert not is_there(process)


def test_what_another_program_writes_meanwhile_is_right(many: Path, index: Callable[[], Path]) -> None:
    new, *others = sorted(many.glob("*-l6-behavioral-0*.toml"))
    texts = new.read_text()
    new.unlink()
    steps = Shelf(many).reading()
    next(steps)
    new.write_text(texts)
    for number, path in enumerate(others):
        # Of each kind some were read before, and some were not.
        if number % 3 == 0:
            path.unlink()
        elif number % 3 == 1:
            path.write_text(path.read_text().replace("situation", "context"))
    list(steps)
    afterwards = Shelf(many).newest()
    assert {entry.id for entry in afterwards} == {path.stem for path in many.glob("*.toml")}
    list(Shelf(many).reading())
    by_steps = kept(index)
    index().unlink()
    assert Shelf(many).newest() == afterwards
    assert kept(index) == by_steps


def test_files_that_are_known_need_no_second_process(many: Path, readers: list[SecondReader]) -> None:
    list(Shelf(many).reading())
    readers.clear()
    assert list(Shelf(many).reading()) == []
    assert not readers
