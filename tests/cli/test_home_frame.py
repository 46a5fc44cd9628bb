"""Whatever home shows depends on something that the kept frame depends on too."""

import os
import sys
import time
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from random import Random

import pytest

from hotseat.cli.keeping_home import home_frame, home_sources
from hotseat.cli.keeping_home.home_frame import HomeFrame
from hotseat.desk.desk import Desk
from hotseat.first_frame.kept_frame import frame_file, true_frame
from hotseat.storage.files.folder import PracticeFolder
from tests.clocks import ManualClock
from tests.desk.desks import desk_in
from tests.sessions import MONDAY, answered_session, begin, shipped_bank
from tests.story_files import write_story

SIZE = (100, 32)
SEED = 4_711


@pytest.fixture
def folder(stranger: Path) -> Path:
    """A practice folder with two sessions, a story, a pack and settings."""
    folder = stranger / "practice"
    (folder / "sessions").mkdir(parents=True)
    answered_session(folder / "sessions")
    answered_session(folder / "sessions", started=MONDAY + timedelta(hours=1), tail="5a5a", finished=False)
    (folder / "prompts").mkdir()
    (folder / "prompts" / "mine.toml").write_text("format = 1\n")
    write_story(folder, "queue", "The queue")
    (folder / "readiness").mkdir()
    (folder / "interviews").mkdir()
    (folder / "loops").mkdir()
    settings = Path(os.environ["XDG_CONFIG_HOME"]) / "hotseat"
    settings.mkdir(parents=True)
    (settings / "config.toml").write_text('level = "L6"\ninterview = 2099-12-14\n')
    return folder


def kept_for(folder: Path) -> HomeFrame:
    """Home as it is kept after it was read."""
    home = HomeFrame(lambda: desk_in(folder), SEED)
    home.note(SIZE)
    home.keep(SIZE, "home")
    return home


def is_shown() -> bool:
    return true_frame(frame_file(), SIZE) is not None


def test_the_next_start_shows_what_was_kept(folder: Path) -> None:
    kept_for(folder)
    kept = true_frame(frame_file(), SIZE)
    assert kept is not None
    assert (kept.frame, kept.seed) == (b"home", SEED)
    assert Path(frame_file()).stat().st_mode & 0o777 == 0o600


def another_session(folder: Path) -> None:
    answered_session(folder / "sessions", started=MONDAY + timedelta(days=1), tail="7b7b")


def an_event_more(folder: Path) -> None:
    newest = max((folder / "sessions").glob("*.toml"))
    with newest.open("a") as file:
        file.write('[[event]]\nat = 999.0\ntype = "abandoned"\n\n')


def settings_changed(_: Path) -> None:
    path = Path(os.environ["XDG_CONFIG_HOME"]) / "hotseat" / "config.toml"
    path.write_text('level = "L7"\n')


def chosen(_: Path) -> None:
    path = Path(os.environ["XDG_STATE_HOME"]) / "hotseat" / "remembered.json"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text('{"theme": "nord"}')


def a_clock_kept(_: Path) -> None:
    path = Path(os.environ["XDG_STATE_HOME"]) / "hotseat" / "clocks" / "x.clock"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("12.0\n")


def a_nearer_folder(_: Path) -> None:
    for name in ("prompts", "sessions"):
        Path(name).mkdir()


def removed(path: Path) -> None:
    path.rename(path.with_name("elsewhere"))


