"""What the transcriber made of a recording, set against its truth."""

from typing import NamedTuple

from hotseat.domain.pacing import Section
from hotseat.domain.session import events as e
from hotseat.domain.session.session import Session
from hotseat.domain.speech.spoken import Spoken, spoken
from hotseat.domain.speech.transcript import RecordingWords, Span, Transcript, Word
from tests.domain.script import HEADER, after_all, asked
from tests.speech_audio.plain_words import paired, plain_words
from tests.speech_audio.truth import SpokenPart, Truth

COUNTED = ("hedges", "i", "we", "numbers", "fillers")
"""Figures that are compared section by section."""


class Comparison(NamedTuple):
    """How much of a recording was heard as it was said."""

    words: int
    """How many were said."""
    errors: int
    """Words left out, added, or heard as others."""
    placed: int
    """How many were heard as they were said."""
    misplaced: int
    """How many of those came into another section."""


class Row(NamedTuple):
    """A section or a follow-up: a figure as it is, and as it was heard."""

    part: str
    figure: str
    true: int
    heard: int


def session_of(truth: Truth) -> Session:
    """A session in which each section was marked exactly where it begins."""
    sections = tuple(Section(part.id, part.id.capitalize(), 30, 45) for part in truth.sections)
    card = asked()._replace(sections=sections)
    entered = [e.Entered(part.start, part.id) for part in truth.sections]
    probes = [event for part in truth.follow_ups for event in _probe(part)]
    return after_all(card, *entered, e.Answered(truth.sections[-1].stop), *probes)


def _probe(part: SpokenPart) -> tuple[e.Event, e.Event]:
    asked_probe = e.FollowUpAsked(part.start, "role", "level", part.id)
    return asked_probe, e.FollowUpAnswered(part.stop, "held")


def transcript_of(truth: Truth, words: list[Word], voice: list[Span]) -> Transcript:
    """What was heard, as the file of the words would have it."""
    part = RecordingWords(
        recording=f"{HEADER.id}.1.au",
        covers=Span(0.0, truth.seconds),
        engine="made",
        words=tuple(words),
        voice=tuple(voice),
    )
    return Transcript((part,))


def spoken_of(truth: Truth, words: list[Word], voice: list[Span]) -> Spoken:
    """What hotseat shows of the recording."""
    shown = spoken(session_of(truth), 1, transcript_of(truth, words, voice), truth.seconds)
    assert shown is not None
    return shown


def compared(truth: Truth, words: list[Word]) -> Comparison:
    """The words that were heard against those that were said."""
    heard = " ".join(word.text for word in words)
    errors = paired(plain_words(truth.text), plain_words(heard)).errors
    said = [(_bare(word), part.id) for part in truth.parts for word in part.text.split()]
    same = paired([word for word, _ in said], [_bare(word.text) for word in words]).same
    misplaced = sum(_part_at(truth, words[second].middle) != said[first][1] for first, second in same)
    return Comparison(len(plain_words(truth.text)), errors, len(same), misplaced)


def _bare(word: str) -> str:
    return word.lower().strip("\".,?!'")


def _part_at(truth: Truth, at: float) -> str:
    return next((part.id for part in reversed(truth.parts) if part.start <= at), truth.parts[0].id)


def rows_of(truth: Truth, shown: Spoken) -> list[Row]:
    """Each figure of each section and follow-up."""
    found = []
    for true, part in zip(truth.parts, (*shown.sections, *shown.follow_ups), strict=True):
        for name in COUNTED:
            pair = (_count(getattr(true, name)), _count(getattr(part.figures, name)))
            found.append(Row(true.id, name, *pair))
    return found


def _count(value: object) -> int:
    return value if isinstance(value, int) else len(value) if isinstance(value, tuple) else 0
