"""The same question or story again: how a question is asked once more, and which answers belong together."""

from collections.abc import Iterable
from datetime import datetime

from hotseat.domain.bank.bank import Bank, Choice, NothingToAsk
from hotseat.domain.bank.prompt import Prompt
from hotseat.domain.people import is_same_person
from hotseat.domain.review.answer_comparison import Side, is_same_prompt, is_same_story
from hotseat.domain.review.answers import Answer
from hotseat.domain.session.events import Asked
from hotseat.domain.session.header import Header
from hotseat.domain.session.question import Question
from hotseat.domain.session.session import Session
from hotseat.domain.session.stories.tellings import story_told
from hotseat.domain.speech.measured import Measured


def choice_again(bank: Bank, header: Header, asked: Asked) -> tuple[Choice, Prompt]:
    """The level, kind and plan of a question of a session, and its prompt as it is in the bank now.

    Raises NothingToAsk if the bank no longer has the prompt or the level.
    """
    prompt, level = bank.prompts.get(asked.prompt), bank.levels.get(header.level)
    if prompt is None:
        raise NothingToAsk(
            f'The bank no longer has the prompt "{asked.prompt}"; `hotseat prompts` lists it all.'
        )
    if level is None:
        raise NothingToAsk(
            f"The bank no longer has the level {header.level}; `hotseat prompts` lists it all."
        )
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


def earlier(answers: Iterable[Answer], session: Session, position: int, me: str = "") -> Answer | None:
    """The last earlier answer of the same person to the prompt of this question; None if there is none.

    `position` counts the begun questions of the session from 0. A session without a name is by `me`.
    """
    prompt = session.begun_questions[position].asked.prompt
    return _last_before((answer for answer in answers if answer.prompt == prompt), session, position, me)


def earlier_telling(
    answers: Iterable[Answer], session: Session, position: int, me: str = ""
) -> Answer | None:
    """The same person's last earlier answer for which the story of this question was told; None without one.

    `position` and `me` are those of `earlier`.
    """
    story = story_told(session.begun_questions[position])
    same = (answer for answer in answers if story and answer.story == story.story)
    return _last_before(same, session, position, me)


def spoken_before(answers: Iterable[Answer], header: Header, number: int) -> list[Measured]:
    """The figures of what was said in the answers of the same kind before this one, in their order.

    `answers` are those of the same person; `number` is that of the answer among the begun questions of its
    session, from 1.
    """
    return [
        answer.spoken
        for answer in answers
        if answer.spoken is not None and answer.kind == header.kind and _is_before(answer, header, number)
    ]


def _last_before(answers: Iterable[Answer], session: Session, position: int, me: str) -> Answer | None:
    header = session.header
    same = [
        answer
        for answer in answers
        if _is_before(answer, header, position + 1) and is_same_person(answer.candidate, header.candidate, me)
    ]
    return max(same, key=lambda answer: (*_order(answer, header), answer.number), default=None)


def _is_before(answer: Answer, header: Header, number: int) -> bool:
    return _order(answer, header) < (header.started, True, number)


def _order(answer: Answer, header: Header) -> tuple[datetime, bool, int]:
    # Two sessions can begin in the same second: the other one was there before this answer.
    here = answer.session == header.id
    return answer.started, here, answer.number if here else 0


def pairs(first: Session, other: Session) -> list[tuple[Side, Side]]:
    """The questions of two sessions in pairs to compare, each with the older session's question first.

    Questions of the same prompt are paired first, then those with the same story, then the others in their
    order. Questions that are left over in one session are left out.
    """
    older, newer = sorted((first, other), key=lambda session: session.header.started)
    left, right = list(older.begun_questions), list(newer.begun_questions)
    matches = []
    for is_same in (is_same_prompt, is_same_story):
        for question in tuple(left):
            match = next((later for later in right if is_same(question, later)), None)
            if match is not None:
                matches.append((question, match))
                left.remove(question)
                right.remove(match)
    matches += zip(left, right, strict=False)
    return [(Side(older, question), Side(newer, match)) for question, match in matches]
