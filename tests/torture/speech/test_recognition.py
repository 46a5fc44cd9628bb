"""The real transcriber on spoken answers of which everything is known."""

import wave
from array import array
from importlib import util
from pathlib import Path

import pytest

from hotseat.speech.hearing.frames import seconds_in
from hotseat.speech.models.known import CONVERTED, converted_path
from hotseat.speech.models.sums import sha256_of
from hotseat.storage.speech.samples import NotARecording
from hotseat.storage.speech.sound_file import open_sound
from tests.speech_audio.plain_words import plain_words
from tests.speech_audio.truth import Truth, small
from tests.torture.speech.transcribing import needs_recognition, transcribe, word_errors

pytestmark = [pytest.mark.torture, needs_recognition]

SMALL = small()
MOST_ERRORS = 0.1
"""Of the words; two of the recordings are noisy or have an echo."""


@pytest.fixture(params=sorted(SMALL))
def truth(request: pytest.FixtureRequest) -> Truth:
    return SMALL[request.param]


def test_an_answer_is_heard_and_every_word_is_in_its_section(truth: Truth) -> None:
    heard = transcribe(truth.sound)
    assert heard.code == 0
    assert heard.lines[0] == {"type": "begun", "seconds": pytest.approx(truth.seconds, abs=0.02)}
    assert heard.lines[-1] == {"type": "finished", "engine": "whisper.cpp tiny.en q8_0"}
    text = " ".join(part.text for part in truth.parts)
    assert word_errors(text, heard.text) <= MOST_ERRORS * len(plain_words(text))
    for part in truth.parts:
        inside = heard.text_between(part.start, part.stop)
        errors = word_errors(part.text, inside)
        assert errors <= max(2, 0.15 * len(plain_words(part.text))), (part.text, inside)


def test_the_voice_is_where_it_was(truth: Truth) -> None:
    (voice,) = transcribe(truth.sound).of_type("voice")
    first = truth.parts[0]
    assert voice["spans"][0][0] == pytest.approx(first.start + first.first_word, abs=0.2)
    pauses = [pause for part in truth.parts for pause in part.pauses]
    for start, stop in pauses:
        inside = [(a, b) for a, b in voice["spans"] if a < stop - 0.3 and b > start + 0.3]
        assert not inside, (start, stop, inside)


def test_it_shows_how_far_it_came_and_stays_small(truth: Truth) -> None:
    heard = transcribe(truth.sound)
    done = [line["done"] for line in heard.of_type("progress")]
    assert done == sorted(done)
    assert done[-1] == pytest.approx(truth.seconds, abs=0.05)
    assert heard.peak_bytes < 300 * 2**20


def test_the_packaged_model_is_converted_once_and_mended_where_it_is_damaged() -> None:
    truth = SMALL["outage"]
    assert transcribe(truth.sound).code == 0
    path = converted_path()
    assert sha256_of(path) == CONVERTED.sha256
    assert path.stat().st_mode & 0o777 == 0o600
    made = path.stat().st_mtime_ns
    assert transcribe(truth.sound).code == 0
    assert path.stat().st_mtime_ns == made
    with path.open("r+b") as file:
        file.truncate(10_000_000)
    assert transcribe(truth.sound).code == 0
    assert sha256_of(path) == CONVERTED.sha256


def test_a_model_of_ones_own_that_is_damaged_is_no_success(tmp_path: Path) -> None:
    transcribe(SMALL["outage"].sound)
    mine = tmp_path / "mine.bin"
    mine.write_bytes(converted_path().read_bytes()[:20_000_000])
    heard = transcribe(SMALL["outage"].sound, mine)
    assert heard.code != 0
    assert heard.of_type("finished") == []


@pytest.mark.parametrize(("rate", "channels"), [(8_000, 1), (16_000, 2), (44_100, 2), (48_000, 1)])
def test_a_recording_of_another_form_is_heard_as_well(tmp_path: Path, rate: int, channels: int) -> None:
    truth = SMALL["outage"]
    path = tmp_path / "other.wav"
    with_form(truth.sound, path, rate, channels)
    heard = transcribe(path)
    assert heard.lines[0]["seconds"] == pytest.approx(truth.seconds, abs=0.02)
    text = " ".join(part.text for part in truth.parts)
    assert word_errors(text, heard.text) <= 2 * MOST_ERRORS * len(plain_words(text))


@pytest.mark.skipif(util.find_spec("soundfile") is None, reason="soundfile is not installed")
@pytest.mark.parametrize(
    ("ending", "form", "kind"), [("flac", "FLAC", "PCM_24"), ("ogg", "OGG", "OPUS"), ("wav", "WAV", "FLOAT")]
)
def test_other_files_are_read_by_soundfile(tmp_path: Path, ending: str, form: str, kind: str) -> None:
    import soundfile  # noqa: PLC0415 (not installed everywhere)

    truth = SMALL["outage"]
    path = tmp_path / f"other.{ending}"
    wav = tmp_path / "for_it.wav"
    with_form(truth.sound, wav, 48_000, 1)
    samples, rate = soundfile.read(wav)
    soundfile.write(path, samples, rate, format=form, subtype=kind)
    heard = transcribe(path)
    assert heard.code == 0
    text = " ".join(part.text for part in truth.parts)
    assert word_errors(text, heard.text) <= MOST_ERRORS * len(plain_words(text))


def test_silence_says_nothing(tmp_path: Path) -> None:
    path = tmp_path / "silence.wav"
    write_wav(path, array("h", bytes(2 * 16_000 * 40)), 16_000, 1)
    heard = transcribe(path)
    assert heard.code == 0
    assert heard.of_type("word") == []
    assert heard.of_type("voice") == [{"type": "voice", "spans": []}]


def with_form(recording: Path, path: Path, rate: int, channels: int) -> None:
    """The recording with another rate, by the nearest sample, and each sample once for each channel."""
    sound = open_sound(recording)
    old = sound.samples(0, sound.frames)
    count = sound.frames * rate // sound.layout.rate
    new = [old[n * sound.layout.rate // rate] for n in range(count)]
    write_wav(path, array("h", [sample for sample in new for _ in range(channels)]), rate, channels)


def write_wav(path: Path, samples: "array[int]", rate: int, channels: int) -> None:
    with wave.open(str(path), "wb") as file:
        file.setnchannels(channels)
        file.setsampwidth(2)
        file.setframerate(rate)
        file.writeframes(samples.tobytes())


@pytest.mark.skipif(
    any(util.find_spec(module) is None for module in ("miniaudio", "soundfile")),
    reason="miniaudio reads it, and soundfile makes it: one of them is not installed",
)
def test_other_files_are_read_by_miniaudio(tmp_path: Path) -> None:
    import soundfile  # noqa: PLC0415 (not installed everywhere)

    from hotseat.speech.hearing import by_miniaudio  # noqa: PLC0415 (neither is that)

    wav, path = tmp_path / "for_it.wav", tmp_path / "other.flac"
    with_form(SMALL["outage"].sound, wav, 48_000, 2)
    soundfile.write(path, *soundfile.read(wav), format="FLAC")
    seconds, blocks = by_miniaudio.opened(path)
    assert seconds == pytest.approx(SMALL["outage"].seconds, abs=0.02)
    sound = b"".join(blocks())
    assert seconds_in(sound) == pytest.approx(seconds, abs=0.02)
    assert max(array("h", sound)) > 5_000
    path.write_bytes(b"fLaC and nothing else")
    with pytest.raises(NotARecording, match="holds no sound that can be read"):
        by_miniaudio.opened(path)
