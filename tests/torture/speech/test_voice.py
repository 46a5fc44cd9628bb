"""The real voices, heard where their sound goes nowhere."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from hotseat.clock import SystemClock
from hotseat.speech.voice.speaker import Speaker
from hotseat.speech.voice.voices import HIBARI, programs_of, voices_here
from tests.torture.rig.fake_microphone import fake_microphone, is_possible
from tests.torture.rig.listening import Listening, listening
from tests.waiting import until

pytestmark = [
    pytest.mark.torture,
    pytest.mark.skipif(not is_possible(), reason="PulseAudio is not installed"),
]

QUESTION = "Tell me about a time you won a partner team back after missing a commitment."
FEWEST_SECONDS = 2.5
"""Of sound in that question; the fastest voice takes 4 s with its pauses."""
NO_PORTAUDIO = "raise OSError('PortAudio library not found')\n"
VOICES = (HIBARI, *programs_of("linux"))


@pytest.fixture
def heard(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Listening]:
    """Whatever is played, is heard."""
    home = tmp_path / "home"
    home.mkdir()
    with fake_microphone(home) as environment:
        for name in ("HOME", "XDG_RUNTIME_DIR"):
            monkeypatch.setenv(name, environment[name])
        with listening(tmp_path / "heard.raw", environment) as heard:
            yield heard


@pytest.fixture
def speaker() -> Iterator[Speaker]:
    speaker = Speaker(SystemClock().elapsed)
    yield speaker
    child = speaker._child
    speaker.close()
    if child is not None:
        child.wait(None)


def use(speaker: Speaker, name: str) -> None:
    """Leaves out all other voices, and this test if it is not installed."""
    if name not in voices_here():
        pytest.skip(f"{name} is not installed")
    speaker._left_out = [other for other in VOICES if other != name]


def say(speaker: Speaker, text: str) -> None:
    speaker.say(text)
    until(lambda: not speaker.is_speaking)
    assert speaker.why_silent == ""


def quiet_from_now(heard: Listening) -> float:
    """The moment from which on nothing can be left on its way to be heard."""
    now = heard.seconds
    until(lambda: heard.seconds > now + 0.5)
    return heard.seconds


@pytest.mark.parametrize("name", VOICES)
def test_a_voice_is_heard_and_another_text_silences_it(name: str, speaker: Speaker, heard: Listening) -> None:
    use(speaker, name)
    say(speaker, QUESTION)
    quiet_from_now(heard)
    first = heard.loud_seconds()
    assert first > FEWEST_SECONDS
    before = heard.seconds
    speaker.say(f"{QUESTION} {QUESTION} {QUESTION}")
    until(lambda: heard.loud_seconds(before) > 0.5)
    say(speaker, "And then?")
    quiet_from_now(heard)
    assert heard.loud_seconds(before) < first, "the long text was not spoken to its end"


@pytest.mark.parametrize("name", VOICES)
def test_hushed_it_is_silent_within_a_moment(name: str, speaker: Speaker, heard: Listening) -> None:
    use(speaker, name)
    speaker.say(f"{QUESTION} {QUESTION}")
    until(lambda: heard.loud_seconds() > 0.5)
    speaker.hush()
    silent = quiet_from_now(heard)
    until(lambda: heard.seconds > silent + 2)
    assert heard.loud_seconds(silent) == 0.0


def test_without_portaudio_the_neural_voice_is_played_by_a_program(
    speaker: Speaker, heard: Listening, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    use(speaker, HIBARI)
    tmp_path.joinpath("sounddevice.py").write_text(NO_PORTAUDIO)
    monkeypatch.setenv("PYTHONPATH", str(tmp_path), prepend=os.pathsep)
    say(speaker, QUESTION)
    quiet_from_now(heard)
    assert heard.loud_seconds() > FEWEST_SECONDS
    speaker.say(f"{QUESTION} {QUESTION}")
    before = heard.seconds
    until(lambda: heard.loud_seconds(before) > 0.5)
    speaker.hush()
    silent = quiet_from_now(heard)
    until(lambda: heard.seconds > silent + 1)
    assert heard.loud_seconds(silent) == 0.0


def test_the_neural_voice_asks_no_network_for_anything(speaker: Speaker, heard: Listening) -> None:
    """Whatever would, is refused by an audit hook of the child; the voice must not fail by it."""
    use(speaker, HIBARI)
    for text in ("3 of 4, in 2025: $5M at 99.9 %.", "漢字", "x" * 4_000, QUESTION):
        speaker.say(text)
        until(lambda: heard.loud_seconds() > 0 or not speaker.is_speaking)
    say(speaker, QUESTION)
    assert speaker._left_out == [other for other in VOICES if other != HIBARI]
