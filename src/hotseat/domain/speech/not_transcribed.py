"""Whether a question was recorded, and its words are not known."""

from math import inf

from hotseat.domain.session.question import Question
from hotseat.domain.session.session import Session
from hotseat.domain.speech.transcript import Transcript


def not_transcribed(session: Session, question: Question, transcript: Transcript) -> bool:
    """Whether a recording that began during this question has no words yet."""
    begins = question.asked.at
    ends = min(
        (question.asked.at for question in session.questions if question.asked.at > begins), default=inf
    )
    known = {part.recording for part in transcript.recordings}
    recorded = {recording.file for recording in session.recordings if begins <= recording.starts < ends}
    return bool(recorded - known)
