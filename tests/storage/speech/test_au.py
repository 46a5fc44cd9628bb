"""Recordings as AU files: what was written can be read, wherever the writing stopped."""

import resource
import signal
import stat
import struct
from array import array
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hotseat.storage.speech.au import (
    RATE,
    Annotation,
    AuWriter,
    CannotGoOn,
    frames_of,
    read_header,
)
from hotseat.storage.speech.samples import NotARecording
from hotseat.storage.speech.sound_file import open_sound

ANNOTATION = Annotation("2026-11-22-064432-l6-behavioral-4f2a", 12.5, "Built-in Microphone")
BLOCK = array("h", [0, 1, -1, 32_767, -32_768, 256, -2, 513])


@pytest.fixture
def written(tmp_path: Path) -> Path:
    """A recording of three blocks."""
    path = tmp_path / "x.1.au"
    writer = AuWriter(path, ANNOTATION)
    for _ in range(3):
        writer.append(BLOCK)
        writer.sync()
    writer.close()
    return path


def read_samples(path: Path, first: int = 0, most: int = 10**9) -> "array[int]":
    return open_sound(path).samples(first, most)


def header(data_at: int = 24, encoding: int = 3, rate: int = RATE, channels: int = 1) -> bytes:
    return b".snd" + struct.pack(">5I", data_at, 0xFFFFFFFF, encoding, rate, channels)


def test_what_was_written_is_read_again(written: Path) -> None:
    head = read_header(written)
    assert (head.layout.rate, head.layout.channels, head.annotation) == (16_000, 1, ANNOTATION)
    assert frames_of(written) == 3 * len(BLOCK)
    assert read_samples(written) == BLOCK * 3
    assert read_samples(written, 6, 4) == array("h", [-2, 513, 0, 1])
    assert read_samples(written, 1_000) == array("h")


def test_other_programs_can_read_it(written: Path) -> None:
    """As the format says: big-endian, and of unknown length."""
    data = written.read_bytes()
    magic, data_at, length, encoding, rate, channels = struct.unpack(">4s5I", data[:24])
    assert (magic, length, encoding, rate, channels) == (b".snd", 0xFFFFFFFF, 3, 16_000, 1)
    assert data_at % 8 == 0
    assert data[data_at:] == struct.pack(">8h", *BLOCK) * 3
    assert data[24:data_at].rstrip(b"\0").isascii()


def test_only_the_user_can_read_it(written: Path) -> None:
    assert stat.S_IMODE(written.stat().st_mode) == 0o600


def test_no_file_is_written_over(written: Path) -> None:
    before = written.read_bytes()
    with pytest.raises(FileExistsError):
        AuWriter(written, ANNOTATION)
    assert written.read_bytes() == before


def test_a_long_name_of_a_microphone_is_shortened(tmp_path: Path) -> None:
    path = tmp_path / "x.1.au"
    AuWriter(path, ANNOTATION._replace(device="é" * 5_000)).close()
    annotation = read_header(path).annotation
    assert annotation is not None
    assert annotation.device == "é" * 200


