"""Killed at any moment, transcriber or program, the recording stays, and the next try has all the words."""

import os
import signal
import subprocess
import time
from pathlib import Path
from random import Random

import pytest

from hotseat.clock import SystemClock
from hotseat.desk.transcribing.transcribing import Transcribing
from hotseat.desk.user_settings import UserSettings
from hotseat.domain.session.session import Session
from hotseat.speech.models.known import converted_path
from hotseat.storage.session.archive import read
from hotseat.storage.speech.words_file import read_words
from tests.sessions import begin
from tests.speech_audio.truth import small
from tests.torture.rig.place import Place
from tests.torture.rig.terminal import HOTSEAT
from tests.torture.speech.transcribing import needs_recognition, transcribe, word_errors
from tests.waiting import look_later, until

pytestmark = [pytest.mark.torture, needs_recognition]

KILLS = max(8, int(os.environ.get("HOTSEAT_KILLS", "200")) // 10)
SEED = int(os.environ.get("HOTSEAT_SEED", "0")) or time.time_ns() % 10**6
TRUTH = small()["outage"]
LONGEST = 2.0
"""Seconds until a kill: the model is loaded for half of one, and all words are there after two."""
KEEP = {"HOTSEAT_AUDIO": "keep"}


class Recorded:
    """A session with a recording of a spoken answer, in the folder of a place."""

    def __init__(self, place: Place) -> None:
        place.sessions.mkdir(parents=True, exist_ok=True)
        practice = begin(place.sessions)
        practice.ask("earn-trust-missed-commitment")
        practice.answer({"situation": 10, "task": 8})
        self.recording = practice.path.with_suffix(".1.wav")
        self.recording.write_bytes(TRUTH.sound.read_bytes())
        practice.rehearsal.sounding.begin(self.recording.name, 0.0, "a microphone")
        practice.rehearsal.sounding.end("stopped", TRUTH.seconds)
        self.path = practice.finish()
        self._before = self.path.read_bytes()

    @property
    def session(self) -> Session:
        session = read(self.path).session
        assert session is not None
        return session

    @property
    def has_words(self) -> bool:
        return not read_words(self.path.parent, self.path.stem).is_empty

    def judge(self) -> None:
        """Whatever was killed, session and recording are as they were."""
        assert self.path.read_bytes() == self._before, f"seed {SEED}"
        assert self.recording.read_bytes() == TRUTH.sound.read_bytes(), f"seed {SEED}"

    def forget_words(self) -> None:
        self.path.with_name(f"{self.path.stem}.words.jsonl").unlink(missing_ok=True)

    def judge_words(self) -> None:
        """All that was said is there."""
        [part] = read_words(self.path.parent, self.path.stem).recordings
        assert word_errors(TRUTH.text, " ".join(word.text for word in part.words)) <= 6
        assert part.voice


@pytest.fixture
def recorded(place: Place, monkeypatch: pytest.MonkeyPatch) -> Recorded:
    for name, value in place.environment(KEEP).items():
        monkeypatch.setenv(name, value)
    # The model is converted once, before anything is killed.
    assert transcribe(TRUTH.sound).code == 0
    assert converted_path().exists()
    return Recorded(place)


def test_a_killed_transcriber_is_a_sentence_and_can_be_started_again(recorded: Recorded) -> None:
    chance, finished = Random(SEED), 0
    for _ in range(KILLS):
        transcribing = Transcribing(
            recorded.path.parent, UserSettings({"HOTSEAT_AUDIO": "keep"}), SystemClock()
        )
        assert transcribing.take(recorded.session) == 1
        transcribing.look()
        assert transcribing._running is not None
        child = transcribing._running[1]._child
        until(lambda child=child: child.process_id or child.is_over)  # type: ignore[misc]
        pause(chance.uniform(0, LONGEST))
        if process := child.process_id:
            os.kill(process, signal.SIGKILL)
        assert child.wait(None)
        state = transcribing.look()
        assert state.is_over
        if recorded.has_words:
            finished += 1
            recorded.judge_words()
            recorded.forget_words()
        else:
            [trouble] = state.troubles
            assert trouble.startswith("Transcription broke off (a signal (9) ended it)"), f"seed {SEED}"
        recorded.judge()
    assert finished < KILLS, "no kill came in time"


def test_a_killed_program_leaves_no_transcriber_and_nothing_half_written(
    recorded: Recorded, place: Place
) -> None:
    chance = Random(SEED)
    command = [str(HOTSEAT), "speech", "transcribe", "last"]
    for _ in range(KILLS):
        with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as program:
            pause(chance.uniform(0.2, 0.2 + LONGEST))
            children = children_of(program.pid)
            program.kill()
        for child in children:
            until(lambda child=child: is_gone(child))  # type: ignore[misc]
        recorded.judge()
        if recorded.has_words:
            recorded.judge_words()
            recorded.forget_words()
    done = place.run("speech", "transcribe", "last")
    assert (done.returncode, done.stderr) == (0, "")
    recorded.judge_words()
    # That try, unlike the others, was not told to keep the recording.
    known = {recorded.path.name, f"{recorded.path.stem}.words.jsonl"}
    assert {path.name for path in recorded.path.parent.iterdir() if path.is_file()} == known, f"seed {SEED}"


def pause(seconds: float) -> None:
    began = time.monotonic()
    while time.monotonic() < began + seconds:
        look_later()


def children_of(process: int) -> list[int]:
    try:
        tasks = list(Path(f"/proc/{process}/task").iterdir())
        return [int(child) for task in tasks for child in (task / "children").read_text().split()]
    except OSError:
        return []


def is_gone(process: int) -> bool:
    """Whether the process has ended; one that only nobody has asked for counts as ended."""
    try:
        return Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[0] == "Z"
    except FileNotFoundError:
        return True
