"""Blocks in, a file and lines out: without a device, and with the time that the test says."""

import resource
import signal
from array import array
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest

from hotseat.speech.audio_recorder import AudioRecorder, Ending, Tape, record
from hotseat.speech.devices.microphone import BLOCK_FRAMES, Block
from hotseat.storage.speech.au import Annotation, frames_of, read_header
from hotseat.storage.speech.sound_file import open_sound

ORIGIN = 70_000.0
LOUD = array("h", [0, 16_384] * (BLOCK_FRAMES // 2))
FLAT = array("h", [3] * BLOCK_FRAMES)


class Told:
    """The lines that the recorder tells."""

    def __init__(self) -> None:
        self.lines: list[dict[str, object]] = []

    def __call__(self, kind: str, **values: object) -> None:
        self.lines.append({"type": kind, **values})

    def of(self, kind: str) -> list[dict[str, object]]:
        return [line for line in self.lines if line["type"] == kind]


@pytest.fixture
def reports() -> Told:
    return Told()


@pytest.fixture
def tape(tmp_path: Path) -> Tape:
    return Tape(tmp_path / "s.1.au", "s", ORIGIN)


def blocks(number: int, samples: "array[int]" = LOUD, at: float = ORIGIN + 12.5) -> list[Block]:
    return [Block(at + position / 10, samples) for position in range(number)]


def run(tape: Tape, reports: Told, coming: Iterable[Block | Ending], seen: float = ORIGIN + 1e6) -> Ending:
    recorder = AudioRecorder(tape, "Sam's \x1b[31mmicrophone", reports)
    return record(recorder, coming, lambda: seen)


def test_every_block_is_in_the_file_and_told(tape: Tape, reports: Told) -> None:
    assert run(tape, reports, [*blocks(25), Ending("stopped")]) == Ending("stopped")
    assert reports.lines[0] == {
        "type": "started", "offset": 12.5, "device": "Sam's [31mmicrophone", "rate": 16_000
    }  # fmt: skip
    assert [line["frames"] for line in reports.of("level")] == [BLOCK_FRAMES * n for n in range(1, 26)]
    assert {line["peak"] for line in reports.of("level")} == {0.5}
    assert reports.lines[-1] == {"type": "stopped", "frames": 40_000, "why": "stopped", "trouble": ""}
    assert open_sound(tape.path).samples(0, 10**6) == LOUD * 25
    assert read_header(tape.path).annotation == Annotation("s", 12.5, "Sam's [31mmicrophone")


def test_each_block_is_in_the_file_before_it_is_told(tape: Tape) -> None:
    """So that what the screen shows as recorded outlives a kill."""
    seen = []

    def tell(kind: str, **values: object) -> None:
        if kind == "level":
            seen.append(frames_of(tape.path) == values["frames"])

    record(AudioRecorder(tape, "m", tell), blocks(5), lambda: ORIGIN + 1e6)
    assert seen == [True] * 5


def test_a_silent_microphone_is_told_after_three_seconds_and_once(tape: Tape, reports: Told) -> None:
    quiet = array("h", [-2, 2] * (BLOCK_FRAMES // 2))
    coming = [*blocks(10), *blocks(29, FLAT, ORIGIN + 13.5), *blocks(40, quiet, ORIGIN + 16.4)]
    run(tape, reports, [*coming, *blocks(5, LOUD, ORIGIN + 20.4), *blocks(5, FLAT, ORIGIN + 20.9)])
    kinds = [(line.get("silent"), reports.lines.index(line)) for line in reports.of("silent")]
    assert [silent for silent, _ in kinds] == [True, False]
    first = reports.lines.index(reports.of("silent")[0])
    assert reports.lines[first - 1]["frames"] == 40 * BLOCK_FRAMES


def test_a_quiet_room_is_not_silent(tape: Tape, reports: Told) -> None:
    run(tape, reports, blocks(100, array("h", [-3, 3] * (BLOCK_FRAMES // 2))))
    assert reports.of("silent") == []


def test_sound_that_is_missing_ends_the_recording(tape: Tape, reports: Told) -> None:
    """The machine slept, or the library lost blocks: all words after it would be too early."""
    ending = run(tape, reports, [*blocks(10), *blocks(10, at=ORIGIN + 12.5 + 1 + 60)])
    assert ending == Ending("lost", "The microphone stopped for 60 seconds.")
    assert reports.lines[-1]["why"] == "lost"


def test_blocks_that_only_waited_are_no_reason_to_end(tape: Tape, reports: Told) -> None:
    late = [Block(ORIGIN + 16, LOUD) for _ in range(3)]
    coming = [*blocks(10), *late, *blocks(10, at=ORIGIN + 13.8)]
    assert run(tape, reports, [*coming, Ending("stopped")]) == Ending("stopped")


def test_nobody_is_recorded_whom_nobody_watches(tape: Tape, reports: Told) -> None:
    """The program was stopped: no screen says that a microphone is open."""
    ending = run(tape, reports, blocks(1_000), seen=ORIGIN + 12.5)
    assert ending == Ending("away")
    assert 5 < frames_of(tape.path) / 16_000 < 5.5


def test_without_a_block_there_is_no_file(tape: Tape, reports: Told) -> None:
    run(tape, reports, [Ending("lost", "The microphone stopped: no sound came for 5 seconds.")])
    assert reports.lines == [
        {"type": "failed", "why": "The microphone stopped: no sound came for 5 seconds."}
    ]
    assert not tape.path.exists()


def test_whoever_stops_it_before_any_sound_has_no_file_and_no_complaint(tape: Tape, reports: Told) -> None:
    """A pause right after the begin is no failure."""
    run(tape, reports, [Ending("stopped"), *blocks(3)])
    assert reports.lines == [{"type": "stopped", "frames": 0, "why": "stopped", "trouble": ""}]
    assert not tape.path.exists()


def test_no_file_is_written_over(tape: Tape, reports: Told) -> None:
    tape.path.write_bytes(b"a recording")
    assert run(tape, reports, blocks(3)).why == "full disk"
    assert reports.lines == [{"type": "failed", "why": "s.1.au cannot be written (File exists)."}]
    assert tape.path.read_bytes() == b"a recording"


@pytest.fixture
def limited() -> Iterator[None]:
    """Files may grow to ten blocks and a part: the system takes that part, as a full disk does."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    handler = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (10 * 2 * BLOCK_FRAMES + 1_000, before[1]))
    yield
    resource.setrlimit(resource.RLIMIT_FSIZE, before)
    signal.signal(signal.SIGXFSZ, handler)


def test_a_full_disk_is_told_and_the_file_ends_with_a_block(tape: Tape, reports: Told, limited: None) -> None:
    ending = run(tape, reports, blocks(30))
    assert ending == Ending("full disk", "The recording ended: the disk is full.")
    assert reports.lines[-1]["frames"] == frames_of(tape.path) == 10 * BLOCK_FRAMES
