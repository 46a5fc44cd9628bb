"""A session is the id in its header: copies of its file count once, and all of them stay."""

import shutil
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest

from hotseat.storage.events.copies import copies
from hotseat.storage.events.id_lock import IdLock, lock_path
from hotseat.storage.events.journal import CannotKeep
from hotseat.storage.files.user_folders import state_folder
from hotseat.storage.readiness.assessments import ASSESSMENTS
from hotseat.storage.session import archive, session_journal
from hotseat.storage.session.archive import NoSuchSession, find
from hotseat.storage.session.shelf import Shelf
from tests.assessments import PEOPLE, assessed
from tests.sessions import MONDAY, answered_session, begin

PROMPT = "earn-trust-missed-commitment"
# As Dropbox, Syncthing, Nextcloud and file managers name what they copy, and what a person may call it.
NAMES = [
    "{id} (conflicted copy).toml",
    "{id} (Sam's conflicted copy 2026-11-22).toml",
    "{id}.sync-conflict-20261122-120000-ABCDEFG.toml",
    "{id}_conflict-20261122-120000.toml",
    "{id} (1).toml",
    "Copy of {id}.toml",
    "{id}-rescued.toml",
    "the good one.toml",
    "zz.toml",
    "{id}-2026.toml",
    "2027-01-01-090000-l7-system-design-beef.toml",
]


@pytest.fixture
def session_file(sessions: Path) -> Path:
    return answered_session(sessions)


def copy(path: Path, name: str, events: int | None = None) -> Path:
    """A copy of a session's file, of its first events only where a number is given."""
    to = path.with_name(name.format(id=path.stem))
    blocks = path.read_text().split("\n\n")
    to.write_text("\n\n".join([*blocks[: 1 + events], ""]) if events else path.read_text())
    return to


def counted(folder: Path) -> list[tuple[str, str]]:
    """What the shelf counts: each id with the vote, anew and from what was remembered."""
    counting = [(entry.id, path.name) for path, entry in Shelf(folder).newest_with_paths()]
    shelf = Shelf(folder)
    list(shelf.reading())
    assert counting == [(entry.id, path.name) for path, entry in shelf.newest_with_paths()]
    assert shelf.count() == len(counting)
    return counting


@pytest.mark.parametrize("name", NAMES)
def test_a_copy_counts_no_second_time(session_file: Path, name: str) -> None:
    before = Shelf(session_file.parent).newest()
    copy(session_file, name)
    assert counted(session_file.parent) == [(session_file.stem, session_file.name)]
    assert Shelf(session_file.parent).newest() == before


@pytest.mark.parametrize("name", NAMES)
def test_the_longest_that_can_be_read_counts_whatever_it_is_called(session_file: Path, name: str) -> None:
    longest = copy(session_file, name)
    copy(session_file, session_file.name, events=5)
    copy(session_file, "broken.toml").write_text(session_file.read_text() + "garbage = \n" * 90 + "\n")
    assert counted(session_file.parent) == [(session_file.stem, longest.name)]


def test_a_file_that_runs_counts_before_a_longer_one(sessions: Path) -> None:
    running = begin(sessions)
    running.ask(PROMPT)
    longer = answered_session(sessions, started=MONDAY + timedelta(days=1))
    copied = sessions / "copied.toml"
    copied.write_text(longer.read_text().replace(longer.stem, running.path.stem))
    assert (running.path.stem, running.path.name) in counted(sessions)
    running.journal.close()
    assert (running.path.stem, copied.name) in counted(sessions)


def test_of_files_as_long_the_one_named_as_its_id_counts(session_file: Path) -> None:
    for name in ("aaa.toml", "zzz.toml"):
        copy(session_file, name)
    assert counted(session_file.parent) == [(session_file.stem, session_file.name)]


def test_a_session_that_was_only_renamed_counts_in_its_place(sessions: Path) -> None:
    older, newer = (answered_session(sessions, started=MONDAY + timedelta(days=day)) for day in (0, 1))
    older.rename(sessions / "zzz renamed.toml")
    assert [its for its, _ in counted(sessions)] == [newer.stem, older.stem]


