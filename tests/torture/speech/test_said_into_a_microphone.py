"""An answer that is said into a microphone ends as figures, which are those of what was said."""

import os
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from hotseat.domain.speech.spoken import Spoken, spoken
from hotseat.storage.session.transcript import load
from hotseat.storage.speech.sound_file import open_sound
from hotseat.storage.speech.words_file import read_words
from tests.speech_audio.plain_words import plain_words
from tests.speech_audio.truth import Truth, small
from tests.torture.rig.fake_microphone import NEEDED, fake_microphone, is_possible
from tests.torture.rig.place import Place, begin
from tests.torture.rig.real_time import pump_for
from tests.torture.rig.terminal import CTRL_Q, SPACE, Terminal
from tests.torture.speech.transcribing import needs_recognition, word_errors

pytestmark = [
    pytest.mark.torture,
    needs_recognition,
    pytest.mark.skipif(not is_possible(), reason=f"the fake microphone needs {', '.join(NEEDED)}"),
]

LOUD = 1_000
"""What is louder, of 32,767, is a voice."""
SETTINGS = {"HOTSEAT_RECORD": "always", "HOTSEAT_AUDIO": "keep"}
TRUTH = small()["parcels"]
SAID = " ".join(part.text for part in TRUTH.sections)


class SpokenAnswer:
    """One person at one terminal, who marks each section when it is heard to begin."""

    def __init__(self, place: Place, truth: Truth, microphone: dict[str, str]) -> None:
        self._place = place
        self._truth = truth
        self._microphone = microphone

    def give(self) -> Path:
        """Says all sections, and quits. Returns the session's file."""
        runtime = {"XDG_RUNTIME_DIR": self._microphone["XDG_RUNTIME_DIR"], **SETTINGS}
        with self._place.start("practice", "--kind", "behavioral", environment=runtime) as terminal:
            begin(terminal)
            recording = self._place.newest.with_suffix(".1.au")
            terminal.wait_until(lambda: recording.exists() and open_sound(recording).frames, "a recording")
            with self._say() as voice:
                began = self._heard_since(terminal, recording)
                for part in self._truth.sections[1:]:
                    wait_until(terminal, began + part.start)
                    terminal.press(SPACE)
                wait_until(terminal, began + self._truth.sections[-1].stop)
                terminal.press(SPACE)
                terminal.wait_until(lambda: voice.poll() is not None, "the end of the sound")
            terminal.wait_until(lambda: "recording_ended" in self._place.newest.read_text(), "its end")
            terminal.press(CTRL_Q)
            assert terminal.exit_code() == 0
        return self._place.newest

    def _say(self) -> "subprocess.Popen[bytes]":
        command = ["paplay", "--device=fake", str(self._truth.sound)]
        return subprocess.Popen(command, env={**os.environ, **self._microphone})

    def _heard_since(self, terminal: Terminal, recording: Path) -> float:
        """When the sound of the file began, on the clock of this process."""
        sound, looked = open_sound(recording), 0
        while True:
            terminal.pump(0.02)
            samples = sound.samples(looked, sound.layout.rate)
            for number, sample in enumerate(samples, looked):
                if abs(sample) > LOUD:
                    ago = (sound.frames - number) / sound.layout.rate
                    return time.monotonic() - ago - self._truth.sections[0].first_word
            looked += len(samples)


def wait_until(terminal: Terminal, second: float) -> None:
    """Reads what is drawn until that second."""
    pump_for(terminal, max(0.0, second - time.monotonic()))


@pytest.fixture
def microphone(place: Place) -> Iterator[dict[str, str]]:
    pytest.importorskip("sounddevice")
    with fake_microphone(place.home) as environment:
        yield environment


def test_figures_are_those_of_what_was_said(place: Place, microphone: dict[str, str]) -> None:
    path = SpokenAnswer(place, TRUTH, microphone).give()
    done = place.run("speech", "transcribe", "last")
    assert (done.returncode, done.stderr) == (0, "")
    answer = shown(path)
    heard = " ".join(piece.text for piece in answer.answer.pieces)
    assert word_errors(SAID, heard) <= 0.06 * len(plain_words(SAID)), heard
    assert answer.understood == 1.0
    for true, part in zip(TRUTH.sections, answer.sections, strict=True):
        assert abs(part.figures.i - true.i) <= 1, (true.id, part)
        assert (part.figures.we, part.figures.hedges) == (true.we, len(true.hedges)), (true.id, part)
        assert abs(part.figures.words - len(true.text.split())) <= 2, (true.id, part)
        # Before the first section, nobody knows how long the sound takes to come.
        if true is not TRUTH.sections[0]:
            assert part.first_word == pytest.approx(true.first_word, abs=0.5), (true.id, part)
    assert [part.figures.numbers for part in answer.sections][3] == ("1%", "two")
    assert "What was said" in place.run("show", "last").stdout
    assert "matching rule" not in place.run("show", "last").stdout
    assert "matching rule" in place.run("show", "last", "--transcript").stdout
    assert answer.answer.longest_pause == pytest.approx(2.37, abs=0.3)


def shown(path: Path) -> Spoken:
    session = load(path).session
    transcript = read_words(path.parent, session.header.id)
    assert all(part.voice for part in transcript.recordings)
    found = spoken(session, 1, transcript, session.at)
    assert found is not None
    return found
