"""The real packer: a recording becomes Opus, and nothing of it is missing."""

import os
import shutil
import subprocess
import sys
from importlib import util
from pathlib import Path

import pytest

from tests.speech_audio.truth import small

pytestmark = [
    pytest.mark.torture,
    pytest.mark.skipif(util.find_spec("soundfile") is None, reason="soundfile is not installed"),
]


def pack(recording: Path, target: Path) -> int:
    command = [sys.executable, "-m", "hotseat.speech.packing", str(recording), str(target)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.DEVNULL) as packing:
        return packing.wait()


def test_the_copy_is_small_private_and_as_long(tmp_path: Path) -> None:
    import soundfile  # noqa: PLC0415 (not installed everywhere)

    truth = small()["client"]
    recording, target = tmp_path / "a.1.au", tmp_path / ".a.1.ogg.part"
    shutil.copy(truth.sound, recording)
    os.utime(recording, (1_700_000_000, 1_700_000_000))
    assert pack(recording, target) == 0
    with soundfile.SoundFile(target) as copy:
        assert copy.frames / copy.samplerate == pytest.approx(truth.seconds, abs=0.05)
    status = target.stat()
    assert status.st_mode & 0o777 == 0o600
    assert status.st_mtime == 1_700_000_000
    assert status.st_size < recording.stat().st_size / 5


def test_what_is_no_recording_is_no_success(tmp_path: Path) -> None:
    recording, target = tmp_path / "a.1.au", tmp_path / "copy"
    recording.write_bytes(b"nothing")
    assert pack(recording, target) != 0
    target.write_bytes(b"there already")
    shutil.copy(small()["client"].sound, recording)
    assert pack(recording, target) != 0
    assert target.read_bytes() == b"there already"


def test_one_whose_program_has_died_leaves_nothing(tmp_path: Path) -> None:
    recording, target = tmp_path / "a.1.au", tmp_path / ".a.1.ogg.part"
    shutil.copy(small()["client"].sound, recording)
    with recording.open("ab") as sound:
        sound.write(bytes(16_000 * 2 * 3600))
    command = [sys.executable, "-m", "hotseat.speech.packing", str(recording), str(target)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as packing:
        assert packing.stdout is not None
        assert b"progress" in packing.stdout.readline()
        assert target.exists()
        assert packing.stdin is not None
        packing.stdin.close()
        assert packing.wait() != 0
    assert not target.exists()
