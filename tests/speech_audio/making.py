"""Speaks an answer, and notes what is said when."""

from pathlib import Path
from typing import NamedTuple

import numpy as np

from tests.speech_audio.script import HESITATIONS, Passage, Piece, answers
from tests.speech_audio.sound import EDGE, RATE, Samples, in_a_room, silence, write_sound
from tests.speech_audio.takes import Take
from tests.speech_audio.truth import Phrase, SpokenPart, Truth, write
from tests.speech_audio.voices import named, say

BREATH = 0.25
"""Seconds of silence between two phrases."""
BETWEEN_SECTIONS = 0.6
"""Seconds of silence between two sections; the boundary lies in the middle of them."""
SLOW = 0.55
"""How fast "um" is said, against the other words."""
I_WORDS = {"i", "me", "my", "mine", "myself", "i'm", "i've", "i'd", "i'll"}
WE_WORDS = {"we", "us", "our", "ours", "ourselves", "we're", "we've", "we'd", "we'll"}


class Strip:
    """Sound that grows at its end."""

    def __init__(self) -> None:
        self.silent_since: float | None = None
        """When the last sound ended; None before the first."""
        self._parts: list[Samples] = []
        self._frames = 0

    @property
    def seconds(self) -> float:
        """How long it is so far."""
        return self._frames / RATE

    @property
    def samples(self) -> Samples:
        """All of it."""
        return np.concatenate(self._parts)

    def add(self, samples: Samples) -> None:
        """Puts a sound behind the others."""
        self._parts.append(samples)
        self._frames += len(samples)


class Spoken(NamedTuple):
    """What came of the pieces of a passage."""

    phrases: list[Phrase]
    pauses: list[tuple[float, float]]


def make(take: Take, path: Path) -> None:
    """Makes the recording, and beside it the file of its truth."""
    answer = answers(take.texts)[take.name]
    strip = Strip()
    sections = tuple(_part(strip, passage, take) for passage in answer.sections)
    follow_ups = tuple(_part(strip, passage, take) for passage in answer.follow_ups)
    write_sound(path, in_a_room(strip.samples, take.room, seed=len(take.name)))
    truth = Truth(
        sound=path,
        rate=RATE,
        seconds=round(strip.seconds, 3),
        voice=named(take.voice),
        speed=take.speed,
        room=take.room,
        sections=sections,
        follow_ups=follow_ups,
    )
    write(path.with_suffix(".json"), truth)


def _part(strip: Strip, passage: Passage, take: Take) -> SpokenPart:
    """Speaks the passage, with half of the silence between sections on either side."""
    start = strip.seconds
    strip.add(silence(BETWEEN_SECTIONS / 2))
    spoken = _speak(strip, passage, take)
    strip.add(silence(BETWEEN_SECTIONS / 2))
    words = [word.strip(".,?!") for word in passage.text.lower().split()]
    return SpokenPart(
        id=passage.id,
        start=round(start, 3),
        stop=round(strip.seconds, 3),
        text=passage.text,
        first_word=round(spoken.phrases[0].start - start, 3),
        i=sum(word in I_WORDS for word in words),
        we=sum(word in WE_WORDS for word in words),
        numbers=tuple(passage.marked("n")),
        hedges=tuple(passage.marked("h")),
        fillers=tuple(passage.marked("f")),
        hesitations=sum(len(passage.marked(sound)) for sound in HESITATIONS),
        phrases=tuple(spoken.phrases),
        pauses=tuple(spoken.pauses),
    )


def _speak(strip: Strip, passage: Passage, take: Take) -> Spoken:
    spoken = Spoken([], [])
    is_meant = False
    """Whether the silence before the next phrase is meant."""
    for piece in passage.pieces:
        if not piece.text:
            is_meant = True
            strip.add(silence(piece.seconds))
            continue
        if spoken.phrases:
            strip.add(silence(BREATH))
        heard_at = round(strip.seconds + EDGE, 3)
        if is_meant and strip.silent_since is not None:
            spoken.pauses.append((strip.silent_since, heard_at))
        is_meant = False
        strip.add(say(take.voice, piece.text, _speed(piece, take)))
        strip.silent_since = round(strip.seconds - EDGE, 3)
        spoken.phrases.append(Phrase(heard_at, strip.silent_since, piece.text))
    return spoken


def _speed(piece: Piece, take: Take) -> float:
    is_hesitation = piece.text.strip(",") in HESITATIONS
    return take.speed * SLOW if is_hesitation and take.voice != "espeak" else take.speed
