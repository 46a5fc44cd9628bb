"""A hostile practice folder, and a careless umask: nothing of a user is written over or shown."""

import os
import stat
from collections.abc import Callable
from pathlib import Path
from random import Random

import pytest

from hotseat.desk.desk import Desk
from hotseat.domain.bank.bank import Choice
from hotseat.domain.bank.prompt import CannotAdd, Prompt
from hotseat.engine.rehearsal import CannotRehearse
from hotseat.storage.bank import own_pack
from hotseat.storage.bank.bank_cache import recall
from hotseat.storage.events.id_lock import lock_path
from hotseat.storage.events.rescue import rescued
from hotseat.storage.files import crash_file
from hotseat.storage.files.folder import PracticeFolder, shipped_prompts
from hotseat.storage.files.page_token import kept_token
from hotseat.storage.files.user_folders import state_folder
from hotseat.storage.session import clocks, session_journal
from hotseat.storage.session.index import index_of
from hotseat.storage.session.shelf import Shelf
from hotseat.storage.session.transcript import load
from tests.clocks import ManualClock
from tests.sessions import answered_session, begin

L6 = Choice("L6", "behavioral")
PROMPT = "earn-trust-missed-commitment"
MINE = "what is mine\n"


class Practice:
    """Everything that a person does that writes."""

    def __init__(self, folder: Path) -> None:
        self.clock = ManualClock()
        self.desk = Desk(PracticeFolder(folder, ""), self.clock, Random(1))

    def add_prompt(self) -> None:
        prompt = Prompt(
            id="",
            kind="behavioral",
            levels=("L6",),
            text="Tell me about a time you were brief.",
            competency="people",
        )
        self.desk.bank.add(prompt)

    def answer(self) -> None:
        rehearsal = self.desk.begin(L6, self.desk.bank.current.prompts[PROMPT])
        rehearsal.next()
        self.clock.advance(2)
        rehearsal.tick()
        self.desk.leave()

    def assess(self) -> None:
        assessing = self.desk.readiness.assess("L6")
        assessing.plan("Mentor Ada")
        self.desk.readiness.leave()
        self.desk.readiness.export_plan("L6")

    def everything(self) -> None:
        self.add_prompt()
        self.answer()
        self.assess()
        self.desk.settings.keep("theme", "hotseat-light")
        self.desk.sessions.all()
        kept_token("a" * 22)
        crash_file.keep("where it happened\n")


@pytest.mark.parametrize("mask", [0o000, 0o022, 0o777])
def test_whatever_is_made_is_for_its_owners_eyes_only(stranger: Path, mask: int) -> None:
    known = {*stranger.rglob("*"), stranger}
    before = os.umask(mask)
    try:
        Practice(stranger / "in" / "some" / "practice").everything()
    finally:
        os.umask(before)
    made = {path for path in stranger.rglob("*") if path not in known}
    names = {path.name for path in made}
    assert {
        "own.toml",
        "bank.json",
        "page-token",
        "practice",
        "some",
        ".state",
        ".cache",
        "remembered.json",
    } <= names
    modes = {path: stat.S_IMODE(path.stat().st_mode) for path in made}
    assert {path: mode for path, mode in modes.items() if mode != (0o700 if path.is_dir() else 0o600)} == {}


def sessions_file(folder: Path) -> Path:
    return answered_session(folder / "sessions", finished=False)


def own(folder: Path) -> Path:
    return folder / "prompts" / own_pack.NAME


def plan(folder: Path) -> Path:
    return folder / "readiness" / "plan-l6.md"


def index(folder: Path) -> Path:
    return index_of(folder / "sessions")._file._path


def token(_: Path) -> Path:
    return state_folder() / "page-token"


def bank(_: Path) -> Path:
    return state_folder().parents[1] / ".cache" / "hotseat" / "bank.json"


def read_all(folder: Path) -> None:
    answered_session(folder / "sessions")
    list(Shelf(folder / "sessions").reading())


PLACES: dict[str, tuple[Callable[[Path], Path], Callable[[Path], object]]] = {
    "own pack": (own, lambda folder: Practice(folder).add_prompt()),
    "plan": (plan, lambda folder: Practice(folder).assess()),
    "plan's calendar": (
        lambda folder: plan(folder).with_suffix(".ics"),
        lambda folder: Practice(folder).assess(),
    ),
    "index": (index, read_all),
    "index's journal": (lambda folder: index(folder).with_name(index(folder).name + "-journal"), read_all),
    "token": (token, lambda _: kept_token("a" * 22)),
    "bank": (bank, lambda folder: recall([shipped_prompts(), folder / "prompts"])),
}


