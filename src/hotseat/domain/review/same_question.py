"""The same question again: how it is asked once more, and the answer that it had before."""

from collections.abc import Iterable

from hotseat.domain.bank.bank import Bank, Choice, NothingToAsk
from hotseat.domain.bank.prompt import Prompt
from hotseat.domain.review.answer_comparison import is_same_prompt
from hotseat.domain.review.answers import Answer
from hotseat.domain.session.events import Asked
from hotseat.domain.session.header import Header
from hotseat.domain.session.question import Question
from hotseat.domain.session.session import Session


def choice_again(bank: Bank, header: Header, asked: Asked) -> tuple[Choice, Prompt]:
    """The level, kind and plan of a question of a session, and its prompt as it is in the bank now.

    Raises NothingToAsk if the bank no longer has the prompt or the level.
    """
    prompt, level = bank.prompts.get(asked.prompt), bank.levels.get(header.level)
    if prompt is None:
        raise NothingToAsk(f'The bank no longer has the prompt "{asked.prompt}"; / on home shows all it has.')
    if level is None:
        raise NothingToAsk(f"The bank no longer has the level {header.level}; / on home shows all it has.")
    plans = {plan.id for plan in level.plans_of(header.kind)}
    plan = asked.pacing if asked.pacing in plans else ""
    return Choice(level=level.id, kind=header.kind, plan=plan), prompt


def before_in_session(session: Session) -> Question | None:
    """The last answer to the prompt of the newest question earlier in the same session, or None."""
    *before, newest = session.begun_questions
    return next((question for question in reversed(before) if is_same_prompt(question, newest)), None)


def before_elsewhere(session: Session, answers: Iterable[Answer]) -> Answer | None:
    """The first of these answers to the prompt of the newest question, given in another session, or None.

    The answers are those of the same person, newest first.
    """
    prompt = session.begun_questions[-1].asked.prompt
    started = session.header.started
    earlier = (answer for answer in answers if answer.prompt == prompt and answer.started <= started)
    return next((answer for answer in earlier if answer.session != session.header.id), None)
