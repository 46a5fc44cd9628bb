"""What the program sees of a recorder: a stand-in says the lines, and nothing of ours waits for it."""

import sys
from array import array
from pathlib import Path

import pytest

from hotseat.speech.audio_recorder import Tape
from hotseat.speech.recording import Begun, Ended, Recording, SoundState
from hotseat.storage.speech.au import Annotation, AuWriter
from tests.waiting import until

TELLS = """
import json, sys
for line in LINES:
    print(json.dumps(line) if isinstance(line, dict) else line, flush=True)
"""
UNTIL_STOP = """
for line in sys.stdin:
    if json.loads(line)["type"] == "stop":
        break
"""
COUNTS_SIGNS_OF_LIFE = """
signs = sum(json.loads(sys.stdin.readline())["type"] == "heard" for _ in range(3))
print(json.dumps({"type": "stopped", "frames": 16_000 * signs, "why": "stopped", "trouble": ""}))
"""
STARTED = {"type": "started", "offset": 12.5, "device": "USB \x1b[31mHeadset", "rate": 16_000}
STOPPED = {"type": "stopped", "frames": 40_000, "why": "stopped", "trouble": ""}


def level(peak: float) -> dict[str, object]:
    return {"type": "level", "peak": peak, "frames": 1_600}


def recording(tmp_path: Path, lines: list[object], then: str = "") -> Recording:
    """A recording by a program that says these lines, and then does that."""
    script = TELLS.replace("LINES", repr(lines)) + then
    return Recording(Tape(tmp_path / "s.1.au", "s", 0.0), "", lambda *_: [sys.executable, "-c", script])


def all_news(recording: Recording) -> list[Begun | Ended]:
    return list(iter(recording.news, None))


def test_it_is_followed_from_its_begin_to_its_end(tmp_path: Path) -> None:
    running = recording(tmp_path, [STARTED, level(0.1), level(0.5)], UNTIL_STOP)
    until(lambda: running.state.level == 0.5)
    assert running.state == SoundState(is_running=True, level=0.5)
    assert all_news(running) == [Begun(12.5, "USB [31mHeadset")]
    assert not running.is_over
    running.stop()
    assert running.wait(None)
    assert all_news(running) == [Ended("killed", 0.0)]
    assert running.state == SoundState(), "whoever told it to stop knows why it ended"


def test_its_end_is_as_it_says(tmp_path: Path) -> None:
    over = recording(tmp_path, [STARTED, level(0.5), STOPPED])
    assert over.wait(None)
    assert all_news(over) == [Begun(12.5, "USB [31mHeadset"), Ended("stopped", 2.5)]
    assert over.state == SoundState()


def test_it_hears_that_the_program_lives(tmp_path: Path) -> None:
    over = recording(tmp_path, [STARTED, level(0), level(0), level(0)], COUNTS_SIGNS_OF_LIFE)
    assert over.wait(None)
    assert all_news(over)[-1] == Ended("stopped", 3.0)


def test_the_level_is_the_loudest_of_the_last_blocks(tmp_path: Path) -> None:
    running = recording(tmp_path, [STARTED, *map(level, (0.9, 0.1, 0.2, 7))], UNTIL_STOP)
    until(lambda: running.state.level == 1.0)
    running.stop()
    running = recording(tmp_path, [STARTED, *map(level, (0.9, 0.1, 0.2, 0.3))], UNTIL_STOP)
    until(lambda: running.state.level == 0.3)
    running.stop()


def test_a_silent_microphone_is_seen(tmp_path: Path) -> None:
    running = recording(tmp_path, [STARTED, level(0), {"type": "silent", "silent": True}], UNTIL_STOP)
    until(lambda: running.state.is_silent)
    assert running.state.is_running
    running.stop()


@pytest.mark.parametrize("why", ["lost", "full disk", "away"])
def test_a_recording_that_ends_by_itself_says_why(tmp_path: Path, why: str) -> None:
    over = recording(tmp_path, [STARTED, {**STOPPED, "why": why, "trouble": "The disk\nis full."}])
    assert over.wait(None)
    assert all_news(over)[-1] == Ended(why, 2.5)  # type: ignore[arg-type]
    assert over.state == SoundState(trouble="The disk is full.")


def test_a_recording_that_cannot_begin_has_trouble_and_no_news(tmp_path: Path) -> None:
    over = recording(tmp_path, [{"type": "failed", "why": "There is no microphone."}])
    assert over.wait(None)
    assert all_news(over) == []
    assert over.state == SoundState(trouble="There is no microphone.")


def test_a_killed_recorder_leaves_what_its_file_holds(tmp_path: Path) -> None:
    writer = AuWriter(tmp_path / "s.1.au", Annotation("s", 12.5, "USB Headset"))
    writer.append(array("h", [1] * 8_000))
    writer.close()
    over = recording(tmp_path, [STARTED], "import os; os.kill(os.getpid(), 9)")
    assert over.wait(None)
    assert all_news(over)[-1] == Ended("killed", 0.5)
    assert over.state.trouble == "The program that records ended by itself (exit code -9)."


def test_a_program_that_cannot_be_started_is_a_sentence(tmp_path: Path) -> None:
    tape = Tape(tmp_path / "s.1.au", "s", 0.0)
    for command in ([str(tmp_path / "missing")], ["a\0b"]):
        over = Recording(tape, "", lambda *_, command=command: command)
        assert over.wait(None)
        assert over.state.trouble == "The program that records cannot be started."


def test_strange_lines_end_nothing(tmp_path: Path) -> None:
    strange = ["no JSON", "[1]", {"a": 1}, {"type": 7}, {"type": "level", "peak": "loud"}, {"type": "level"}]
    over = recording(tmp_path, [STARTED, *strange, {**STOPPED, "why": ["?"]}])
    assert over.wait(None)
    assert all_news(over)[-1] == Ended("stopped", 2.5)


def test_who_stops_before_it_began_waits_for_nothing(tmp_path: Path) -> None:
    over = recording(tmp_path, [], UNTIL_STOP)
    over.stop()
    over.stop()
    assert over.wait(None)
    assert all_news(over) == []
    assert over.state == SoundState()


def test_a_recorder_that_was_stopped_before_any_sound_has_no_news_and_no_trouble(tmp_path: Path) -> None:
    over = recording(tmp_path, [{**STOPPED, "frames": 0}])
    assert over.wait(None)
    assert all_news(over) == []
    assert over.state == SoundState()
