"""A section or a follow-up as it was said: its sentences, and what was measured of it."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from hotseat.domain.speech.figures import Figures, figures, sum_of
from hotseat.domain.speech.heard import PAUSE_SECONDS, Heard
from hotseat.domain.speech.intervals import common, seconds_of
from hotseat.domain.speech.transcript import Span, Word

SHORTEST_FOR_PACE = 5.0
"""In fewer seconds a pace says nothing."""
LATEST_BEGIN = 1.0
"""A recording that begins this much later than a part does not know when its first word was said."""

SHORTEST_VOICE = 0.2
"""A shorter voice at the begin of a part is the end of the last word before it."""


class Sentence(NamedTuple):
    """Words up to a full stop or a pause."""

    at: float
    """When it begins, in seconds on the session clock."""
    words: tuple[Word, ...]

    @property
    def text(self) -> str:
        """The words with spaces between them."""
        return " ".join(word.text for word in self.words)


class Unclear(NamedTuple):
    """Speech in which no word was recognised."""

    at: float
    """When it begins, in seconds on the session clock."""
    seconds: float

    @property
    def text(self) -> str:
        """As it stands in a transcript: "[4.1 s not understood]"."""
        return f"[{self.seconds:.1f} s not understood]"


Piece = Sentence | Unclear


class Part(NamedTuple):
    """What was said in a section, in a follow-up, or in the whole answer."""

    name: str
    """The name of the section, or the words of the follow-up."""
    seconds: float
    """How long it took, pauses of the clock left out."""
    recorded: float
    """How many of these seconds recordings cover."""
    speech: float
    """How many seconds a voice was detected."""
    pieces: tuple[Piece, ...]
    """Its sentences, and what was not understood, in order."""
    pasted: str
    """Text that was pasted, without times; one paragraph a line."""
    figures: Figures
    """Those of the pasted text where there is some: both say the same."""
    longest_pause: float | None
    """Seconds of silence between two words; None where no pause is known."""
    first_word: float | None
    """Seconds until the first word, those of other sections and of a stopped clock left out; None where that
    is not known."""

    @property
    def pace(self) -> float | None:
        """Words a minute of the time that the part took; None where that says nothing."""
        return _pace(self.figures.words, self.seconds if self.pasted else self.recorded)

    @property
    def speech_pace(self) -> float | None:
        """Words a minute of the time in which a voice was detected; None where that says nothing, and for
        pasted text, which may say what was not recorded."""
        return None if self.pasted else _pace(self.figures.words, self.speech)

    @property
    def text(self) -> str:
        """All of it: its sentences and what was not understood on one line, then what was pasted."""
        return "\n".join(filter(None, [" ".join(piece.text for piece in self.pieces), self.pasted]))

    @property
    def is_empty(self) -> bool:
        """Whether nothing is known to have been said."""
        return not (self.pieces or self.pasted)


def part_of(name: str, heard: Heard, spans: Sequence[Span], seconds: float, pasted: str = "") -> Part:
    """The part that these spans of the session clock make, which took so many counted seconds."""
    within = heard.within(spans)
    sentences = tuple(_sentences(within.words))
    unclear = [Unclear(span.start, span.seconds) for span in within.unclear]
    return Part(
        name=name,
        seconds=seconds,
        recorded=min(seconds, seconds_of(within.covered)),
        speech=seconds_of(within.voice),
        pieces=tuple(sorted((*sentences, *unclear), key=lambda piece: piece.at)),
        pasted=pasted,
        figures=figures(pasted) if pasted else sum_of(figures(sentence.text) for sentence in sentences),
        longest_pause=max((pause.seconds for pause in within.pauses), default=None),
        first_word=_first_word(within, spans),
    )


def _first_word(within: Heard, spans: Sequence[Span]) -> float | None:
    begins = [span.start for span in within.voice if span.seconds >= SHORTEST_VOICE] or [
        word.at for word in within.words
    ]
    if not (spans and begins and within.covered):
        return None
    begin = spans[0].start
    if within.covered[0].start > begin + LATEST_BEGIN:
        return None
    return seconds_of(common(spans, [Span(begin, max(begin, min(begins)))]))


def _sentences(words: Sequence[Word]) -> Iterator[Sentence]:
    sentence: list[Word] = []
    for word in words:
        if sentence and _ends(sentence[-1], word):
            yield Sentence(sentence[0].at, tuple(sentence))
            sentence = []
        sentence.append(word)
    if sentence:
        yield Sentence(sentence[0].at, tuple(sentence))


def _ends(word: Word, after: Word) -> bool:
    return word.text.endswith((".", "?", "!")) or after.at - word.to >= PAUSE_SECONDS


def _pace(words: int, seconds: float) -> float | None:
    return 60 * words / seconds if words and seconds >= SHORTEST_FOR_PACE else None