@pytest.fixture
def limited() -> Iterator[None]:
    """Files may grow to 300 bytes: the system then takes a part of a block, as a full disk does."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    handler = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (300, before[1]))
    yield
    resource.setrlimit(resource.RLIMIT_FSIZE, before)
    signal.signal(signal.SIGXFSZ, handler)


def fill(writer: AuWriter) -> None:
    while True:
        writer.append(BLOCK)


def test_a_full_disk_leaves_whole_blocks(tmp_path: Path, limited: None) -> None:
    path = tmp_path / "x.1.au"
    writer = AuWriter(path, ANNOTATION)
    with pytest.raises(CannotGoOn, match="the disk is full"):
        fill(writer)
    writer.close()
    assert 0 < frames_of(path) == writer.frames
    assert path.stat().st_size == read_header(path).layout.data_at + 2 * writer.frames
    assert writer.frames % len(BLOCK) == 0
    assert path.stat().st_size <= 300


def test_a_disk_with_no_room_for_the_header_keeps_no_file(tmp_path: Path, limited: None) -> None:
    with pytest.raises(OSError, match="No space left"):
        AuWriter(tmp_path / "x.1.au", ANNOTATION._replace(session="x" * 400))
    assert list(tmp_path.iterdir()) == []


@given(st.integers(min_value=0, max_value=10_000))
def test_a_file_cut_anywhere_is_readable_to_its_last_whole_frame(
    tmp_path_factory: pytest.TempPathFactory, cut: int
) -> None:
    folder = tmp_path_factory.mktemp("cut")
    whole = folder / "x.1.au"
    writer = AuWriter(whole, ANNOTATION)
    for _ in range(3):
        writer.append(BLOCK)
    writer.close()
    data = whole.read_bytes()
    data_at = read_header(whole).layout.data_at
    whole.write_bytes(data[: cut % (len(data) + 1)])
    size = whole.stat().st_size
    if size < 24:
        with pytest.raises(NotARecording, match=r"is empty|is not an AU file"):
            frames_of(whole)
        return
    frames = max(0, size - data_at) // 2
    assert frames_of(whole) == frames
    assert read_samples(whole) == (BLOCK * 3)[:frames]


@given(st.binary(max_size=200), st.booleans())
def test_no_bytes_are_a_traceback(
    tmp_path_factory: pytest.TempPathFactory, data: bytes, with_magic: bool
) -> None:
    path = tmp_path_factory.mktemp("hostile") / "x.au"
    path.write_bytes(b".snd" * with_magic + data)
    for read in (read_header, frames_of, read_samples):
        with suppress(NotARecording):
            read(path)


@given(st.binary(max_size=60), st.integers(min_value=0, max_value=2**32 - 1))
def test_no_annotation_is_a_traceback(
    tmp_path_factory: pytest.TempPathFactory, text: bytes, data_at: int
) -> None:
    path = tmp_path_factory.mktemp("hostile") / "x.au"
    path.write_bytes(header(24 + len(text)) + text + b"\0\1")
    assert frames_of(path) == 1
    path.write_bytes(header(max(24, data_at)) + text)
    assert read_header(path).layout.data_at == max(24, data_at)


@pytest.mark.parametrize(
    ("bad", "sentence"),
    [
        (b"", "is empty"),
        (b"OggS" + bytes(40), "is not an AU file"),
        (header(data_at=8), "damaged header"),
        (header(encoding=1), "does not hold samples of 16 bits"),
        (header(channels=0), "which no recording has"),
        (header(rate=0), "which no recording has"),
    ],
)
def test_a_strange_file_is_a_sentence(tmp_path: Path, bad: bytes, sentence: str) -> None:
    path = tmp_path / "x.au"
    path.write_bytes(bad)
    for read in (read_header, frames_of, open_sound):
        with pytest.raises(NotARecording, match=sentence):
            read(path)


@pytest.mark.parametrize(
    "text",
    [
        b"[1, 2]",
        b"[" * 3_000,
        b'{"session": 1, "offset": 2.0, "device": "x"}',
        b'{"session": "x", "offset": NaN, "device": "x"}',
        b'{"session": "x", "offset": 1e300, "device": "x"}',
        b'{"session": "x", "device": "x"}',
        b"recorded with another program",
    ],
)
def test_an_annotation_of_another_program_is_none(tmp_path: Path, text: bytes) -> None:
    path = tmp_path / "x.au"
    path.write_bytes(header(24 + len(text)) + text + bytes(20))
    assert read_header(path).annotation is None
    assert frames_of(path) == 10


def test_the_text_of_an_annotation_is_cleaned(tmp_path: Path) -> None:
    text = b'{"session": "a\\u001b[31mb", "offset": 1, "device": "x\\ny"}'
    path = tmp_path / "x.au"
    path.write_bytes(header(24 + len(text)) + text)
    assert read_header(path).annotation == Annotation("a[31mb", 1.0, "x y")


def test_what_is_no_file_is_a_sentence(tmp_path: Path) -> None:
    for path in (tmp_path, tmp_path / "missing.au"):
        with pytest.raises(NotARecording):
            frames_of(path)
