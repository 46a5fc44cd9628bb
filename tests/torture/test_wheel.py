"""The package as it is installed: built, put into an environment of its own, and run from an empty folder."""

import fcntl
import os
import subprocess
import sys
import venv
import zipfile
from collections.abc import Mapping
from pathlib import Path

import pytest

from hotseat.storage.session.transcript import load
from tests.sessions import shipped_bank
from tests.torture.rig.terminal import ENTER, SPACE, Terminal

pytestmark = pytest.mark.torture

SESSION = (
    ("since the card was shown", ENTER),
    ("▶ 1 Situation", "n"),
    ("+ evidence", "? who paid" + ENTER),
    ("? who paid", SPACE),
    ("▶ 2 Task", SPACE),
    ("▶ 3 Action", SPACE),
    ("▶ 4 Result", SPACE),
    ("▶ 5 Learning", SPACE),
    ("space asks the next", SPACE),
    ("How did it go?", "1"),
    ("held", "r"),
    ("a adds", "a3"),
    ("rating 2 of 6", SPACE * 5),
    ("how inclined are you", "3"),
    ("enter Another", "f"),
    ("Recent", "q"),
)
"""What the screen shows, and the keys a person then presses."""

HOUSE = Path(__file__).resolve().parents[2]
PACKS = sorted(path.relative_to(HOUSE).as_posix() for path in (HOUSE / "prompts").rglob("*.toml"))


class Installed:
    """The wheel, and the command it installed."""

    def __init__(self, path: Path) -> None:
        self.wheels = path / "wheels"
        self.command = path / "venv" / "bin" / "hotseat"

    @property
    def wheel(self) -> Path:
        [wheel] = self.wheels.glob("*.whl")
        return wheel

    def install(self) -> None:
        pip("wheel", "--no-deps", "--wheel-dir", str(self.wheels), str(HOUSE))
        environment = self.command.parent.parent
        venv.create(environment, with_pip=False)
        pip("--python", str(environment), "install", str(self.wheel))


def pip(*arguments: str) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "pip", "--quiet", "--disable-pip-version-check", *arguments],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr


@pytest.fixture(scope="session")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Installed:
    """Built and installed once for the whole run, by whichever worker comes first."""
    place = tmp_path_factory.getbasetemp()
    # Also without the plug-in that runs the tests in several workers.
    place = (place.parent if "PYTEST_XDIST_WORKER" in os.environ else place) / "installed"
    place.mkdir(exist_ok=True)
    installed = Installed(place)
    with (place / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not installed.command.exists():
            installed.install()
    return installed


@pytest.fixture(scope="session")
def installed_hotseat(installed: Installed) -> Path:
    """The path of the installed command."""
    return installed.command


def environment(home: Path) -> Mapping[str, str]:
    """A new user's environment, in which nothing leads to the checkout."""
    return {"HOME": str(home), "PATH": os.defpath, "LANG": "C.UTF-8", "TERM": "xterm-256color"}


def typed(command: Path, home: Path, *arguments: str) -> "subprocess.CompletedProcess[str]":
    empty = home / "empty"
    empty.mkdir(exist_ok=True)
    return subprocess.run(
        [command, *arguments],
        cwd=empty,
        env=environment(home),
        capture_output=True,
        text=True,
        check=False,
    )


def test_the_wheel_holds_the_program_its_styles_and_the_bank_and_nothing_else(installed: Installed) -> None:
    with zipfile.ZipFile(installed.wheel) as wheel:
        names = [name for name in wheel.namelist() if ".dist-info/" not in name]
    source = HOUSE / "src"
    files = [path for path in (source / "hotseat").rglob("*") if path.is_file()]
    wanted = [path.relative_to(source).as_posix() for path in files if "__pycache__" not in path.parts]
    assert sorted(names) == sorted([*wanted, *(f"hotseat/{pack}" for pack in PACKS)])


def test_an_installed_hotseat_lists_the_bank_from_an_empty_folder(
    installed_hotseat: Path, tmp_path: Path
) -> None:
    done = typed(installed_hotseat, tmp_path, "prompts")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.splitlines()[-1] == f"{len(shipped_bank().prompts)} prompts"


def test_an_installed_hotseat_finds_no_fault_in_a_new_home(installed_hotseat: Path, tmp_path: Path) -> None:
    done = typed(installed_hotseat, tmp_path, "check")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout == "0 packs and levels, 0 sessions: no faults\n"


def test_an_installed_hotseat_finds_no_fault_in_the_bank_it_brought(
    installed_hotseat: Path, tmp_path: Path
) -> None:
    [bank] = installed_hotseat.parents[1].glob("lib/python*/site-packages/hotseat/prompts")
    done = typed(installed_hotseat, tmp_path, "check", str(bank))
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout == f"{len(PACKS)} packs and levels, 0 sessions: no faults\n"


def test_an_installed_hotseat_keeps_its_sessions_in_the_users_own_folder(
    installed_hotseat: Path, tmp_path: Path
) -> None:
    folder, reason, *_ = typed(installed_hotseat, tmp_path, "where").stdout.splitlines()
    assert Path(folder).is_relative_to(tmp_path)
    assert reason == "  your own data folder"
    assert not Path(folder).exists()


def test_an_installed_hotseat_lives_through_a_session(installed_hotseat: Path, tmp_path: Path) -> None:
    arguments = ("practice", "--prompt", "earn-trust-missed-commitment")
    with Terminal(
        *arguments, environment=environment(tmp_path), size=(80, 24), command=installed_hotseat
    ) as terminal:
        for shown, keys in SESSION:
            terminal.wait_for(shown)
            terminal.press(keys)
        assert terminal.exit_code() == 0
    [kept] = tmp_path.rglob("sessions/*.toml")
    session = load(kept).session
    assert session.ended == "finished"
    [question] = session.begun_questions
    assert [mark.section for mark in question.marks] == ["situation", "task", "action", "result", "learning"]
    assert [(probe.follow_up.text, probe.outcome) for probe in question.probes] == [("who paid", "held")]
    assert (question.ratings[0].score, question.vote) == (3, "inclined")
    assert "Overall: inclined" in typed(installed_hotseat, tmp_path, "show", "last").stdout
