"""Sound made by other programs: WAV and AU files, known by what they hold."""

import struct
import wave
from array import array
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hotseat.storage.speech.samples import NotARecording
from hotseat.storage.speech.sound_file import open_sound

SAMPLES = array("h", [0, 1, -1, 32_767, -32_768, 256])


def wav(path: Path, channels: int = 1, rate: int = 44_100, width: int = 2) -> Path:
    with wave.open(str(path), "wb") as file:
        file.setnchannels(channels)
        file.setframerate(rate)
        file.setsampwidth(width)
        file.writeframes(SAMPLES.tobytes())
    return path


@pytest.mark.parametrize("channels", [1, 2])
def test_a_wav_file_is_read(tmp_path: Path, channels: int) -> None:
    sound = open_sound(wav(tmp_path / "answer.wav", channels))
    assert (sound.layout.rate, sound.layout.channels) == (44_100, channels)
    assert sound.frames == 6 // channels
    assert sound.samples(0, 100) == SAMPLES
    assert sound.samples(1, 1) == SAMPLES[channels : 2 * channels]
    assert sound.samples(100, 1) == array("h")


def test_a_wav_file_named_otherwise_is_read(tmp_path: Path) -> None:
    path = wav(tmp_path / "answer.wav").rename(tmp_path / "answer.au")
    assert open_sound(path).samples(0, 100) == SAMPLES


def chunk(name: bytes, content: bytes, length: int | None = None) -> bytes:
    return name + struct.pack("<I", len(content) if length is None else length) + content


def riff(*chunks: bytes) -> bytes:
    return b"RIFF" + struct.pack("<I", 0) + b"WAVE" + b"".join(chunks)


FORM = struct.pack("<HHIIHH", 1, 1, 16_000, 32_000, 2, 16)
EXTENSIBLE = struct.pack("<HHIIHHHHI", 0xFFFE, 1, 16_000, 32_000, 2, 16, 22, 16, 4) + b"\1\0" + bytes(14)


@pytest.mark.parametrize("length", [0, 0xFFFFFFFF, 1_000])
def test_a_length_that_was_never_filled_in_is_that_of_the_file(tmp_path: Path, length: int) -> None:
    path = tmp_path / "pipe.wav"
    path.write_bytes(
        riff(chunk(b"fmt ", FORM), chunk(b"LIST", b"odd\0"), chunk(b"data", SAMPLES.tobytes(), length))
    )
    assert open_sound(path).samples(0, 100) == SAMPLES


def test_what_follows_the_samples_is_not_played(tmp_path: Path) -> None:
    path = tmp_path / "tagged.wav"
    path.write_bytes(
        riff(chunk(b"fmt ", EXTENSIBLE), chunk(b"data", SAMPLES.tobytes()), chunk(b"id3 ", b"Sam!"))
    )
    sound = open_sound(path)
    assert (sound.layout.rate, sound.frames) == (16_000, len(SAMPLES))
    assert sound.samples(0, 100) == SAMPLES


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (riff(), "without sound"),
        (b"RIFF", "is not a WAV file"),
        (riff(chunk(b"data", b"")), "which no recording has"),
        (riff(chunk(b"fmt ", b"short"), chunk(b"data", b"")), "damaged header"),
        (riff(*[chunk(b"junk", b"")] * 200), "without sound"),
        (riff(chunk(b"fmt ", FORM[:14] + b"\x18\0"), chunk(b"data", b"")), "samples of 16 bits"),
        (riff(chunk(b"fmt ", b"\3" + FORM[1:]), chunk(b"data", b"")), "samples of 16 bits"),
    ],
)
def test_a_strange_file_is_a_sentence(tmp_path: Path, data: bytes, sentence: str) -> None:
    path = tmp_path / "x.wav"
    path.write_bytes(data)
    with pytest.raises(NotARecording, match=sentence):
        open_sound(path)


@given(st.lists(st.sampled_from([b"fmt ", b"data", FORM, b"\0", b"\xff" * 4]) | st.binary(max_size=9)))
def test_no_bytes_are_a_traceback(tmp_path_factory: pytest.TempPathFactory, parts: list[bytes]) -> None:
    path = tmp_path_factory.mktemp("hostile") / "x.wav"
    path.write_bytes(riff(*parts))
    with suppress(NotARecording):
        sound = open_sound(path)
        assert len(sound.samples(0, 10**6)) == sound.frames * sound.layout.channels
