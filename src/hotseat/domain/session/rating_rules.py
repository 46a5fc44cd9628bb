"""What a tick, a guess, a rating and a vote change, and when they may be given."""

from hotseat.domain.refusal import OutOfBounds, Refused
from hotseat.domain.session.events import Guessed, Rated, Ticked, Voted
from hotseat.domain.session.header import Header
from hotseat.domain.session.question import Question
from hotseat.domain.session.rows.row import plus
from hotseat.domain.vocabulary import RATERS, TICK_LISTS, VOTES

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


def voted(header: Header, question: Question, event: Voted) -> Question:
    """The question with the first vote, or with the vote after the discussion. Raises Refused."""
    if event.vote not in VOTES:
        raise Refused(f'the vote is one of {", ".join(VOTES)}, not "{event.vote}"')
    if header.mode == "pair" and not _has_evidence(question):
        raise Refused(NO_EVIDENCE)
    if not event.again:
        return question._replace(vote=event.vote)
    if header.mode != "pair":
        raise Refused("only a pair session has a second vote, after the discussion")
    if not question.vote:
        raise Refused("there is no first vote yet; vote before the discussion")
    return question._replace(vote_again=event.vote)


def _has_evidence(question: Question) -> bool:
    return any(slot.value.sign in ("+", "-") for slot in question.all_notes if not slot.gone)
