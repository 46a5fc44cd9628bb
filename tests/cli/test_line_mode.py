"""How line mode is switched on, and what says so."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from hotseat.storage.settings import settings_file as config
from tests.processes import unmeasured
from tests.said import Type

ENDED = "The input has ended."


@pytest.fixture
def nothing_typed() -> Iterator[None]:
    """Whoever reads stdin finds its end, however the tests were started."""
    kept, nothing = os.dup(0), os.open(os.devnull, os.O_RDONLY)
    os.dup2(nothing, 0)
    yield
    os.dup2(kept, 0)
    os.close(kept)
    os.close(nothing)


@pytest.fixture
def settings(stranger: Path) -> Path:
    path = config.settings_path()
    path.parent.mkdir(parents=True)
    return path


def on_by(by: str) -> str:
    return f"Line mode, by {by}. Wherever you are, help lists what can be typed, and q leaves."


@pytest.mark.usefixtures("nothing_typed", "practice")
def test_the_first_line_says_what_switched_it_on_the_option_before_all(
    typed: Type, settings: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings.write_text('name = "Sam"\nplain = true\n')
    for _ in ("read", "known"):
        assert typed("try").lines[0] == on_by(f"`plain` in {settings}:2")
    monkeypatch.setenv("ACCESSIBLE", "yes")
    assert typed().lines[0] == on_by("ACCESSIBLE")
    monkeypatch.setenv("HOTSEAT_PLAIN", "1")
    assert typed().lines[0] == on_by("HOTSEAT_PLAIN")
    for option in ("--plain", "--screen-reader"):
        for arguments in ([option], [option, "practice"], ["practice", option], [option, "try"]):
            printed = typed(*arguments)
            assert (printed.code, printed.err) == (0, "")
            assert printed.lines[0] == on_by("--plain")
            assert printed.lines[-1].startswith(ENDED)


@pytest.mark.usefixtures("nothing_typed", "practice")
@pytest.mark.parametrize("off", ["0", "false", "No", "off", ""])
def test_what_is_set_first_can_switch_it_off(
    typed: Type, settings: Path, off: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOTSEAT_PLAIN", off)
    monkeypatch.setenv("ACCESSIBLE", "" if off == "" else "1")
    printed = typed()
    assert printed.code == 2
    assert printed.out == ""
    assert "the screens need a terminal; --plain works without one" in printed.err
    monkeypatch.setenv("HOTSEAT_PLAIN", "")
    monkeypatch.setenv("ACCESSIBLE", off)
    settings.write_text("plain = true\n")
    assert typed().code == (0 if off == "" else 2)


def test_it_needs_no_terminal_and_loads_nothing_of_the_screens(practice: Path) -> None:
    """From home through a whole question, in an interpreter of its own."""
    sentence = "import sys; from hotseat.cli.main import run; code = run(sys.argv[1:])"
    heavy = "print(code, *({'textual', 'rich', 'pydantic', 'hotseat.tui.app'} & set(sys.modules)))"
    command = [sys.executable, "-W", "error", "-c", f"{sentence}; {heavy}", "--plain"]
    typed = b"\n\n\n\n\n\n\n\n1\nr\n3\n3\nd\nf\ns\n?\nq\n"
    for _ in ("reads the bank", "knows it"):
        done = subprocess.run(
            command, input=typed, capture_output=True, check=True, env={**unmeasured(), "TERM": "dumb"}
        )
    assert done.stderr == b""
    assert done.stdout.splitlines()[-1] == b"0"
    assert b"The session is finished." in done.stdout
    assert {*done.stdout} <= {*range(0x20, 0x7F), 0x0A}
    assert len(list((practice / "sessions").glob("*.toml"))) == 2
