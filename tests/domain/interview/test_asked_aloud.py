"""What an interviewer says aloud at each step of a question, and what they repeat."""

import pytest

from hotseat.domain.interview.asked_aloud import ENDED, LAST, NO_MORE, PREPARED, said_again, utterance
from hotseat.domain.session import events as e
from tests.domain.script import (
    ANSWER,
    CLOSED,
    LATER,
    OVER,
    PAUSED,
    PROBED,
    PROMPTS_OWN,
    after_all,
    asked,
    question_of,
)
from tests.domain.session.test_pair_rules import of_a_pair

QUESTION = "Tell me about one."
CHANGE = "Now it must work offline."
CHANGED = (*ANSWER, e.Changed(20.0, CHANGE))
DESIGN = asked()._replace(scale="Two million users.")


def words(*events: e.Event, now: float = LATER, more: bool = True) -> str | None:
    spoken = utterance(question_of(*events), now, more=more)
    return spoken.words if spoken else None


@pytest.mark.parametrize(
    ("events", "spoken", "again"),
    [
        ((asked(),), QUESTION, QUESTION),
        ((DESIGN,), f"{QUESTION} Two million users.", f"{QUESTION} Two million users."),
        (ANSWER, None, QUESTION),
        (PAUSED, None, QUESTION),
        (CHANGED, CHANGE, f"{QUESTION} {CHANGE}"),
        ((*CHANGED, e.Answered(60.0)), ENDED, f"{QUESTION} {CHANGE}"),
        (OVER, ENDED, QUESTION),
        (PROBED, PROMPTS_OWN.text, PROMPTS_OWN.text),
        (CLOSED, None, QUESTION),
    ],
)
def test_each_step_has_its_words(events: tuple[e.Event, ...], spoken: str | None, again: str) -> None:
    assert words(*events) == spoken
    assert said_again(question_of(*events)) == again


def test_the_end_of_the_preparation_is_said_once_it_has_come() -> None:
    prepared = (asked(), e.Prepared(5.0, 30))
    assert words(*prepared, now=34.9) == QUESTION
    assert words(*prepared, now=35.0) == PREPARED
    assert words(*prepared, e.Prepared(40.0, 30), now=41.0) == QUESTION


def test_who_waits_for_another_follow_up_hears_that_none_comes() -> None:
    assert words(*PROBED, more=False) == f"{LAST}{PROMPTS_OWN.text}"
    assert words(*CLOSED, more=False) == NO_MORE
    assert words(*OVER, more=False) == ENDED


def test_an_interruption_with_the_change_is_said_once_and_an_older_change_not_again() -> None:
    question = of_a_pair(*ANSWER, e.Changed(30.0, CHANGE), e.CutIn(30.0, CHANGE)).question
    assert question is not None
    spoken = utterance(question, LATER, more=True)
    assert spoken is not None
    assert spoken.words == CHANGE
    cut = of_a_pair(*CHANGED, e.CutIn(40.0, "What was your part?")).question
    assert cut is not None
    newest = utterance(cut, LATER, more=True)
    assert newest is not None
    assert newest.words == "What was your part?"


def test_what_does_not_change_the_words_is_the_same_occasion() -> None:
    noted = e.Noted(at=80.0, section="", sign="?", principles=(), text="and the cost")
    before, after = (utterance(question_of(*PROBED, *more), LATER, more=True) for more in ((), (noted,)))
    alone = utterance(question_of(*PROBED), LATER, more=False)
    assert before is not None
    assert alone is not None
    assert before == after
    assert before.occasion == alone.occasion


def test_the_same_question_with_another_plan_is_the_same_occasion_and_another_question_is_not() -> None:
    first = utterance(question_of(asked()), LATER, more=True)
    replanned = utterance(question_of(asked(), asked(at=9.0)._replace(pacing="other")), LATER, more=True)
    other = utterance(question_of(asked(), asked(at=9.0, prompt="two")), LATER, more=True)
    assert first == replanned
    assert first is not None
    assert other is not None
    assert first.occasion != other.occasion
    assert after_all(asked()).question is not None
