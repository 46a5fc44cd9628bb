"""Whether an answer that is resumed was being recorded, so that its recording goes on with it."""

from hotseat.domain.session.session import Session


def was_recorded(session: Session) -> bool:
    """Whether a microphone recorded the current question last, and nobody switched it off."""
    question, recordings = session.question, session.recordings
    if question is None or not recordings or not recordings[-1].device:
        return False
    return recordings[-1].starts >= question.asked.at and recordings[-1].why != "stopped"
