import pwd
import sys
from itertools import product
from pathlib import Path

import pytest
from platformdirs.macos import MacOS
from platformdirs.unix import Unix

from hotseat.cli.main import run
from hotseat.first_frame.kept_frame import frame_file
from hotseat.user_folders import NoHome, user_folder
from tests.each import each

KINDS = ("config", "state", "cache", "data")
NAMED = ("", "/elsewhere", "/with space/", "relative", " /elsewhere", "~/elsewhere", "/ünï")
HOMES = (None, "", "/home/sam", "/home/sam/", "/", "relative", "~")


@each(("system", "home", "named"), product(("linux", "darwin"), HOMES, NAMED))
def test_they_have_the_names_that_other_programs_give_them(
    monkeypatch: pytest.MonkeyPatch, system: str, home: str | None, named: str
) -> None:
    """platformdirs, which Textual brings, knows the rules of both systems."""
    monkeypatch.setattr(sys, "platform", system)
    for name, value in [("HOME", home), *((f"XDG_{kind.upper()}_HOME", named) for kind in KINDS)]:
        monkeypatch.delenv(name, raising=False)
        if value is not None:
            monkeypatch.setenv(name, value)
    other = (MacOS if system == "darwin" else Unix)("hotseat", appauthor=False)
    theirs = (other.user_config_dir, other.user_state_dir, other.user_cache_dir, other.user_data_dir)
    assert tuple(map(user_folder, KINDS)) == theirs


def test_who_has_no_home_folder_is_told_so(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    def nobody(number: int) -> None:
        raise KeyError(number)

    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(pwd, "getpwuid", nobody)
    for name in ("HOME", *(f"XDG_{kind.upper()}_HOME" for kind in KINDS)):
        monkeypatch.delenv(name, raising=False)
    with pytest.raises(NoHome):
        user_folder("cache")
    assert frame_file() == ""
    assert run(["list"]) == 1
    assert "set HOME to an absolute path" in capsys.readouterr().err
