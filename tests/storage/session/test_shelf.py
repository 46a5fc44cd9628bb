"""The sessions of a folder as they were last read, and the index that remembers them."""

import os
import sqlite3
import stat
from collections.abc import Callable
from contextlib import closing
from datetime import timedelta
from pathlib import Path
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hotseat.domain.folding import folded
from hotseat.domain.review.answers import answers
from hotseat.domain.review.ledger import summarise
from hotseat.domain.review.search_words import words_of
from hotseat.storage.files.listing import paths
from hotseat.storage.session import archive
from hotseat.storage.session.entry import Entry
from hotseat.storage.session.index import VERSION
from hotseat.storage.session.reading import read_all
from hotseat.storage.session.shelf import Shelf
from hotseat.storage.session.transcript import Transcript, load
from tests.sessions import MONDAY, answered_session

IDS = [
    f"2026-11-{day}-200200-l6-behavioral-{tail}" for day, tail in ((18, "cccc"), (17, "bbbb"), (16, "aaaa"))
]


@pytest.fixture
def three(sessions: Path) -> Path:
    """A folder with three sessions, a day apart."""
    for day, tail in ((1, "bbbb"), (0, "aaaa"), (2, "cccc")):
        answered_session(sessions, started=MONDAY + timedelta(days=day), tail=tail, outcomes=["held"])
    return sessions


