"""Killed at any moment while a file is attached, the session is sound and no half of a recording counts."""

import os
import subprocess
import time
from pathlib import Path
from random import Random

import pytest

from hotseat.storage.session.transcript import load
from hotseat.storage.speech.belongings import words_path
from hotseat.storage.speech.words_file import read_with_faults
from tests.sessions import answered_session
from tests.sound_files import wav
from tests.torture.rig.place import NOTHING_ELSE, Place
from tests.torture.rig.terminal import HOTSEAT

pytestmark = pytest.mark.torture

KILLS = max(8, int(os.environ.get("HOTSEAT_KILLS", "200")) // 5)
SEED = int(os.environ.get("HOTSEAT_SEED", "0")) or time.time_ns() % 10**6
LONGEST = 0.6
"""Seconds until a kill: a little longer than attaching takes."""


def killed(place: Place, seconds: float, *arguments: str) -> bool:
    """Runs a command and kills it after so many seconds; returns whether it was still running."""
    with subprocess.Popen(
        [str(HOTSEAT), *arguments],
        env=place.environment(NOTHING_ELSE),
        cwd=place.home,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    ) as process:
        try:
            process.wait(seconds)
        except subprocess.TimeoutExpired:
            process.kill()
            return True
    return False


def test_kills_while_files_are_attached(new_place: Place, tmp_path: Path) -> None:
    new_place.sessions.mkdir(parents=True)
    path = answered_session(new_place.sessions)
    sound, captions = tmp_path / "call.wav", tmp_path / "call.vtt"
    sound.write_bytes(wav(250, rate=48_000))
    captions.write_text("WEBVTT\n\n" + "00:01.000 --> 00:09.000\nSo we lost it.\n\n" * 5_000)
    chance, ended_early = Random(SEED), 0
    for _ in range(KILLS):
        file = chance.choice([sound, captions])
        ended_early += killed(
            new_place, chance.uniform(0.05, LONGEST), "speech", "attach", path.stem, str(file), "--again"
        )
        session = load(path).session
        copies = list(path.parent.glob(f"{path.stem}.*.wav"))
        assert all(copy.read_bytes() == sound.read_bytes() for copy in copies), f"HOTSEAT_SEED={SEED}"
        named = {recording.file for recording in session.recordings}
        assert len([copy for copy in copies if copy.name not in named]) <= 1
        words = words_path(path.parent, path.stem)
        assert not words.exists() or read_with_faults(words).faults == []
    assert ended_early
    for file in (sound, captions):
        assert new_place.run("speech", "attach", path.stem, str(file), "--again").returncode == 0
    checked = new_place.run("check", str(path.parent))
    assert checked.returncode == 0, checked.stdout
    assert len(list(path.parent.glob(f"{path.stem}.*.wav"))) == 1
