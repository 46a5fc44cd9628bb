"""A home of its own for the program under test, and the way to start it there."""

import os
import subprocess
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from tests.torture.rig.terminal import ENTER, ESCAPE, HOTSEAT, ROOMY, SPACE, Terminal

CARD = "c Preparation"
FIRST_TIME = "How it goes"
ANSWER = "space Next"
NOTE_LINE = "+ evidence, - concern"
OWN_LINE = "your follow-up; enter"
NEXT = "Next  "
HELP = "esc closes this"
INTERRUPTED = "Interrupted"
ANOTHER_WINDOW = "another window; close it there"
TAKEN_UP = "Resumed where it stopped"

NOTHING_ELSE: Mapping[str, str] = {}


class Place(NamedTuple):
    """An empty home with a practice folder."""

    home: Path

    @property
    def sessions(self) -> Path:
        return self.home / "practice" / "sessions"

    @property
    def state(self) -> Path:
        """Where sessions go that their own folder does not take."""
        return self.home / "state" / "hotseat"

    @property
    def files(self) -> list[Path]:
        """The sessions' files, oldest first."""
        return sorted(self.sessions.glob("*.toml"), key=lambda path: path.stat().st_ctime_ns)

    @property
    def newest(self) -> Path:
        return self.files[-1]

    def environment(self, more: Mapping[str, str]) -> dict[str, str]:
        xdg = {
            f"XDG_{name}_HOME": str(self.home / name.lower()) for name in ("DATA", "STATE", "CONFIG", "CACHE")
        }
        kept = {name: os.environ[name] for name in ("PATH", "PYTHONPATH") if name in os.environ}
        ours = {"HOTSEAT_FOLDER": str(self.home / "practice"), "HOME": str(self.home), "TZ": "UTC"}
        return {**kept, **xdg, **ours, "TERM": "xterm-256color", "LANG": "C.UTF-8", **more}

    def start(
        self,
        *arguments: str,
        size: tuple[int, int] = ROOMY,
        world: Mapping[str, object] | None = None,
        environment: Mapping[str, str] = NOTHING_ELSE,
    ) -> Terminal:
        """The program in a terminal."""
        return Terminal(*arguments, environment=self.environment(environment), size=size, world=world)

    def run(self, *arguments: str, path: Path | None = None) -> subprocess.CompletedProcess[str]:
        """A plain command, run to its end; modules are looked for in `path` first."""
        return subprocess.run(
            [str(HOTSEAT), *arguments],
            capture_output=True,
            text=True,
            check=False,
            env=self.environment(NOTHING_ELSE if path is None else {"PYTHONPATH": str(path)}),
            cwd=self.home,
        )


def begin(terminal: Terminal) -> None:
    """From the card into the first section."""
    terminal.wait_for(CARD)
    terminal.press(SPACE)
    terminal.wait_for("▶ 1")


def note(terminal: Terminal, text: str) -> None:
    """Keeps a note and waits until the screen says so."""
    terminal.press("n")
    terminal.wait_for(NOTE_LINE)
    terminal.press(text + ENTER)
    terminal.wait_until(lambda: is_noted(terminal, text), f"the note {text!r}")
    terminal.wait_until(lambda: NOTE_LINE not in terminal.text, "the closing of the note line")


def look_at_help(terminal: Terminal) -> None:
    """Opens the help and closes it: what was to come onto the screen before is there then."""
    terminal.press("?")
    terminal.wait_for(HELP)
    terminal.press(ESCAPE)
    terminal.wait_until(lambda: HELP not in terminal.text, "the closing of the help")


def is_noted(terminal: Terminal, text: str) -> bool:
    """Whether a row of the screen shows the note behind the time it was taken."""
    return any(line.endswith(f" {text}") and line.split()[0][-3:-2] == ":" for line in terminal.lines if line)
