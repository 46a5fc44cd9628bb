"""Programs that stand for those which speak: they write down what they were asked to say."""

import json
import os
import sys
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from tests.waiting import until

HANGS = "for ever"
"""A text with these words is spoken until the program is ended."""
SCRIPT = f"""#!{sys.executable} -IS
import json, os, signal, sys
try:
    text = sys.stdin.buffer.read().decode()
    line = json.dumps({{"arguments": sys.argv[1:], "text": text, "pid": os.getpid(), "parent": os.getppid()}})
    log = os.open(@LOG, os.O_WRONLY | os.O_APPEND | os.O_CREAT)
    os.write(log, line.encode() + b"\\n")
    if "{HANGS}" in text + " ".join(sys.argv):
        signal.pause()
@ENDING
finally:
    sys.stdout.flush()
"""
NO_HIBARI = "raise ImportError('left out by a test')\n"


class SpeakingPrograms(NamedTuple):
    """The programs on the PATH, and what they were asked."""

    folder: Path

    @property
    def _log(self) -> Path:
        return self.folder / "asked.jsonl"

    def install(self, name: str, ending: str = "pass") -> None:
        """Puts a program of this name there, which ends with this statement."""
        program = self.folder / "bin" / name
        script = SCRIPT.replace("@LOG", repr(str(self._log))).replace("@ENDING", f"    {ending}")
        program.write_text(script)
        program.chmod(0o755)

    def hibari_is(self, source: str) -> None:
        """The module that a child imports for the neural voice."""
        package = self.folder / "site" / "hibari"
        package.mkdir(parents=True, exist_ok=True)
        package.joinpath("__init__.py").write_text(source)

    @property
    def asked(self) -> list[dict[str, Any]]:
        """Each start of a program: its arguments, its standard input, and who it was."""
        if not self._log.exists():
            return []
        return [json.loads(line) for line in self._log.read_text().splitlines()]

    @property
    def spoken(self) -> list[str]:
        """The texts that came through standard input."""
        return [request["text"] for request in self.asked]

    def wait_for(self, number: int) -> dict[str, Any]:
        """The start of this number, from 1, once it has come."""
        until(lambda: len(self.asked) >= number)
        return self.asked[number - 1]


@pytest.fixture
def programs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> SpeakingPrograms:
    """No program on the PATH, and a neural voice that cannot be imported."""
    for name in ("bin", "site"):
        tmp_path.joinpath("voices", name).mkdir(parents=True)
    programs = SpeakingPrograms(tmp_path / "voices")
    programs.hibari_is(NO_HIBARI)
    monkeypatch.setenv("PATH", str(programs.folder / "bin"))
    monkeypatch.setenv("PYTHONPATH", str(programs.folder / "site"), prepend=os.pathsep)
    return programs


def is_gone(pid: int) -> bool:
    """Whether no process of this number runs any more."""
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return True
    stat = Path(f"/proc/{pid}/stat")
    # Whoever is left without a parent may wait for somebody to take note of its end.
    return stat.exists() and stat.read_text().rpartition(")")[2].split()[0] == "Z"
