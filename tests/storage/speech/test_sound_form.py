"""Which sound files can be attached, and how long they are; a damaged one is a sentence."""

import contextlib
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hotseat.storage.speech.samples import NotARecording
from hotseat.storage.speech.sound_form import SoundForm, is_sound, sound_form
from tests.sound_files import FORMS, au, flac, opus, page, vorbis, wav

Made = Callable[[float], bytes]


def of(folder: Path, data: bytes) -> SoundForm:
    path = folder / "sound"
    path.write_bytes(data)
    return sound_form(path)


@pytest.mark.parametrize(
    ("make", "ending"), [(wav, "wav"), (au, "au"), (flac, "flac"), (opus, "ogg"), (vorbis, "ogg")]
)
def test_each_form_says_how_long_it_is(tmp_path: Path, make: Made, ending: str) -> None:
    assert of(tmp_path, make(12.5)) == SoundForm(ending, 12.5)


def test_a_wav_file_may_have_other_samples_than_our_own_and_be_cut_off(tmp_path: Path) -> None:
    assert of(tmp_path, wav(12.5, width=3)) == SoundForm("wav", 12.5)
    assert of(tmp_path, wav(12.5)[: 44 + 16_000]) == SoundForm("wav", 1.0)


def test_an_ogg_file_that_was_cut_off_is_as_long_as_its_last_whole_page(tmp_path: Path) -> None:
    assert of(tmp_path, opus(12.5) + page(48_000 * 20)[:20]).seconds == 12.5


def test_pages_of_other_streams_and_without_a_position_say_nothing(tmp_path: Path) -> None:
    assert of(tmp_path, opus(12.5) + page(-1) + page(48_000 * 99, stream=b"\0\0\0\1")).seconds == 12.5


def test_the_last_page_is_found_behind_much_sound(tmp_path: Path) -> None:
    head, last = opus(3).split(b"OpusTags")
    assert of(tmp_path, head + b"OpusTags" + b"\0" * 1_000_000 + last).seconds == 3


DAMAGED = {
    "nothing": (b"", "is empty"),
    "text": (b"So, our payments team", "is no file of sound"),
    "MP3": (b"ID3\x04\0", "is an MP3 file; save it anew as WAV"),
    "M4A": (b"\0\0\0\x20ftypM4A ", "is an MP4 or M4A file; save it anew"),
    "WAV without a form": (wav(1).replace(b"fmt ", b"junk"), "has a damaged header"),
    "no sound in a WAV": (wav(0), "holds no sound"),
    "no sound in an AU": (au(0), "holds no sound"),
    "no sound in an Ogg": (opus(0), "is an Ogg file without sound"),
    "Ogg with video": (page(0, b"\x80theora" + b"\0" * 30), "holds neither Opus nor Vorbis"),
    "Ogg with a short head": (page(0, b"OpusHead"), "has a damaged header"),
    "Vorbis without a rate": (
        vorbis(1).replace((44_100).to_bytes(4, "little"), b"\0\0\0\0"),
        "damaged header",
    ),
    "Ogg without an end": (page(-1, b"OpusHead" + b"\0" * 11), "does not say at its end how long it is"),
    "FLAC that is cut off": (flac(1)[:20], "has a damaged header"),
    "FLAC of unknown length": (flac(0), "does not say how long it is"),
    "FLAC with another first block": (flac(1).replace(b"\x80", b"\x84", 1), "has a damaged header"),
    "of weeks": (flac(1_000_000), "says that it lasts 278 hours; it is damaged"),
}


@pytest.mark.parametrize(("data", "sentence"), DAMAGED.values(), ids=DAMAGED)
def test_what_cannot_be_attached_is_a_sentence(tmp_path: Path, data: bytes, sentence: str) -> None:
    with pytest.raises(NotARecording, match=sentence):
        of(tmp_path, data)


def test_a_folder_is_no_sound(tmp_path: Path) -> None:
    with pytest.raises(NotARecording, match="is not a regular file"):
        sound_form(tmp_path)
    with pytest.raises(NotARecording, match="cannot be read"):
        sound_form(tmp_path / "gone")


def test_sound_is_known_by_what_it_holds_and_else_by_its_name(tmp_path: Path) -> None:
    for name, data in {"a.txt": wav(1), "b": b"ID3\x04", "c.wav": b"damaged"}.items():
        tmp_path.joinpath(name).write_bytes(data)
        assert is_sound(tmp_path / name)
    tmp_path.joinpath("d.txt").write_bytes(b"So")
    assert not is_sound(tmp_path / "d.txt")
    assert not is_sound(tmp_path / "gone.txt")


@pytest.mark.property
@given(
    make=st.sampled_from([*FORMS.values(), vorbis]),
    at=st.integers(0, 80),
    changed=st.binary(max_size=12),
    cut=st.integers(0, 120),
)
def test_no_damage_is_more_than_a_sentence(
    tmp_path_factory: pytest.TempPathFactory, make: Made, at: int, changed: bytes, cut: int
) -> None:
    data = bytearray(make(0.001))
    data[at : at + len(changed)] = changed
    with contextlib.suppress(NotARecording):
        form = of(tmp_path_factory.getbasetemp(), bytes(data[: len(data) - cut]))
        assert 0 < form.seconds <= 86_400
