"""The libraries with a microphone that hears what the test plays: what they cost, and what goes wrong."""

import importlib.util
import json
import os
import subprocess
import time
import wave
from collections.abc import Iterator
from math import pi, sin
from pathlib import Path
from typing import Any

import pytest

from hotseat.clock import SystemClock
from hotseat.speech.audio_recorder import Tape
from hotseat.speech.lines import write_line
from hotseat.speech.recording import recorder_command
from hotseat.storage.files.resident import resident_bytes
from hotseat.storage.speech.au import RATE, frames_of
from tests.torture.rig.fake_microphone import NEEDED, fake_microphone, is_possible

pytestmark = pytest.mark.torture

LIBRARIES = ("sounddevice", "miniaudio")
MOST_MEMORY = 40 * 2**20
"""Bytes."""
MOST_WORK = 0.01
"""Of a core, after the start."""
SECONDS = 10


@pytest.fixture(scope="module")
def environment(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, str]]:
    if not is_possible():
        pytest.skip(f"the fake microphone needs {', '.join(NEEDED)}")
    with fake_microphone(tmp_path_factory.mktemp("home")) as environment:
        yield environment


class Recorder:
    """The recorder with one of the libraries, answered as its program does."""

    def __init__(self, library: str, path: Path, environment: dict[str, str], name: str = "") -> None:
        if importlib.util.find_spec(library) is None:
            pytest.skip(f"{library} is not installed")
        hiding = path.parent / "hiding"
        hiding.mkdir(exist_ok=True)
        for other in set(LIBRARIES) - {library}:
            (hiding / f"{other}.py").write_text('raise ImportError("hidden")\n')
        self.process = subprocess.Popen(
            recorder_command(Tape(path, "s", SystemClock().elapsed()), name),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env={**environment, "PYTHONPATH": str(hiding)},
        )

    def __enter__(self) -> "Recorder":
        return self

    def __exit__(self, *_: object) -> None:
        self.process.kill()
        self.process.communicate()

    def line(self) -> dict[str, Any]:
        assert self.process.stdout
        told: dict[str, Any] = json.loads(self.process.stdout.readline())
        if told["type"] == "level":
            self.say("heard")
        return told

    def until(self, kind: str, **values: object) -> dict[str, Any]:
        """The next line of this kind with these values."""
        while (told := self.line())["type"] != kind or any(told[key] != values[key] for key in values):
            assert told["type"] not in ("failed", "stopped"), told
        return told

    def until_stopped(self) -> dict[str, Any]:
        while (told := self.line())["type"] != "stopped":
            assert told["type"] != "failed", told
        return told

    def say(self, kind: str) -> None:
        assert self.process.stdin
        write_line(self.process.stdin.fileno(), {"type": kind})

    @property
    def work(self) -> float:
        """Seconds of processor time so far."""
        stat = Path(f"/proc/{self.process.pid}/stat").read_text().rpartition(")")[2].split()
        return (int(stat[11]) + int(stat[12])) / os.sysconf("SC_CLK_TCK")


@pytest.mark.parametrize("library", LIBRARIES)
def test_recording_costs_little(library: str, tmp_path: Path, environment: dict[str, str]) -> None:
    with Recorder(library, tmp_path / "s.1.au", environment) as recorder:
        for _ in range(10):
            recorder.until("level")
        work, began = recorder.work, time.monotonic()
        for _ in range(SECONDS * 10):
            recorder.until("level")
        share = (recorder.work - work) / (time.monotonic() - began)
        memory = resident_bytes(recorder.process.pid)
    assert memory is not None
    assert share <= MOST_WORK, f"{library} takes {share:.2%} of a core"
    assert memory <= MOST_MEMORY, f"{library} takes {memory:,} bytes"


@pytest.mark.parametrize("library", LIBRARIES)
def test_what_is_played_is_heard(library: str, tmp_path: Path, environment: dict[str, str]) -> None:
    tone, path = tmp_path / "tone.wav", tmp_path / "s.1.au"
    with wave.open(str(tone), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(RATE)
        wavelike = (int(20_000 * sin(2 * pi * 440 * frame / RATE)) for frame in range(2 * RATE))
        file.writeframes(b"".join(one.to_bytes(2, "little", signed=True) for one in wavelike))
    with Recorder(library, path, environment) as recorder:
        recorder.until("silent", silent=True)
        subprocess.run(["paplay", "--device=fake", str(tone)], env=environment, check=True)
        recorder.until("silent", silent=False)
        while recorder.until("level")["peak"] < 0.5:
            pass
        recorder.say("stop")
        stopped = recorder.until_stopped()
    assert (stopped["why"], stopped["frames"]) == ("stopped", frames_of(path))


@pytest.mark.parametrize("library", LIBRARIES)
def test_a_microphone_that_is_not_there_is_a_sentence(
    library: str, tmp_path: Path, environment: dict[str, str]
) -> None:
    with Recorder(library, tmp_path / "s.1.au", environment, "Blue") as recorder:
        assert recorder.line()["why"].startswith('No microphone is named "Blue"; there are: ')
        assert recorder.process.wait() == 4


@pytest.mark.parametrize("library", LIBRARIES)
def test_a_server_that_dies_ends_the_recording(library: str, tmp_path: Path) -> None:
    if not is_possible():
        pytest.skip(f"the fake microphone needs {', '.join(NEEDED)}")
    path, home = tmp_path / "s.1.au", tmp_path / "home"
    home.mkdir()
    with fake_microphone(home) as environment:
        recorder = Recorder(library, path, environment)
        recorder.until("level")
    with recorder:
        stopped = recorder.until_stopped()
        assert recorder.process.wait() == 5
    assert stopped["why"] == "lost"
    assert stopped["trouble"] == "The microphone stopped: no sound came for 2 seconds."
    assert stopped["frames"] == frames_of(path)
