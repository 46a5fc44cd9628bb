"""Runs the real transcriber with the real libraries, where they are installed."""

import json
import os
import subprocess
import sys
from importlib import util
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from hotseat.domain.speech.transcript import Span, Word
from hotseat.speech.models.known import converted_path
from hotseat.speech.models.packaged import packaged_model
from tests.speech_audio.plain_words import paired, plain_words

needs_recognition = pytest.mark.skipif(
    any(util.find_spec(module) is None for module in ("numpy", "pywhispercpp", "webrtcvad"))
    or packaged_model() is None,
    reason="hotseat[speech] is not installed",
)


class Heard(NamedTuple):
    code: int
    lines: list[dict[str, Any]]
    processor_seconds: float
    peak_bytes: int

    def of_type(self, kind: str) -> list[dict[str, Any]]:
        return [line for line in self.lines if line["type"] == kind]

    @property
    def words(self) -> list[Word]:
        return [Word(line["at"], line["to"], line["text"]) for line in self.of_type("word")]

    @property
    def voice(self) -> list[Span]:
        return [Span(start, stop) for line in self.of_type("voice") for start, stop in line["spans"]]

    @property
    def text(self) -> str:
        return " ".join(line["text"] for line in self.of_type("word"))

    def text_between(self, start: float, stop: float) -> str:
        words = self.of_type("word")
        return " ".join(line["text"] for line in words if start <= (line["at"] + line["to"]) / 2 < stop)


def transcribe(recording: Path, model: Path | None = None) -> Heard:
    """What the transcriber makes of the recording."""
    program = subprocess.Popen(
        [sys.executable, "-m", "hotseat.speech.transcriber", str(model or converted_path()), str(recording)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        env={**os.environ, "OMP_WAIT_POLICY": "passive"},
    )
    assert program.stdin is not None
    assert program.stdout is not None
    lines = [json.loads(line) for line in program.stdout]
    _, status, used = os.wait4(program.pid, 0)
    program.returncode = os.waitstatus_to_exitcode(status)
    program.stdin.close()
    program.stdout.close()
    return Heard(program.returncode, lines, used.ru_utime + used.ru_stime, used.ru_maxrss * 1024)


def word_errors(said: str, heard: str) -> int:
    """How many words were left out, added, or heard as others."""
    return paired(plain_words(said), plain_words(heard)).errors