CHANGES: dict[str, Callable[[Path], object]] = {
    "a session more": another_session,
    "an event more": an_event_more,
    "a session less": lambda folder: min((folder / "sessions").glob("*.toml")).unlink(),
    "an own pack changed": lambda folder: (folder / "prompts" / "mine.toml").write_text("format = 1\n\n"),
    "an own pack more": lambda folder: (folder / "prompts" / "b.toml").write_text("format = 1\n"),
    "a folder in the packs": lambda folder: (folder / "prompts" / "deep").mkdir(),
    "a story more": lambda folder: write_story(folder, "outage", "The outage"),
    "a story changed": lambda folder: (folder / "stories" / "queue.md").write_text("nothing"),
    "an assessment": lambda folder: (folder / "readiness" / "x.toml").write_text("format = 1\n"),
    "a real interview": lambda folder: (folder / "interviews" / "x.toml").write_text("format = 1\n"),
    "a loop": lambda folder: (folder / "loops" / "x.toml").write_text("format = 1\n"),
    "the settings": settings_changed,
    "what was chosen last": chosen,
    "the clock of a session": a_clock_kept,
    "a practice folder that is nearer": a_nearer_folder,
    "the practice folder gone": removed,
    "the sessions gone": lambda folder: removed(folder / "sessions"),
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_a_change_between_two_starts_is_noticed(folder: Path, change: Callable[[Path], object]) -> None:
    kept_for(folder)
    assert is_shown()
    change(folder)
    assert not is_shown()


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_a_change_while_home_is_read_is_noticed(folder: Path, change: Callable[[Path], object]) -> None:
    home = HomeFrame(lambda: desk_in(folder), SEED)
    home.note(SIZE)
    change(folder)
    home.keep(SIZE, "home")
    assert not is_shown()


def test_a_change_of_the_program_is_noticed(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    module = tmp_path / "module.py"
    module.write_text("")
    monkeypatch.setattr(home_sources, "program_files", lambda: [str(module)])
    kept_for(folder)
    assert is_shown()
    module.write_text("changed = True\n")
    assert not is_shown()

    Path(frame_file()).unlink()
    monkeypatch.setattr(home_frame, "time_ns", lambda: module.stat().st_ctime_ns - 1)
    kept_for(folder)
    assert not Path(frame_file()).exists()


def test_bytecode_that_is_kept_for_the_first_time_is_no_change_of_the_program(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    program = tmp_path / "program"
    module = program / "part" / "module.py"
    module.parent.mkdir(parents=True)
    module.write_text("")
    monkeypatch.setattr("hotseat.__file__", str(program / "__init__.py"))
    kept_for(folder)
    (module.parent / "__pycache__").mkdir()
    (module.parent / "__pycache__" / "module.cpython-311.pyc").write_bytes(b"")
    assert is_shown()
    module.write_text("changed = True\n")
    assert not is_shown()


def test_a_resize_while_home_is_read_keeps_nothing(folder: Path) -> None:
    home = HomeFrame(lambda: desk_in(folder), SEED)
    home.note(SIZE)
    home.keep((80, 24), "home")
    assert not Path(frame_file()).exists()


def test_nothing_is_kept_while_another_window_records_a_session(folder: Path) -> None:
    running = begin(folder / "sessions", started=MONDAY + timedelta(days=2), tail="9c9c")
    level = shipped_bank().levels["L6"]
    running.rehearsal.ask(next(iter(shipped_bank().prompts.values())), level, "behavioral")
    running.rehearsal.next()
    kept_for(folder)
    assert not Path(frame_file()).exists()
    running.journal.close()
    kept_for(folder)
    assert is_shown()


def test_it_can_be_switched_off(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    kept_for(folder)
    monkeypatch.setenv("HOTSEAT_FIRST_FRAME", "false")
    kept_for(folder)
    assert not Path(frame_file()).exists()


def test_the_same_number_draws_the_same_question(folder: Path) -> None:
    def drawn(seed: int) -> str:
        desk = desk_in(folder, seed=seed)
        HomeFrame(lambda: desk, SEED).note(SIZE)
        return desk.next_question(desk.settings.choice()).prompt.id

    assert drawn(1) == drawn(2)


def test_each_start_without_a_frame_draws_by_another_number(folder: Path) -> None:
    def number() -> int:
        home = HomeFrame(lambda: desk_in(folder), None)
        home.note(SIZE)
        home.keep(SIZE, "home")
        kept = true_frame(frame_file(), SIZE)
        assert kept is not None
        return kept.seed

    assert number() != number()


_opened: list[str] | None = None


def _hear(event: str, arguments: tuple[object, ...]) -> None:
    if _opened is not None and event in ("open", "os.scandir", "os.listdir"):
        _opened.append(os.fsdecode(arguments[0]) if isinstance(arguments[0], (str, bytes)) else "")


def test_home_opens_nothing_that_the_frame_does_not_depend_on(folder: Path) -> None:
    """An audit hook sees every file that is opened, whoever opens it."""
    global _opened  # noqa: PLW0603 (a hook cannot be taken away)
    sys.addaudithook(_hear)
    desk = Desk(PracticeFolder(folder, ""), ManualClock(), Random(SEED))
    sources = set(home_sources.home_sources(desk.folder))
    _opened = []
    try:
        desk.settings.choice(), desk.settings.preparation(), desk.sessions.interrupted()
        desk.sessions.recent()
        desk.next_question(desk.settings.choice())
        desk.bank.complaints, desk.settings.faults()
        assert desk.settings.value("interview")
        assert desk.schedule.today("L6") is not None
        opened = set(_opened)
    finally:
        _opened = None
    home = str(Path(os.environ["HOME"]))
    caches = str(Path(os.environ["XDG_CACHE_HOME"]))
    of_the_person = {path for path in opened if path.startswith(home) and not path.startswith(caches)}
    # What is missing cannot come without a change of its folder.
    not_noticed = {
        path
        for path in of_the_person - sources
        if os.path.lexists(path) or str(Path(path).parent) not in sources
    }
    assert not_noticed == set()
    assert any("sessions" in path for path in of_the_person)


def test_a_day_later_it_is_another_home(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    kept_for(folder)
    monkeypatch.setattr(time, "strftime", lambda _: "2099-01-01 +0000")
    assert not is_shown()
