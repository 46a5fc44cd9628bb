"""The answers to hold one against: the last one to the same question, and the last telling of its story."""

from collections.abc import Sequence
from typing import Protocol

from hotseat.domain.review.answer_comparison import Side, under
from hotseat.domain.review.answers import Answer
from hotseat.domain.review.same_question import before_elsewhere, before_in_session, earlier_telling
from hotseat.domain.session.session import Session
from hotseat.domain.stories.two_tellings import told_before_here
from hotseat.engine.rehearsal import CannotRehearse


class KeptSessions(Protocol):
    """The sessions on disk."""

    def answers_of(self, person: str) -> Sequence[Answer]:
        """Every question this person answered in their newest sessions; an empty name means the user."""

    def open(self, session_id: str) -> Session:
        """Reads one session. Raises CannotRehearse."""


def answer_before(sessions: KeptSessions, session: Session) -> Side | None:
    """The last answer of the same person to the newest question, from this session or from their newest
    others; None if there is none that can be read."""
    if (earlier := before_in_session(session)) is not None:
        return Side(session, earlier)
    answer = before_elsewhere(session, sessions.answers_of(session.header.candidate))
    return answer_of(sessions, answer) if answer else None


def telling_before(sessions: KeptSessions, session: Session, me: str) -> Side | None:
    """The last telling of the story of the newest question, from this session or from another; None without
    one. `me` is the name of the user."""
    position = len(session.begun_questions) - 1
    if (here := told_before_here(session, position)) is not None:
        return Side(session, here)
    answers = sessions.answers_of(session.header.candidate)
    answer = earlier_telling(answers, session, position, me)
    return answer_of(sessions, answer) if answer else None


def answer_of(sessions: KeptSessions, answer: Answer) -> Side | None:
    """The answer with its session; None if the session cannot be read."""
    try:
        other = under(sessions.open(answer.session), answer.session)
    except CannotRehearse:
        return None
    return Side(other, other.begun_questions[answer.number - 1])
