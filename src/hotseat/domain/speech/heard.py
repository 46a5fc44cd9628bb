"""What all recordings of a session together say of a part of it."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from hotseat.domain.speech.intervals import common, joined, seconds_of, without
from hotseat.domain.speech.transcript import RecordingWords, Span, Word

UNCLEAR_SECONDS = 1.5
"""Speech of this length without a recognised word is shown as not understood."""
SPREAD_SECONDS = 0.25
"""A recognised word may be said to begin this much late, or to end this much early."""
PAUSE_SECONDS = 1.0
"""A shorter silence is no pause, but taking breath."""


class Heard(NamedTuple):
    """Words, voice and silence in some spans of the session clock."""

    words: tuple[Word, ...]
    """Those whose middle lies in the spans, in the order in which they were said."""
    voice: tuple[Span, ...]
    """Where a voice was detected."""
    covered: tuple[Span, ...]
    """What recordings cover."""
    pauses: tuple[Span, ...]
    """The silences between two voices whose middle lies in the spans."""
    unclear: tuple[Span, ...]
    """Where a voice was detected for at least UNCLEAR_SECONDS and no word was recognised."""

    def within(self, spans: Sequence[Span]) -> "Heard":
        """What of it lies in these spans."""
        return Heard(
            words=tuple(word for word in self.words if _holds(spans, word.middle)),
            voice=tuple(common(self.voice, spans)),
            covered=tuple(common(self.covered, spans)),
            pauses=tuple(pause for pause in self.pauses if _holds(spans, (pause.start + pause.stop) / 2)),
            unclear=tuple(span for span in self.unclear if _holds(spans, (span.start + span.stop) / 2)),
        )

    def with_clock_stopped(self, gaps: Sequence[Span]) -> "Heard":
        """The same, where a silence while the clock was stopped is no pause."""
        pauses = without(self.pauses, gaps)
        return self._replace(pauses=tuple(pause for pause in pauses if pause.seconds >= PAUSE_SECONDS))

    @property
    def understood(self) -> float | None:
        """The share of the voice in which words were recognised, 0 to 1; None where no voice was detected."""
        speech = seconds_of(self.voice)
        return 1 - min(1.0, seconds_of(self.unclear) / speech) if speech else None


def heard(recordings: Iterable[RecordingWords]) -> Heard:
    """What the recordings say together.

    Where several cover the same seconds, one of them counts there: one in which voices were detected, before
    captions.
    """
    words: list[Word] = []
    voice: list[Span] = []
    covered: list[Span] = []
    pauses: list[Span] = []
    unclear: list[Span] = []
    for recording in sorted(recordings, key=lambda part: not part.voice):
        own = without([recording.covers], covered)
        part = _of_one(recording).within(own)
        words += part.words
        voice += part.voice
        pauses += part.pauses
        unclear += part.unclear
        covered = joined([*covered, *own])
    return Heard(tuple(sorted(words)), *(tuple(joined(spans)) for spans in (voice, covered, pauses, unclear)))


def _of_one(recording: RecordingWords) -> Heard:
    voice = joined(recording.voice)
    silences = without([Span(voice[0].start, voice[-1].stop)], voice) if voice else []
    spoken = joined(Span(word.at - SPREAD_SECONDS, word.to + SPREAD_SECONDS) for word in recording.words)
    return Heard(
        words=recording.words,
        voice=tuple(voice),
        covered=(recording.covers,),
        pauses=tuple(silence for silence in silences if silence.seconds >= PAUSE_SECONDS),
        unclear=tuple(span for span in without(voice, spoken) if span.seconds >= UNCLEAR_SECONDS),
    )


def _holds(spans: Sequence[Span], at: float) -> bool:
    before = bisect_right(spans, (at, float("inf")))
    return before > 0 and at < spans[before - 1].stop
