"""Runs the real transcriber with the real libraries, where they are installed."""

import json
import os
import re
import subprocess
import sys
from importlib import util
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from hotseat.speech.models.known import converted_path
from hotseat.speech.models.packaged import packaged_model

needs_recognition = pytest.mark.skipif(
    any(util.find_spec(one) is None for one in ("numpy", "pywhispercpp", "webrtcvad"))
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


def plain_words(text: str) -> list[str]:
    """The words of a text without signs, hesitations and whether a number is written out."""
    numbers = {"2": "two", "3": "three", "10": "ten", "%": " percent"}
    for sign, word in numbers.items():
        text = re.sub(rf"(?<!\\d){sign}(?!\\d)" if sign.isdigit() else sign, word, text)
    words = re.findall(r"[a-z0-9']+", text.lower().replace("-", " "))
    return [word for word in words if not re.fullmatch(r"u+[mh]+|e+m|m+", word)]


def word_errors(said: str, heard: str) -> int:
    """How many words were left out, added, or heard as others."""
    truth, words = plain_words(said), plain_words(heard)
    row = list(range(len(words) + 1))
    for number, true in enumerate(truth, 1):
        before, row[0] = row[0], number
        for at, word in enumerate(words, 1):
            before, row[at] = row[at], min(row[at] + 1, row[at - 1] + 1, before + (true != word))
    return row[-1]