@pytest.fixture
def files_read(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The ids of the sessions whose files are read, in order."""
    read: list[str] = []

    def counting(path: Path) -> Transcript:
        read.append(path.stem)
        return load(path)

    monkeypatch.setattr(archive, "load", counting)
    return read


def expected(folder: Path) -> list[Entry]:
    """The entries as the files alone tell them."""
    entries = []
    for path in paths(folder):
        stored = archive.read(path)
        if stored.session is None:
            words = folded(f"{stored.id} {stored.fault}")
            entries.append(
                Entry(id=stored.id, fault=stored.fault, summary=None, events=-1, answers=(), words=words)
            )
        else:
            words = f"{folded(stored.id)} {words_of(stored.session)}"
            summary, given = summarise(stored.session), answers(stored.session)
            entries.append(
                Entry(
                    id=stored.id, fault="", summary=summary, events=stored.events, answers=given, words=words
                )
            )
    return entries


def test_entries_tell_what_the_files_hold_newest_first(three: Path) -> None:
    entries = Shelf(three).newest()
    assert [entry.id for entry in entries] == IDS
    assert entries == expected(three)
    assert Shelf(three).newest(2) == entries[:2]


def test_what_is_known_is_not_read_again_by_the_next_program(three: Path, files_read: list[str]) -> None:
    first = Shelf(three).newest()
    assert sorted(files_read) == sorted(IDS)
    files_read.clear()
    assert Shelf(three).newest() == first
    assert files_read == []


def test_only_what_changed_on_disk_is_read_again(three: Path, files_read: list[str]) -> None:
    Shelf(three).newest()
    files_read.clear()
    (three / f"{IDS[1]}.toml").write_text("ruined")
    answered_session(three, started=MONDAY + timedelta(days=9), tail="dddd")
    (three / f"{IDS[0]}.toml").unlink()
    entries = Shelf(three).newest()
    assert [entry.id[-4:] for entry in entries] == ["dddd", "bbbb", "aaaa"]
    assert entries[1].fault
    assert [name[-4:] for name in files_read] == ["dddd", "bbbb"]


def test_a_change_that_keeps_size_and_time_is_seen(three: Path) -> None:
    path = three / f"{IDS[0]}.toml"
    before = path.stat()
    assert Shelf(three).newest(1)[0].summary is not None
    changed = path.read_bytes().replace(b"type =", b"tipe =")
    path.write_bytes(changed)
    os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert path.stat().st_size == before.st_size
    assert Shelf(three).newest(1)[0].summary is None


def test_a_session_that_may_still_grow_is_always_read(sessions: Path, files_read: list[str]) -> None:
    answered_session(sessions, finished=False)
    shelf = Shelf(sessions)
    shelf.newest()
    shelf.newest()
    Shelf(sessions).newest()
    assert len(files_read) == 3


def test_files_that_are_gone_are_forgotten_when_all_are_read(three: Path, index: Callable[[], Path]) -> None:
    Shelf(three).newest()
    (three / f"{IDS[0]}.toml").unlink()
    list(Shelf(three).reading())
    with closing(sqlite3.connect(index())) as database:
        names = {name for (name,) in database.execute("SELECT name FROM entries")}
    assert names == {f"{name}.toml" for name in IDS[1:]}


def test_reading_goes_in_steps_and_can_be_left_at_any(
    sessions: Path, monkeypatch: pytest.MonkeyPatch, files_read: list[str]
) -> None:
    for number in range(7):
        answered_session(sessions, started=MONDAY + timedelta(days=number), tail=f"{number:04x}")
    monkeypatch.setattr(read_all, "AT_A_TIME", 3)
    files_read.clear()
    steps = Shelf(sessions).reading()
    assert next(steps) == (3, 7)
    del steps
    assert len(files_read) == 3
    assert list(Shelf(sessions).reading()) == [(6, 7), (7, 7)]
    assert len(files_read) == 7


def test_the_index_is_for_nobody_elses_eyes(three: Path, index: Callable[[], Path]) -> None:
    Shelf(three).newest()
    assert stat.S_IMODE(index().stat().st_mode) == 0o600
    assert stat.S_IMODE(index().parent.stat().st_mode) == 0o700


def test_each_folder_has_an_index_of_its_own(three: Path, tmp_path: Path, stranger: Path) -> None:
    other = tmp_path / "other"
    other.mkdir()
    answered_session(other)
    Shelf(three).newest()
    Shelf(other).newest()
    assert len(list(stranger.joinpath(".cache", "hotseat").glob("*.sqlite"))) == 2


def ruin_bytes(path: Path) -> None:
    path.write_bytes(b"no database at all" * 400)


def cut_short(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:5000])


def of_another_version(path: Path) -> None:
    with closing(sqlite3.connect(path)) as database:
        database.execute(f"PRAGMA user_version = {VERSION + 1}")
        database.commit()


def with_other_columns(path: Path) -> None:
    with closing(sqlite3.connect(path)) as database:
        database.execute("ALTER TABLE entries RENAME COLUMN line TO content")
        database.commit()


def with_entries_of_another_shape(path: Path) -> None:
    with closing(sqlite3.connect(path)) as database:
        database.execute("""UPDATE entries SET line = '["x", "", ["too", "few"]]'""")
        database.commit()


def with_entries_that_are_no_json(path: Path) -> None:
    with closing(sqlite3.connect(path)) as database:
        database.execute("UPDATE entries SET answers = '{', signature = 'x'")
        database.commit()


def a_folder_in_its_place(path: Path) -> None:
    path.unlink()
    path.mkdir()


@pytest.mark.parametrize(
    "harm",
    [
        Path.unlink,
        ruin_bytes,
        cut_short,
        of_another_version,
        with_other_columns,
        with_entries_of_another_shape,
        with_entries_that_are_no_json,
        a_folder_in_its_place,
    ],
)
def test_an_index_that_is_harmed_changes_no_answer(
    three: Path, index: Callable[[], Path], harm: Callable[[Path], None]
) -> None:
    Shelf(three).newest()
    harm(index())
    assert Shelf(three).newest() == expected(three)
    assert Shelf(three).newest() == expected(three)


def test_an_index_harmed_once_is_made_anew(
    three: Path, index: Callable[[], Path], files_read: list[str]
) -> None:
    Shelf(three).newest()
    ruin_bytes(index())
    Shelf(three).newest()
    Shelf(three).newest()
    files_read.clear()
    Shelf(three).newest()
    assert files_read == []


def test_an_index_another_program_writes_into_keeps_nobody_waiting_for_an_answer(
    three: Path, index: Callable[[], Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("hotseat.storage.session.index_file.PATIENCE", 0)
    Shelf(three).newest()
    answered_session(three, started=MONDAY + timedelta(days=9), tail="dddd")
    with closing(sqlite3.connect(index(), isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        assert Shelf(three).newest() == expected(three)
        other.execute("ROLLBACK")


def test_where_no_cache_can_be_made_the_files_are_read(three: Path, stranger: Path) -> None:
    stranger.joinpath(".cache").write_text("in the way")
    assert Shelf(three).newest() == expected(three)


@given(
    st.lists(st.sampled_from(["ask", "lose", "ruin", "add", "remove", "touch", "restart"]), max_size=12),
    st.integers(),
)
def test_whatever_happens_to_index_and_files_the_answers_are_the_files(
    tmp_path_factory: pytest.TempPathFactory, acts: list[str], seed: int
) -> None:
    folder, chance = tmp_path_factory.mktemp("practice"), Random(seed)
    shelf = Shelf(folder)
    number = 0
    for act in acts:
        if act == "add":
            number += 1
            answered_session(folder, started=MONDAY + timedelta(days=number), tail=f"{number:04x}")
        elif act == "restart":
            shelf = Shelf(folder)
        elif act == "ask":
            assert shelf.newest() == expected(folder)
        elif act in ("remove", "touch"):
            for path in paths(folder)[chance.randint(0, 2) :][:1]:
                change(path) if act == "touch" else path.unlink()
        else:
            for path in Path(os.environ["XDG_CACHE_HOME"]).joinpath("hotseat").glob("*.sqlite"):
                ruin_bytes(path) if act == "ruin" else path.unlink()
    assert shelf.newest() == expected(folder)


def change(path: Path) -> None:
    path.write_bytes(path.read_bytes().replace(b"Situation", b"Beginning"))
