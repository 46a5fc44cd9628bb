"""What was said in a session, as it was recognised or pasted. All times are seconds on the session clock."""

from typing import NamedTuple


class Word(NamedTuple):
    """A word, and when it was said."""

    at: float
    to: float
    text: str
    """With the punctuation that was recognised, without spaces."""

    @property
    def middle(self) -> float:
        """The second that decides to which section the word belongs."""
        return (self.at + self.to) / 2


class Span(NamedTuple):
    """A part of the session clock, from `start` to `stop`."""

    start: float
    stop: float

    @property
    def seconds(self) -> float:
        """How long it is."""
        return self.stop - self.start


class RecordingWords(NamedTuple):
    """What was recognised in one recording."""

    recording: str
    """The name of the recording's file, as in the session's `recorded`."""
    covers: Span
    """The seconds of the session that the recording covers."""
    engine: str
    """What recognised the words, as in "whisper.cpp tiny.en q8_0"; or which captions they come from."""
    words: tuple[Word, ...] = ()
    """In the order in which they were said."""
    voice: tuple[Span, ...] = ()
    """Where a voice was detected. Empty for captions, whose words are all that is known."""


class PastedText(NamedTuple):
    """What was said in a part of a question, without times, as somebody pasted it."""

    question: int
    """The number of the question in the session, from 1."""
    section: str
    """The id of a section; empty for the whole answer."""
    text: str
    """One paragraph a line."""


class Transcript(NamedTuple):
    """All that is known of what was said in a session."""

    recordings: tuple[RecordingWords, ...] = ()
    """In the order in which the recordings begin."""
    pasted: tuple[PastedText, ...] = ()

    @property
    def is_empty(self) -> bool:
        """Whether nothing is known: no recording was transcribed, and no text pasted."""
        return not (self.recordings or self.pasted)


NOTHING_SAID = Transcript()
"""The transcript of a session without one."""
