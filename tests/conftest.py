"""What every test stands on: a machine that holds nothing of the developer's."""

import faulthandler
import gc
import os
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from importlib import import_module
from itertools import count
from pathlib import Path

import pytest
from _pytest.faulthandler import fault_handler_stderr_fd_key
from hypothesis import HealthCheck, is_hypothesis_test, settings

from hotseat.cli.main import run
from hotseat.domain.settings import Settings, variable_of
from tests.clocks import ManualClock
from tests.read_once import read_once
from tests.said import Printed, Type

OF_THE_DEVELOPER = (
    *(
        "HOTSEAT_FOLDER",
        *map(variable_of, Settings._fields),
        "ACCESSIBLE",
        "NO_COLOR",
        "FORCE_COLOR",
        "COLUMNS",
        "LINES",
    ),
    *("PYTHONDONTWRITEBYTECODE", "PYTHONIOENCODING", "PYTHONUNBUFFERED", "PYTHONUTF8"),
)

LONGEST_TORTURE = 3_600
"""Seconds that a test with the marker may take."""

# Thousands of screens are made and dropped; looked for less often, their rings cost a twentieth less time.
gc.set_threshold(50_000, 20, 20)

for profile, examples in (("ordinary", 25), ("torture", 500)):
    settings.register_profile(
        profile,
        max_examples=examples,
        derandomize=True,
        deadline=None,
        suppress_health_check=[HealthCheck.too_slow],
    )
settings.load_profile("ordinary")

WHOLE_RUN = pytest.Config.ArgsSource.TESTPATHS

_homes = count()


@pytest.fixture(scope="session", autouse=True)
def in_utc() -> Iterator[None]:
    """The machine is in UTC, and the developer's time zone comes back."""
    with pytest.MonkeyPatch.context() as monkeypatch:
        monkeypatch.setenv("TZ", "UTC")
        time.tzset()
        yield
    time.tzset()


@pytest.fixture(scope="session", autouse=True)
def what_ships_read_once() -> Iterator[None]:
    with pytest.MonkeyPatch.context() as monkeypatch:
        read_once(monkeypatch)
        yield


def check_open(fd: int) -> None:
    """Raises OSError if no file is open there, as a sync would."""
    os.fstat(fd)


@pytest.fixture(scope="session", autouse=True)
def no_wait_for_the_disk() -> Iterator[None]:
    """A sync of an open file succeeds at once: no test cuts the power, and a busy disk takes long to answer.

    Tests of a disk in trouble put their own sync here.
    """
    with pytest.MonkeyPatch.context() as monkeypatch:
        monkeypatch.setattr(os, "fsync", check_open)
        yield


@pytest.fixture
def live_in() -> Iterator[Callable[[str], None]]:
    """Moves the machine to another time zone for one test."""
    with pytest.MonkeyPatch.context() as monkeypatch:

        def move(zone: str) -> None:
            monkeypatch.setenv("TZ", zone)
            time.tzset()

        yield move
    time.tzset()


@pytest.fixture(scope="session")
def nowhere(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An empty folder that all tests stand in which have none of their own."""
    return tmp_path_factory.mktemp("nowhere")


@pytest.fixture(autouse=True)
def no_developer(nowhere: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A home that is not there yet, an empty folder to stand in, and no settings.

    The current folder matters most: a checkout holds prompts/ and sessions/, so a test that ran in it would
    read, and write, the developer's own sessions.
    """
    for name in OF_THE_DEVELOPER:
        monkeypatch.delenv(name, raising=False)
    home_is(nowhere.with_name(f"home-{next(_homes)}"), monkeypatch)
    monkeypatch.chdir(nowhere)
    yield
    left = [path.name for path in nowhere.iterdir()]
    assert not left, f"{left} was written into the folder that all tests share"


@pytest.fixture
def stranger(no_developer: None, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The home of the test, made for it, with a folder of its own to stand in."""
    home = Path(os.environ["HOME"])
    home.joinpath("here").mkdir(parents=True)
    monkeypatch.chdir(home / "here")
    return home


def home_is(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The program finds its folders below this home; they are made when something is kept there."""
    monkeypatch.setenv("HOME", str(home))
    for name in ("DATA", "STATE", "CONFIG", "CACHE"):
        monkeypatch.setenv(f"XDG_{name}_HOME", str(home / f".{name.lower()}"))


@pytest.hookimpl(tryfirst=True)
def pytest_collection(session: pytest.Session) -> None:
    """In a whole run, one worker imports the second half of the files first, the other begins as usual.

    In a new clone each file is compiled, and its assertions are taken apart. Side by side both workers did
    that for every file; this way each finds half of them done by the other.
    """
    if os.environ.get("PYTEST_XDIST_WORKER") != "gw1" or session.config.args_source is not WHOLE_RUN:
        return
    root = session.config.rootpath
    paths = sorted(path.relative_to(root) for path in root.glob("tests/**/test_*.py"))
    for path in reversed(paths[len(paths) // 2 :]):
        # Whatever is wrong with a file is told when it is collected.
        with suppress(Exception):
            import_module(".".join(path.with_suffix("").parts))


def pytest_collection_finish() -> None:
    """What was imported and collected stays to the end, so the collector need not look at it any more."""
    gc.freeze()


@pytest.hookimpl(trylast=True)
def pytest_sessionfinish() -> None:
    """The last look for what is left over; those of pytest and the interpreter would find the same."""
    gc.collect()
    gc.freeze()


def pytest_itemcollected(item: pytest.Item) -> None:
    """Marks what chance is drawn for, so that the torture draws more."""
    if is_hypothesis_test(getattr(item, "obj", None)):
        item.add_marker("property")


@pytest.fixture(autouse=True)
def time_for_the_torture(request: pytest.FixtureRequest) -> None:
    """The bound of the runner, larger for what needs real time."""
    if request.node.get_closest_marker("torture"):
        stderr = request.config.stash[fault_handler_stderr_fd_key]
        faulthandler.dump_traceback_later(LONGEST_TORTURE, file=stderr, exit=True)


@pytest.fixture
def clock() -> ManualClock:
    """A clock that goes only when it is told to."""
    return ManualClock()


@pytest.fixture
def sessions(tmp_path: Path) -> Path:
    """An empty folder for sessions."""
    folder = tmp_path / "sessions"
    folder.mkdir()
    return folder


@pytest.fixture
def typed(capsys: pytest.CaptureFixture[str]) -> Type:
    """Types a command line and returns what it printed."""

    def type_it(*arguments: str) -> Printed:
        try:
            code = run(arguments)
        except SystemExit as wrong_usage:
            code = int(wrong_usage.code or 0)
        captured = capsys.readouterr()
        return Printed(code, captured.out, captured.err)

    return type_it


@pytest.fixture
def practice(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A practice folder the environment names, with an empty sessions/ and no packs."""
    (tmp_path / "practice" / "sessions").mkdir(parents=True)
    monkeypatch.setenv("HOTSEAT_FOLDER", str(tmp_path / "practice"))
    return tmp_path / "practice"
