"""The recordings that are committed are what their truth says."""

import pytest

from hotseat.storage.speech.sound_file import SoundFile, open_sound
from tests.speech_audio.script import answers
from tests.speech_audio.truth import SMALL, Truth, small

LARGEST = 3_000_000
"""Bytes of all of them, which every clone has to fetch."""
KNOWN = small()


def level(sound: SoundFile, start: float, stop: float) -> float:
    """The mean of how far the samples are from silence, of 32,767."""
    first, last = (round(second * sound.layout.rate) for second in (start, stop))
    samples = sound.samples(first, last - first)
    return sum(map(abs, samples)) / len(samples)


def test_they_are_small() -> None:
    assert len(KNOWN) == 3
    assert sum(path.stat().st_size for path in SMALL.iterdir()) <= LARGEST


@pytest.mark.parametrize("truth", KNOWN.values(), ids=KNOWN)
def test_the_sound_is_as_long_as_its_truth(truth: Truth) -> None:
    sound = open_sound(truth.sound)
    assert (sound.layout.rate, sound.layout.channels) == (truth.rate, 1)
    assert sound.frames / truth.rate == pytest.approx(truth.seconds, abs=0.001)
    parts = truth.parts
    assert [part.start for part in parts[1:]] == [part.stop for part in parts[:-1]]
    assert (parts[0].start, parts[-1].stop) == (0.0, truth.seconds)


@pytest.mark.parametrize("truth", KNOWN.values(), ids=KNOWN)
def test_phrases_are_loud_and_pauses_are_quiet(truth: Truth) -> None:
    sound = open_sound(truth.sound)
    phrases = [phrase for part in truth.parts for phrase in part.phrases]
    pauses = [pause for part in truth.parts for pause in part.pauses]
    quietest = min(level(sound, phrase.start, phrase.stop) for phrase in phrases)
    for start, stop in pauses:
        # What a room gives back ends after a third of a second.
        assert level(sound, start + 0.4, stop) < quietest / 3
    assert all(phrases[number].stop < phrases[number + 1].start for number in range(len(phrases) - 1))


@pytest.mark.parametrize("truth", KNOWN.values(), ids=KNOWN)
def test_the_truth_is_that_of_the_text(truth: Truth) -> None:
    """Who changes a text makes the sound again: `make speech-audio`."""
    answer = answers("small")[truth.sound.stem]
    passages = (*answer.sections, *answer.follow_ups)
    assert [(part.id, part.text) for part in truth.parts] == [(one.id, one.text) for one in passages]
    assert [part.numbers for part in truth.parts] == [tuple(one.marked("n")) for one in passages]