@pytest.fixture
def victim(stranger: Path) -> Path:
    path = stranger / "notes-of-mine.txt"
    path.write_text(MINE)
    return path


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in ("sessions", "prompts", "readiness"):
        (tmp_path / name).mkdir()
    return tmp_path


def plant(path: Path, target: Path, kind: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    if kind == "hard":
        path.hardlink_to(target)
    else:
        path.symlink_to(target)


@pytest.mark.parametrize("kind", ["symbolic", "hard"])
@pytest.mark.parametrize("what", PLACES)
def test_a_link_at_the_place_of_a_file_is_not_written_through(
    folder: Path, victim: Path, what: str, kind: str
) -> None:
    where, write = PLACES[what]
    plant(where(folder), victim, kind)
    refused_or_replaced(write, folder)
    assert victim.read_text() == MINE


@pytest.mark.parametrize("what", PLACES)
def test_a_link_that_leads_nowhere_makes_nothing_there(folder: Path, stranger: Path, what: str) -> None:
    where, write = PLACES[what]
    target = stranger / "made-by-a-link"
    plant(where(folder), target, "symbolic")
    refused_or_replaced(write, folder)
    assert not target.exists()


def refused_or_replaced(write: Callable[[Path], object], folder: Path) -> None:
    try:
        write(folder)
    except CannotAdd as refusal:
        assert str(own(folder)) in str(refusal)  # noqa: PT017 (only some refuse)


@pytest.mark.parametrize("kind", ["symbolic", "hard"])
def test_a_session_that_is_a_link_is_read_but_not_gone_on_with(
    folder: Path, tmp_path: Path, kind: str
) -> None:
    elsewhere = tmp_path / "elsewhere"
    (elsewhere / "sessions").mkdir(parents=True)
    path = sessions_file(elsewhere)
    before = path.read_bytes()
    plant(folder / "sessions" / path.name, path, kind)
    desk = Practice(folder).desk
    assert [entry.id for entry in desk.sessions.all()] == [path.stem]
    with pytest.raises(CannotRehearse, match="symbolic link" if kind == "symbolic" else "hard link"):
        desk.resume(path.stem)
    assert path.read_bytes() == before


@pytest.mark.parametrize("kind", ["symbolic", "hard"])
def test_the_clock_and_the_rescue_of_a_session_follow_no_link(folder: Path, victim: Path, kind: str) -> None:
    kept = begin(folder / "sessions").journal
    plant(clocks.clock_path(kept.path), victim, kind)
    plant(state_folder() / f"{kept.path.stem}-rescued.toml", victim, kind)
    kept.keep_clock(12.0)
    rescued(kept)
    kept.close()
    assert victim.read_text() == MINE
    assert load(state_folder() / f"{kept.path.stem}-rescued-2.toml").session.header.id == kept.path.stem


def test_a_lock_follows_no_link(folder: Path, victim: Path) -> None:
    path = sessions_file(folder)
    plant(lock_path(path.stem), victim, "symbolic")
    kept, _ = session_journal.reopen(path)
    kept.close()
    assert victim.read_text() == MINE


def test_a_clock_that_an_older_version_left_is_read_and_goes_at_the_end(folder: Path) -> None:
    path = sessions_file(folder)
    session = load(path).session
    old = clocks.old_path(path)
    old.write_text(f"{session.at + 7:011.1f}\n")
    assert session_journal.stopped_at(path, session) == session.at + 7
    clocks.keep(path, session.at + 9)
    assert session_journal.stopped_at(path, session) == session.at + 9
    desk = Practice(folder).desk
    desk.keep_as_it_is(path.stem)
    assert not old.exists()
    assert not clocks.clock_path(path).exists()


def test_clocks_of_sessions_that_are_over_or_gone_are_swept(folder: Path) -> None:
    over = answered_session(folder / "sessions")
    stopped = begin(folder / "sessions", tail="5e5e").path
    gone, unplugged = folder / "sessions" / "gone.toml", folder / "another-disk" / "one.toml"
    others = state_folder() / clocks.FOLDER / "a-note-of-mine.txt"
    for path in (over, stopped, gone, unplugged):
        clocks.keep(path, 20.0)
    others.write_text("nothing of the program's")
    clocks.sweep()
    left = {path for path in (over, stopped, gone, unplugged) if clocks.clock_path(path).exists()}
    assert left == {stopped, unplugged}
    assert others.exists()
