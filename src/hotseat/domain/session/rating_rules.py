"""What ticks, guesses, scores and votes change, when they may be given, and to which answers they belong."""

from typing import Any

from hotseat.domain.refusal import OutOfBounds, Refused
from hotseat.domain.session.events import Guessed, Rated, Ticked, Voted
from hotseat.domain.session.header import Header
from hotseat.domain.session.question import Question
from hotseat.domain.session.rows.row import plus
from hotseat.domain.session.session import Session
from hotseat.domain.vocabulary import RATERS, TICK_LISTS, VOTES

Verdicts = tuple[dict[str, Any], ...]
"""The fields of each question that scores and votes change."""
NO_EVIDENCE = "a vote needs evidence: note at least one line with + or - first"


def has_score_or_vote(question: Question) -> bool:
    """Whether anybody has given a score or a vote for the answer."""
    return bool(question.rated or question.vote)


def ticked(question: Question, event: Ticked) -> Question:
    """The question with the line ticked, or with its tick removed. Raises Refused if it cannot be now."""
    if event.list not in TICK_LISTS:
        raise Refused(f'a list is {" or ".join(TICK_LISTS)}, not "{event.list}"')
    if not question.begun:
        raise Refused("the answer has not begun")
    return question._replace(ticked=plus(question.ticked, event))


def guessed(question: Question, event: Guessed) -> Question:
    """The question with the guess. Raises Refused."""
    if question.section_of(event.section) is None:
        raise Refused(f'the plan has no section "{event.section}"')
    if event.seconds < 0:
        raise Refused("a section cannot take less than 0 seconds")
    return question._replace(guesses=plus(question.guesses, event))


def refuse_unknown_score(event: Rated) -> None:
    """Raises OutOfBounds for a score outside 1 to 4, at any stage of the session."""
    if not 1 <= event.score <= 4:
        raise OutOfBounds(f"a score is from 1 to 4, not {event.score}")


def rated(header: Header, question: Question, event: Rated) -> Question:
    """The question with the score, which replaces an earlier score by the same rater. Raises Refused."""
    if event.by not in RATERS:
        raise Refused(f'a score is the interviewer\'s or by = "candidate", not by = "{event.by}"')
    if event.by and header.mode != "pair":
        raise Refused("the candidate can only give scores in a pair session")
    return question._replace(rated=plus(question.rated, event))


def voted(header: Header, question: Question, event: Voted, *, evidence: bool) -> Question:
    """The question with the first vote, or with the vote after the discussion. Raises Refused."""
    if event.vote not in VOTES:
        raise Refused(f'the vote is one of {", ".join(VOTES)}, not "{event.vote}"')
    if header.mode == "pair" and not evidence:
        raise Refused(NO_EVIDENCE)
    if not event.again:
        return question._replace(vote=event.vote)
    if header.mode != "pair":
        raise Refused("only a pair session has a second vote, after the discussion")
    if not question.vote:
        raise Refused("there is no first vote yet; vote before the discussion")
    return question._replace(vote_again=event.vote)


def has_evidence(question: Question) -> bool:
    """Whether a note of the answer is evidence or a concern."""
    return any(slot.value.sign in ("+", "-") for slot in question.all_notes if not slot.gone)


def with_score(session: Session, event: Rated) -> Session:
    """The session with the score. Raises Refused.

    If the interview is rated once, a principle's score is about the answers that it was sought in, and every
    other score about all answers.
    """
    header, changed = session.header, session
    if not header.rated_once:
        return session.with_question(rated(header, session.questions[-1], event))
    sought = {principle for question in session.questions for principle in question.asked.principles}
    for index, question in _begun(session):
        if event.criterion not in sought or event.criterion in question.asked.principles:
            changed = changed.with_question_at(index, rated(header, question, event))
    return changed


def with_vote(session: Session, event: Voted) -> Session:
    """The session with the vote. Raises Refused, also where a pair has no evidence for it."""
    header, changed = session.header, session
    last = len(session.questions) - 1
    about = _begun(session) if header.rated_once else [(last, session.questions[last])]
    evidence = any(has_evidence(question) for _, question in about)
    for index, question in about:
        changed = changed.with_question_at(index, voted(header, question, event, evidence=evidence))
    return changed


def as_one(session: Session) -> Question:
    """The last question; of an interview that is rated once, with the scores and notes of all its answers."""
    last = session.questions[-1]
    if not session.header.rated_once:
        return last
    begun = [question for _, question in _begun(session)]
    scores = [score for question in begun for score in question.rated]
    return last._replace(
        rated=tuple(sorted(scores, key=lambda score: score.at)),
        all_notes=tuple(slot for question in begun for slot in question.all_notes),
    )


def principles_of(session: Session) -> tuple[str, ...]:
    """The principles to rate: those of the last question, or of all in an interview that is rated once."""
    begun = [question for _, question in _begun(session)]
    about = begun if session.header.rated_once else session.questions[-1:]
    return tuple(dict.fromkeys(principle for question in about for principle in question.asked.principles))


def is_rated_later(session: Session) -> bool:
    """Whether more questions come before the interview is rated once."""
    return session.header.rated_once and len(_begun(session)) < session.header.questions


def waits_for_rating(session: Session) -> bool:
    """Whether an interview that is rated once has neither a score nor a vote yet."""
    rated = as_one(session)
    return session.header.rated_once and not rated.rated and not rated.vote


def verdicts(session: Session) -> Verdicts:
    """The scores and votes of each question, for `with_verdicts`."""
    return tuple(
        {"rated": question.rated, "vote": question.vote, "vote_again": question.vote_again}
        for question in session.questions
    )


def with_verdicts(session: Session, given: Verdicts) -> Session:
    """The session with these scores and votes again."""
    for index, fields in enumerate(given):
        session = session.with_question_at(index, session.questions[index]._replace(**fields))
    return session


def _begun(session: Session) -> list[tuple[int, Question]]:
    return [(index, question) for index, question in enumerate(session.questions) if question.begun]
