"""Where the measured programs run: folders of their own, the real commands, one environment."""

import compileall
import os
import shutil
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

import hotseat
from bench.fixtures import fill
from bench.terminal import Terminal

ROOT = Path(__file__).resolve().parents[1]
PASS = (sys.executable, "-c", "pass")
EMPTY = (sys.executable, "-c", "from bench.empty_app import main; main()")
HOTSEAT = (sys.executable, "-c", "from hotseat.__main__ import main; main()")
"""What the installed `hotseat` does, by the interpreter that runs this; both apps are started this way."""


class Place:
    """A temporary folder with a home, and a practice folder with sessions that nobody writes to."""

    def __init__(self, top: Path) -> None:
        self._top = top
        self.practice = top / "practice"
        fill(self.practice)
        home = top / "home"
        self.environment = {
            "PATH": os.environ.get("PATH", os.defpath),
            "HOME": str(home),
            "LANG": "C.UTF-8",
            "TERM": "xterm-256color",
            "COLORTERM": "truecolor",
            "PYTHONPATH": os.pathsep.join([str(ROOT), os.environ.get("PYTHONPATH", "")]).rstrip(os.pathsep),
        }
        for kind in ("CONFIG", "DATA", "STATE", "CACHE"):
            self.environment[f"XDG_{kind}_HOME"] = str(home / kind.lower())
        home.mkdir()

    def copy(self, name: str) -> Path:
        """A practice folder with the same sessions, to be written to."""
        return Path(shutil.copytree(self.practice, self._top / name))

    def folder(self, name: str) -> Path:
        """Where another practice folder may be made."""
        return self._top / name

    def empty(self) -> Terminal:
        """The empty app, starting."""
        return Terminal(EMPTY, self.environment, self._top)

    def hotseat(
        self, *arguments: str, folder: Path | None = None, more: Mapping[str, str] | None = None
    ) -> Terminal:
        """hotseat, starting in its practice folder, which it finds as it finds any; with `more` variables."""
        environment = self.environment | dict(more or {})
        return Terminal((*HOTSEAT, *arguments), environment, folder or self.practice)

    def without_frame(self) -> Terminal:
        """hotseat, starting as for the first time on a day: without a kept frame, but else as usual."""
        cache = self._top / "cache-without-frame"
        (cache / "hotseat" / "first-frame").mkdir(parents=True, exist_ok=True)  # In the place of its file.
        return self.hotseat(more={"XDG_CACHE_HOME": str(cache)})

    def other(self, *command: str) -> Terminal:
        """A program that is not ours, starting with modules of its own, in a folder of its own."""
        environment = {name: value for name, value in self.environment.items() if name != "PYTHONPATH"}
        return Terminal(command, environment, self._top)


@contextmanager
def a_place() -> Iterator[Place]:
    """A place that is gone afterwards. Both programs have their bytecode."""
    compileall.compile_dir(Path(hotseat.__file__).parent, quiet=2)
    compileall.compile_dir(Path(__file__).parent, quiet=2)
    with TemporaryDirectory(prefix="hotseat-bench-") as top:
        yield Place(Path(top))
