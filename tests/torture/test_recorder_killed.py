"""Killed at any moment, recorder or program, the sound until then can be read, and no process is left."""

import os
import signal
import statistics
import subprocess
import sys
import time
import wave
from pathlib import Path
from random import Random

import pytest

from hotseat.clock import SystemClock
from hotseat.desk.desk import Desk
from hotseat.domain.bank.bank import Choice
from hotseat.speech.audio_recorder import Tape
from hotseat.speech.child import Child
from hotseat.speech.recording import Begun, Ended, Recording
from hotseat.storage.files.folder import PracticeFolder
from hotseat.storage.session.transcript import load
from hotseat.storage.speech.au import RATE, frames_of, read_header
from hotseat.storage.speech.sound_file import open_sound
from tests.desk.desks import desk_in
from tests.processes import unmeasured
from tests.torture.rig.place import Place, begin
from tests.torture.rig.real_time import pump_for
from tests.torture.rig.recorded_practice import PROMPT, children_of
from tests.torture.rig.terminal import CTRL_Q, SPACE
from tests.waiting import until

pytestmark = pytest.mark.torture

KILLS = max(8, int(os.environ.get("HOTSEAT_KILLS", "200")) // 10)
SEED = int(os.environ.get("HOTSEAT_SEED", "0")) or time.time_ns() % 10**6
LONGEST = 1.5
"""Seconds of sound until a kill."""
MOST_LOST = 0.2
"""Seconds: the block that is being heard, and the one that is being written."""
MOST_BEHIND = 0.6
"""Seconds that a busy machine lets the recorder wait; what it never got is not lost by it."""
PEAK = 16_384


@pytest.fixture(scope="module")
def answer(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A minute of sound, each sample of which is loud."""
    path = tmp_path_factory.mktemp("sound") / "answer.wav"
    with wave.open(str(path), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(RATE)
        file.writeframes(PEAK.to_bytes(2, "little") * 60 * RATE)
    return path


def pause(seconds: float) -> None:
    time.sleep(seconds)


def is_gone(process: int) -> bool:
    """Whether the process has ended; one that only nobody has asked for counts as ended."""
    try:
        return Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[0] == "Z"
    except FileNotFoundError:
        return True


def wait_for_sound(recording: Recording) -> None:
    until(lambda: recording.state.is_running)


def wait_for_end(process: int) -> None:
    until(lambda: is_gone(process))


def recorder_of(recording: Recording | None) -> int:
    assert recording is not None
    process = recording._child.process_id
    assert process is not None
    return process


def test_a_killed_recorder_leaves_all_but_the_last_blocks(tmp_path: Path, answer: Path) -> None:
    chance, clock, lost = Random(SEED), SystemClock(), []
    for number in range(1, KILLS + 1):
        path = tmp_path / f"s.{number}.au"
        recording = Recording(Tape(path, "s", clock.elapsed()), f"file:{answer}")
        origin = clock.elapsed()
        wait_for_sound(recording)
        pause(chance.uniform(0, LONGEST))
        killed_at = clock.elapsed()
        os.kill(recorder_of(recording), signal.SIGKILL)
        assert recording.wait(None)
        begun, ended = recording.news(), recording.news()
        assert isinstance(begun, Begun)
        assert ended == Ended("killed", frames_of(path) / RATE)
        samples = open_sound(path).samples(0, 10**9)
        assert set(samples) == {PEAK}
        annotation = read_header(path).annotation
        assert annotation is not None
        assert annotation.offset == begun.starts
        lost.append(killed_at - origin - begun.starts - len(samples) / RATE)
        assert recording.state.trouble == "The program that records ended by itself (exit code -9)."
    assert max(lost) <= MOST_BEHIND, f"seed {SEED}: {lost}"
    assert statistics.median(lost) <= MOST_LOST, f"seed {SEED}: {lost}"


def practising(place: Place, answer: Path) -> "subprocess.Popen[bytes]":
    """A program that records, and prints what to look for."""
    environment = place.environment({"HOTSEAT_RECORD": "always", "HOTSEAT_MICROPHONE": f"file:{answer}"})
    return subprocess.Popen(
        [sys.executable, "-m", "tests.torture.rig.recorded_practice", str(place.home / "practice")],
        stdout=subprocess.PIPE,
        env={**unmeasured(), **environment},
        cwd=Path(__file__).parents[2],
    )


def test_a_killed_program_leaves_its_sound_and_no_recorder(place: Place, answer: Path) -> None:
    chance = Random(SEED)
    for _ in range(KILLS):
        with practising(place, answer) as program:
            assert program.stdout is not None
            its_id = program.stdout.readline().decode().strip()
            recorders = [int(program.stdout.readline())]
            pause(chance.uniform(0, LONGEST))
            program.kill()
            recorders += [int(one) for line in program.stdout.read().splitlines() for one in line.split()]
        for recorder in recorders:
            wait_for_end(recorder)
        judge(place, its_id)


def test_the_killed_screens_leave_their_sound_and_no_recorder(place: Place, answer: Path) -> None:
    """The same with the real program in a terminal, and keys."""
    chance = Random(SEED)
    microphone = {"HOTSEAT_RECORD": "always", "HOTSEAT_MICROPHONE": f"file:{answer}"}
    for _ in range(max(3, KILLS // 4)):
        with place.start("practice", environment=microphone) as terminal:
            begin(terminal)
            terminal.wait_for("● recording")
            for _ in range(chance.randrange(4)):
                terminal.press(chance.choice([SPACE, "p", "p", "R"]))
                pump_for(terminal, chance.uniform(0, LONGEST / 3))
            recorders = children_of(terminal.pid)
            terminal.kill()
        for recorder in recorders:
            wait_for_end(recorder)
        judge(place, place.newest.stem)


@pytest.mark.parametrize("ending", ["keys", "SIGTERM", "SIGHUP", "window closed"])
def test_however_the_program_ends_its_recording_ends_with_it(place: Place, answer: Path, ending: str) -> None:
    microphone = {"HOTSEAT_RECORD": "always", "HOTSEAT_MICROPHONE": f"file:{answer}"}
    with place.start("practice", environment=microphone) as terminal:
        begin(terminal)
        terminal.wait_for("● recording")
        recorders = children_of(terminal.pid)
        if ending == "keys":
            terminal.press(CTRL_Q)
        elif ending == "window closed":
            terminal.hang_up()
        else:
            terminal.signal(signal.Signals[ending])
        terminal.exit_code()
    for recorder in recorders:
        wait_for_end(recorder)
    [recording] = load(place.newest).session.recordings
    assert recording.why == "left"
    assert recording.seconds == pytest.approx(frames_of(place.sessions / recording.file) / RATE, abs=0.06)


def judge(place: Place, its_id: str) -> None:
    """The session can be gone on with, and has an end for each recording that the kill left."""
    files = {path.name for path in place.sessions.glob(f"{its_id}.*.au") if path.stat().st_size}
    desk = desk_in(place.home / "practice")
    session = desk.resume(its_id).session
    desk.leave()
    assert {recording.file for recording in session.recordings} == files, f"seed {SEED}"
    for recording in session.recordings:
        frames = frames_of(place.sessions / recording.file)
        assert recording.seconds == pytest.approx(frames / RATE, abs=0.06), f"seed {SEED}"
    starts = [recording.starts for recording in session.recordings]
    assert starts == sorted(starts), f"seed {SEED}"
    assert not list(place.sessions.glob("*.part"))


def test_a_recorder_whose_program_stands_still_ends_by_itself(place: Place, answer: Path) -> None:
    """Nobody sees then that a microphone is open."""
    with practising(place, answer) as program:
        assert program.stdout is not None
        its_id = program.stdout.readline().decode().strip()
        recorder = int(program.stdout.readline())
        until(lambda: list(place.sessions.glob("*.au")))
        program.send_signal(signal.SIGSTOP)
        wait_for_end(recorder)
        program.kill()
    [path] = place.sessions.glob(f"{its_id}.1.au")
    assert frames_of(path) / RATE < 7


def test_a_child_that_does_not_stop_is_killed() -> None:
    codes: list[int | None] = []
    deaf = [sys.executable, "-c", "import time\nprint('{}', flush=True)\nwhile True: time.sleep(1)"]
    lines: list[object] = []
    child = Child(deaf, lines.append, codes.append)
    until(lambda: lines)
    child.stop()
    assert child.wait(None)
    assert codes == [-signal.SIGKILL]


def test_whoever_leaves_waits_no_longer_than_a_moment(
    place: Place, answer: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Also if the recorder does not answer at all."""
    monkeypatch.setenv("HOTSEAT_RECORD", "always")
    monkeypatch.setenv("HOTSEAT_MICROPHONE", f"file:{answer}")
    desk = Desk(PracticeFolder(place.home / "practice", ""), SystemClock(), Random(1))
    rehearsal = desk.begin(Choice("L6", "behavioral"), desk.bank.current.prompts[PROMPT])
    rehearsal.enter("situation")

    def runs() -> bool:
        desk.recording.follow(rehearsal)
        return bool(rehearsal.session.recordings)

    until(runs)
    recorder = recorder_of(desk.recording._running)
    os.kill(recorder, signal.SIGSTOP)
    began = time.monotonic()
    desk.leave()
    assert time.monotonic() - began < 2
    [recording] = rehearsal.session.recordings
    assert recording.why == "left"
    wait_for_end(recorder)
