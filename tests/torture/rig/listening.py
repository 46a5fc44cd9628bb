"""Hears what the programs of a test play, on a machine whose sound goes nowhere."""

import subprocess
from array import array
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from tests.waiting import until

RATE = 16_000
LOUD = 300
"""The least value of a sample that is no noise."""
BLOCK = RATE // 20


class Listening:
    """What was played so far, in seconds since one began to listen."""

    def __init__(self, path: Path) -> None:
        self._path = path

    @property
    def seconds(self) -> float:
        """How long was listened."""
        return self._path.stat().st_size / 2 / RATE

    def loud_seconds(self, since: float = 0.0) -> float:
        """In how many seconds since then there was a sound."""
        samples = array("h", self._path.read_bytes()[round(since * RATE) * 2 :][: -BLOCK * 2])
        blocks = (samples[start : start + BLOCK] for start in range(0, len(samples), BLOCK))
        return sum(max(map(abs, block)) > LOUD for block in blocks) * BLOCK / RATE


@contextmanager
def listening(path: Path, environment: Mapping[str, str]) -> Iterator[Listening]:
    """Listens to the fake microphone's sink, and writes what it hears into this file."""
    command = ["parec", "--device=fake.monitor", "--raw", f"--rate={RATE}", "--channels=1"]
    form = ["--format=s16le", "--latency-msec=20"]
    with path.open("wb") as file:
        heard = subprocess.Popen([*command, *form], env=dict(environment), stdout=file)
        try:
            until(lambda: path.stat().st_size)
            yield Listening(path)
        finally:
            heard.terminate()
            heard.wait()
