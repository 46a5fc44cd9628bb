"""What every test stands on: a machine that holds nothing of the developer's."""

import faulthandler
import gc
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from _pytest.faulthandler import fault_handler_stderr_fd_key
from hypothesis import HealthCheck, settings

from hotseat.cli.main import run
from hotseat.domain.settings import Settings, variable_of
from tests.clocks import ManualClock
from tests.said import Said, Type

OF_THE_DEVELOPER = (
    *("HOTSEAT_FOLDER", *map(variable_of, Settings._fields), "NO_COLOR", "FORCE_COLOR", "COLUMNS", "LINES"),
    *("PYTHONIOENCODING", "PYTHONUNBUFFERED", "PYTHONUTF8"),
)

LONGEST_TORTURE = 3_600
"""Seconds that a test with the marker may take."""

# Thousands of screens are made and dropped; looked for less often, their rings cost a twentieth less time.
gc.set_threshold(50_000, 20, 20)

settings.register_profile(
    "ordinary",
    max_examples=100,
    derandomize=True,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
)
settings.load_profile("ordinary")


@pytest.fixture(autouse=True)
def stranger(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """An empty home, an empty folder to stand in, and no settings.

    The current folder matters most: a checkout holds prompts/ and sessions/, so a test that ran in it would
    read, and write, the developer's own sessions.
    """
    home = tmp_path_factory.mktemp("home")
    for name in OF_THE_DEVELOPER:
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("HOME", str(home))
    for name in ("DATA", "STATE", "CONFIG", "CACHE"):
        monkeypatch.setenv(f"XDG_{name}_HOME", str(home / f".{name.lower()}"))
    here = home / "here"
    here.mkdir()
    monkeypatch.chdir(here)
    monkeypatch.setenv("TZ", "UTC")
    time.tzset()
    yield home
    monkeypatch.undo()
    time.tzset()


@pytest.fixture(autouse=True)
def time_for_the_torture(request: pytest.FixtureRequest) -> None:
    """The bound of the runner, larger for what needs real time."""
    if request.node.get_closest_marker("torture"):
        told = request.config.stash[fault_handler_stderr_fd_key]
        faulthandler.dump_traceback_later(LONGEST_TORTURE, file=told, exit=True)


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
    """Types a command line and tells what was said."""

    def type_it(*arguments: str) -> Said:
        try:
            code = run(arguments)
        except SystemExit as wrong_usage:
            code = int(wrong_usage.code or 0)
        said = capsys.readouterr()
        return Said(code, said.out, said.err)

    return type_it


@pytest.fixture
def practice(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A practice folder the environment names, with an empty sessions/ and no packs."""
    (tmp_path / "practice" / "sessions").mkdir(parents=True)
    monkeypatch.setenv("HOTSEAT_FOLDER", str(tmp_path / "practice"))
    return tmp_path / "practice"
