"""Words that somebody said, with times made from their places in a text."""

from hotseat.domain.speech.transcript import RecordingWords, Span, Transcript, Word
from tests.domain.script import HEADER

LENGTH = 0.3
"""How long a word is, in seconds."""


def words(at: float, text: str, every: float = 0.5) -> tuple[Word, ...]:
    """The words of the text, the first at this second, then one every so many seconds."""
    return tuple(
        Word(round(at + every * number, 2), round(at + every * number + LENGTH, 2), word)
        for number, word in enumerate(text.split())
    )


def recording(start: float, stop: float, *said: tuple[Word, ...], number: int = 1) -> RecordingWords:
    """A recording of these runs of words; each run is one voice."""
    return RecordingWords(
        recording=f"{HEADER.id}.{number}.au",
        covers=Span(start, stop),
        engine="by hand",
        words=tuple(word for run in said for word in run),
        voice=tuple(Span(run[0].at, run[-1].to) for run in said if run),
    )


def transcript(*recordings: RecordingWords) -> Transcript:
    """What was said, in these recordings."""
    return Transcript(recordings)
