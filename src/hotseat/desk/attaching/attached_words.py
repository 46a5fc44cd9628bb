"""What was said, as it was attached."""

from typing import NamedTuple

from hotseat.desk.attaching.target import Target
from hotseat.domain.speech.of_questions import spoken_in
from hotseat.domain.speech.part import Part, Sentence
from hotseat.domain.speech.transcript import Transcript


class AttachedWords(NamedTuple):
    """What was written down of a text."""

    words: int
    """How many words."""
    begin: float | None
    """The second of the session at which captions begin; None for a plain transcript."""
    in_questions: tuple[tuple[int, int], ...]
    """The number of each question in which something was said, and how many words."""
    sections: tuple[str, ...]
    """The names of the sections that a plain transcript names."""
    speakers: tuple[str, ...]
    """Everybody whom captions name as speaking."""
    taken: str
    """The speaker whose words were taken; empty where they are those of all."""
    faults: tuple[tuple[int, str], ...]
    """What could not be read of captions and is left out, as line and sentence."""
    replaced: int
    """How many words it took the place of."""


def in_questions(target: Target, transcript: Transcript) -> tuple[tuple[int, int], ...]:
    """The number of each question with words, as `show` numbers it, and how many words."""
    session, counts = target.session, []
    for number, question in enumerate(session.begun_questions, 1):
        spoken = spoken_in(session, question, transcript)
        if spoken and (words := sum(map(_words_of, (spoken.answer, *spoken.follow_ups)))):
            counts.append((number, words))
    return tuple(counts)


def _words_of(part: Part) -> int:
    recognised = sum(len(piece.words) for piece in part.pieces if isinstance(piece, Sentence))
    return recognised + len(part.pasted.split())
