"""What was said in each question of a session."""

from hotseat.domain.session.question import Question
from hotseat.domain.session.session import Session
from hotseat.domain.speech.measured import Measured, measured
from hotseat.domain.speech.spoken import Spoken, spoken
from hotseat.domain.speech.transcript import Transcript


def measured_in_each(session: Session, transcript: Transcript) -> list[Measured | None]:
    """The figures of each question that was begun, in order; None where nothing is known of it."""
    all_spoken = (spoken_in(session, question, transcript) for question in session.begun_questions)
    return [measured(spoken) if spoken else None for spoken in all_spoken]


def spoken_in(session: Session, question: Question, transcript: Transcript) -> Spoken | None:
    """What was said in this question of the session; None if nothing is known of it.

    The question may have other times than in the session, as before its repairs.
    """
    position = next(at for at, own in enumerate(session.questions) if own.asked is question.asked)
    timed = session.with_question_at(position, question)
    return spoken(timed, position + 1, transcript, session.at)
