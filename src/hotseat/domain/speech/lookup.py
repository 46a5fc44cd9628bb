"""How a report asks what was said in a session."""

from typing import TYPE_CHECKING, Protocol

from hotseat.domain import speech
from hotseat.domain.speech.transcript import NOTHING_SAID, Transcript

if TYPE_CHECKING:
    from hotseat.domain.session.question import Question
    from hotseat.domain.session.session import Session
    from hotseat.domain.speech.spoken import Spoken


class TranscriptOf(Protocol):
    """What is known to have been said in each session that it is asked about."""

    def __call__(self, session: "Session", /) -> Transcript:
        """All of it; NOTHING_SAID where nothing is known."""


def said_in(session: "Session", words: TranscriptOf | None) -> Transcript:
    """What is known to have been said in the session; nothing for a report without words."""
    return NOTHING_SAID if words is None else words(session)


def said_in_question(session: "Session", question: "Question", transcript: Transcript) -> "Spoken | None":
    """What was said in that question of the session; None if nothing is known of it.

    For a session without words, the module that measures words is not imported.
    """
    if transcript.is_empty:
        return None
    return speech.of_questions.spoken_in(session, question, transcript)
