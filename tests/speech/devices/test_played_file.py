"""A file as a microphone, played by a clock that the test moves."""

import queue
import threading
import wave
from array import array
from pathlib import Path

import pytest

from hotseat.speech.devices.microphone import BLOCK_FRAMES, Block, NoMicrophone
from hotseat.speech.devices.played_file import PlayedFile
from tests.clocks import ManualClock


class Playing:
    """A file that is played as fast as its blocks are taken."""

    def __init__(self, path: Path) -> None:
        self.clock = ManualClock()
        self.began = self.clock.elapsed()
        self.wanted = threading.Semaphore(0)
        self.blocks: queue.SimpleQueue[Block] = queue.SimpleQueue()
        self.microphone = PlayedFile(path, self.blocks.put, self.clock.elapsed, self.pause)

    def pause(self, seconds: float) -> None:
        self.wanted.acquire()
        self.clock.advance(seconds)

    def take(self, number: int) -> list[Block]:
        self.wanted.release(number)
        return [self.blocks.get() for _ in range(number)]


def make_wav(path: Path, samples: "array[int]", rate: int = 16_000, channels: int = 1) -> Path:
    with wave.open(str(path), "wb") as file:
        file.setnchannels(channels)
        file.setsampwidth(2)
        file.setframerate(rate)
        file.writeframes(samples.tobytes())
    return path


def test_it_is_played_in_real_time_and_followed_by_silence(tmp_path: Path) -> None:
    samples = array("h", range(4_000))
    playing = Playing(make_wav(tmp_path / "answer.wav", samples))
    blocks = playing.take(5)
    assert playing.microphone.name == "answer.wav"
    assert [round(block.at - playing.began, 6) for block in blocks] == [0, 0.1, 0.2, 0.3, 0.4]
    heard = array("h")
    for block in blocks:
        assert len(block.samples) == BLOCK_FRAMES
        heard += block.samples
    assert heard == samples + array("h", [0] * (5 * BLOCK_FRAMES - 4_000))
    assert playing.clock.elapsed() - playing.began == pytest.approx(0.5)


def test_stereo_at_the_rate_of_music_is_heard(tmp_path: Path) -> None:
    samples = array("h", [1_000, 3_000] * 44_100)
    playing = Playing(make_wav(tmp_path / "answer.wav", samples, 44_100, 2))
    blocks = playing.take(11)
    assert all(set(block.samples) == {2_000} for block in blocks[:10])
    assert set(blocks[10].samples) == {0}


def test_a_file_that_is_removed_meanwhile_is_silence(tmp_path: Path) -> None:
    path = make_wav(tmp_path / "answer.wav", array("h", [5] * 16_000))
    playing = Playing(path)
    assert set(playing.take(1)[0].samples) == {5}
    path.unlink()
    # The next block may have been read before.
    assert set(playing.take(2)[1].samples) == {0}


def test_what_is_no_sound_is_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(NoMicrophone, match=r"missing\.wav cannot be read \(No such file"):
        Playing(tmp_path / "missing.wav")
    (tmp_path / "notes.wav").write_text("not sound")
    with pytest.raises(NoMicrophone, match=r"notes\.wav is not an AU file"):
        Playing(tmp_path / "notes.wav")
