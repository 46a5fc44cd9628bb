"""The command that installs something is one that the shell can run, and installs where hotseat is."""

import shlex
import sys
from importlib import util
from pathlib import Path

import pytest

from hotseat.installing import install_command

EXTRA = "'hotseat[speech]'"
PLACES = {
    "in a checkout": ("checkout/.venv/bin/python", ".venv/bin/python"),
    "in a folder above": (".venv/bin/python", ""),
    "elsewhere": ("elsewhere/bin/python", ""),
    "in a folder with a blank": ("my tools/bin/python", ""),
}


@pytest.mark.parametrize(("python", "shown"), PLACES.values(), ids=PLACES)
def test_it_names_the_python_that_runs_hotseat(
    python: str, shown: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "checkout").mkdir()
    monkeypatch.chdir(tmp_path / "checkout")
    monkeypatch.setattr(sys, "executable", str(tmp_path / python))
    command = install_command(EXTRA)
    assert (command[0], command[-1]) == ("`", "`")
    words = shlex.split(command.strip("`"))
    assert words == [shown or str(tmp_path / python), "-m", "pip", "install", "hotseat[speech]"]


def test_where_there_is_no_pip_it_is_the_command_of_uv(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(util, "find_spec", lambda _: None)
    monkeypatch.setattr(sys, "executable", "/tools/hotseat/bin/python")
    assert install_command(EXTRA) == f"`uv pip install --python /tools/hotseat/bin/python {EXTRA}`"


def test_a_current_folder_that_is_gone_is_no_trouble(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    gone = tmp_path / "gone"
    gone.mkdir()
    monkeypatch.chdir(gone)
    gone.rmdir()
    assert sys.executable in install_command(EXTRA)