def test_a_session_is_found_by_its_id_or_by_the_name_of_a_copy(session_file: Path) -> None:
    other = copy(session_file, NAMES[0], events=5)
    for name in ("last", session_file.stem, session_file.stem[:10]):
        assert find(session_file.parent, name) == session_file
    assert find(session_file.parent, other.stem) == other
    with pytest.raises(NoSuchSession):
        find(session_file.parent, "zzz")
    session_file.rename(session_file.with_name("zzz.toml"))
    for name in ("last", session_file.stem, "zzz"):
        assert find(session_file.parent, name).name == "zzz.toml"


@pytest.mark.parametrize("name", ["copied.toml", NAMES[-1], NAMES[0]])
@pytest.mark.parametrize("events", [None, 5])
def test_a_copy_that_became_another_session_is_that_one(
    session_file: Path, tmp_path: Path, name: str, events: int | None
) -> None:
    copied, shelf = copy(session_file, name, events), Shelf(session_file.parent)
    list(shelf.reading())
    assert [entry.id for entry in shelf.newest()] == [session_file.stem]
    (elsewhere := tmp_path / "elsewhere").mkdir()
    other = answered_session(elsewhere, started=MONDAY - timedelta(days=3), tail="0e0e")
    copied.write_bytes(other.read_bytes())
    assert find(session_file.parent, other.stem) == copied
    assert [entry.id for entry in shelf.newest()] == [session_file.stem, other.stem]
    assert [its for its, _ in counted(session_file.parent)] == [session_file.stem, other.stem]


def test_the_index_knows_what_is_named_otherwise(session_file: Path) -> None:
    copy(session_file, NAMES[-1])
    assert counted(session_file.parent) == [(session_file.stem, session_file.name)]
    [only] = copies(
        session_file.parent, Shelf(session_file.parent)._index.ids(session_file.parent), archive.length
    )
    assert [path.name for path in only.others] == [NAMES[-1]]


def test_two_copies_of_a_session_are_not_gone_on_with_at_once(sessions: Path, tmp_path: Path) -> None:
    session_file = answered_session(sessions, finished=False)
    other, elsewhere = copy(session_file, NAMES[0]), tmp_path / session_file.name
    elsewhere.write_bytes(session_file.read_bytes())
    before = other.read_bytes()
    kept, _ = session_journal.reopen(session_file)
    for path in (session_file, other, elsewhere):
        with pytest.raises(CannotKeep, match="is open in another window"):
            session_journal.reopen(path)
    assert other.read_bytes() == before
    kept.close()
    for path in (other, elsewhere, session_file):
        session_journal.reopen(path)[0].close()
    assert not list((state_folder() / "locks").iterdir())


def test_a_lock_that_was_just_let_go_of_is_taken_anew(stranger: Path) -> None:
    """Who had the lock takes its file away: who opened it before that must not hold the file that is gone."""
    for _ in range(3):
        first = IdLock("an id / of any kind")
        with pytest.raises(BlockingIOError):
            IdLock("an id / of any kind")
        first.release()
        second = IdLock("an id / of any kind")
        assert lock_path("an id / of any kind").exists()
        second.release()
    lock_path("x").parent.rmdir()
    lock_path("x").parent.write_text("no folder")
    IdLock("x").release()


def test_nothing_is_changed_or_taken_away(session_file: Path, typed: Callable[..., object]) -> None:
    for name in NAMES:
        copy(session_file, name, events=7)
    before = {path: path.read_bytes() for path in session_file.parent.iterdir()}
    for words in (["list"], ["check"], ["show", "last"], ["export", "--all"]):
        typed(*words)
    assert {path: path.read_bytes() for path in session_file.parent.iterdir()} == before


def test_an_assessment_counts_once_too(tmp_path: Path) -> None:
    path = assessed(tmp_path, answers={PEOPLE: ("yes", "partly", "not yet")})
    for name in NAMES:
        shutil.copy(path, path.with_name(name.format(id=path.stem)))
    assert [stored.path for stored in ASSESSMENTS.all_of(path.parent)] == [path]
    text = path.read_text()
    path.write_text(text[: text.index("[[event]]\nat", 500)])
    [stored] = ASSESSMENTS.all_of(path.parent)
    assert stored.path != path
    assert stored.value is not None
    assert len(stored.value.answers) == 3
