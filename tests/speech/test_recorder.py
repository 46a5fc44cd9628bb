"""The recorder as a program: what it tells, and how it ends."""

import json
import subprocess
import wave
from pathlib import Path
from typing import Any

import pytest

from hotseat.clock import SystemClock
from hotseat.speech.audio_recorder import Tape
from hotseat.speech.lines import write_line
from hotseat.speech.recording import recorder_command
from hotseat.storage.speech.au import frames_of
from tests.processes import unmeasured


@pytest.fixture
def answer(tmp_path: Path) -> Path:
    """A second of sound."""
    path = tmp_path / "answer.wav"
    with wave.open(str(path), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(16_000)
        file.writeframes(bytes([0, 64]) * 16_000)
    return path


class Recorder:
    """The real program, which a test tells and hears."""

    def __init__(self, path: Path, microphone: str) -> None:
        tape = Tape(path, "s", SystemClock().elapsed())
        self.process = subprocess.Popen(
            recorder_command(tape, microphone),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            env=unmeasured(),
        )
        assert self.process.stdin
        assert self.process.stdout
        self.input, self.output = self.process.stdin, self.process.stdout

    def __enter__(self) -> "Recorder":
        return self

    def __exit__(self, *_: object) -> None:
        self.input.close()
        self.output.read()
        self.output.close()
        self.process.wait()

    def line(self) -> dict[str, Any]:
        message: dict[str, Any] = json.loads(self.output.readline())
        return message

    def until(self, kind: str) -> dict[str, Any]:
        while (message := self.line())["type"] != kind:
            pass
        return message


def test_it_records_until_it_is_told_to_stop(tmp_path: Path, answer: Path) -> None:
    path = tmp_path / "s.1.au"
    with Recorder(path, f"file:{answer}") as recorder:
        assert recorder.line()["type"] == "started"
        assert recorder.line()["peak"] == 0.5
        write_line(recorder.input.fileno(), {"type": "stop"})
        stopped = recorder.until("stopped")
        assert recorder.process.wait() == 0
    assert (stopped["why"], stopped["frames"]) == ("stopped", frames_of(path))


def test_it_ends_when_its_parent_is_gone(tmp_path: Path, answer: Path) -> None:
    path = tmp_path / "s.1.au"
    with Recorder(path, f"file:{answer}") as recorder:
        recorder.until("level")
        recorder.input.close()
        stopped = recorder.until("stopped")
        recorder.process.wait()
    assert (stopped["why"], stopped["frames"]) == ("killed", frames_of(path))


def test_what_is_missing_is_told_and_no_file_is_made(tmp_path: Path) -> None:
    path = tmp_path / "s.1.au"
    with Recorder(path, f"file:{tmp_path / 'missing.wav'}") as recorder:
        message = recorder.line()
        assert message["type"] == "failed"
        assert message["why"].endswith(
            "missing.wav cannot be read (No such file or directory); check the links on the way to it."
        )
        assert recorder.process.wait() == 4
    assert not path.exists()


def test_a_folder_that_is_gone_is_told(tmp_path: Path, answer: Path) -> None:
    with Recorder(tmp_path / "gone" / "s.1.au", f"file:{answer}") as recorder:
        assert recorder.line() == {
            "type": "failed",
            "why": "s.1.au cannot be written (No such file or directory).",
        }
        assert recorder.process.wait() == 74


def test_wrong_usage_is_a_sentence() -> None:
    done = subprocess.run(
        recorder_command(Tape(Path("x"), "s", 0.0), "")[:-1],
        capture_output=True,
        check=False,
        env=unmeasured(),
    )
    assert json.loads(done.stdout)["type"] == "failed"
    assert (done.returncode, done.stderr) == (2, b"")
