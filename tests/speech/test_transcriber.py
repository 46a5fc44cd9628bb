"""The child program itself, as far as it comes without the libraries."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

from tests.speech_audio.truth import SMALL

BLOCKED = (
    "import runpy, sys;"
    "sys.modules |= dict.fromkeys(('webrtcvad', 'pywhispercpp', 'soundfile', 'miniaudio'));"
    "sys.argv[0] = 'transcriber'; runpy.run_module('hotseat.speech.transcriber', run_name='__main__')"
)
"""Runs the program where the libraries are missing, whatever the machine has."""


def transcribe(model: Path, recording: Path) -> tuple[int, list[dict[str, Any]]]:
    """The exit code and the lines of the program, which has no library of speech."""
    program = subprocess.Popen(
        [sys.executable, "-c", BLOCKED, str(model), str(recording)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    assert program.stdout is not None
    lines = [json.loads(line) for line in program.stdout]
    code = program.wait()
    program.communicate()
    return code, lines


def model(folder: Path, data: bytes = b"lmgg") -> Path:
    path = folder / "mine.bin"
    path.write_bytes(data)
    return path


def test_a_missing_library_is_a_sentence(tmp_path: Path) -> None:
    code, lines = transcribe(model(tmp_path), SMALL / "outage.wav")
    assert (code, [line["type"] for line in lines]) == (1, ["begun", "failed"])
    assert lines[0]["seconds"] > 5
    assert "`hotseat speech check` says what to install" in lines[1]["why"]


def test_a_file_that_is_no_model_is_a_sentence(tmp_path: Path) -> None:
    path = model(tmp_path, b"something else")
    code, lines = transcribe(path, SMALL / "outage.wav")
    assert (code, lines[-1]["type"]) == (1, "failed")
    assert lines[-1]["why"].startswith(f"{path} is no model for whisper.cpp; ")


def test_a_file_that_is_no_recording_is_a_sentence(tmp_path: Path) -> None:
    path = tmp_path / "talk.flac"
    path.write_bytes(b"fLaC" + bytes(100))
    code, lines = transcribe(model(tmp_path), path)
    assert code == 1
    (line,) = lines
    assert line["why"].startswith(f"{path} is not an AU file; `")
    assert line["why"].endswith("pip install soundfile` installs what reads FLAC, OGG and more.")


def test_it_ends_when_nobody_is_there_any_more(tmp_path: Path) -> None:
    """It waits for ever for a library when its stdin closes."""
    library = tmp_path / "webrtcvad.py"
    library.write_text("import os, threading\nos.write(1, b'waits\\n')\nthreading.Event().wait()\n")
    program = subprocess.Popen(
        [sys.executable, "-m", "hotseat.speech.transcriber", str(model(tmp_path)), str(SMALL / "outage.wav")],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": str(tmp_path)},
    )
    assert program.stdin is not None
    assert program.stdout is not None
    assert [program.stdout.readline()[:7] for _ in range(2)] == [b'{"type"', b"waits\n"]
    program.stdin.close()
    assert program.wait() == 1
    assert program.stdout.read() == b""
    program.stdout.close()
