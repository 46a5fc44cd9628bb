"""When an interruption is planned and due, and how interruptions are reported."""

import pytest

from hotseat.domain.bank.ladder import Ladder
from hotseat.domain.interview.interruption import (
    ROLE,
    PlannedInterruption,
    cut_texts,
    is_due,
    planned_interruption,
    recovery_text,
)
from hotseat.domain.pacing import Section
from hotseat.domain.session import events as e
from hotseat.domain.session.session import Session
from hotseat.domain.vocabulary import FollowUp
from tests.domain.script import ANSWER, PROMPTS_OWN, TUESDAY, asked, question_of
from tests.domain.session.test_pair_rules import BACK, CALM, CUT, PAIR, of_a_pair

LADDER = Ladder((FollowUp("role", "level", "Who decided?"), FollowUp("measure", "level", "How much?")))
ACTION = (*ANSWER, e.Entered(40.0, "action"))
CHANGE = "Now it must work offline."
PHASES = tuple(Section(f"phase-{number}", f"Phase {number}", 600, 600) for number in range(1, 6))
DESIGN = PAIR._replace(kind="system-design")


def planned(session: Session, change: str = "", ladder: Ladder = LADDER) -> PlannedInterruption:
    interruption = planned_interruption(session, ladder, change)
    assert interruption is not None
    return interruption


def test_a_story_is_cut_into_in_its_action_with_a_question_about_the_role() -> None:
    interruption = planned(of_a_pair(*ACTION))
    assert interruption.section == "action"
    assert interruption.text in (PROMPTS_OWN.text, "Who decided?")


def test_a_design_is_cut_into_in_its_third_phase_with_the_change() -> None:
    session = of_a_pair(asked()._replace(sections=PHASES), header=DESIGN)
    assert planned(session, CHANGE)[::2] == ("phase-3", CHANGE)


def test_a_change_that_was_thrown_in_is_not_suggested_again() -> None:
    begun = (asked()._replace(sections=PHASES), e.Entered(1.0, "phase-1"), e.Changed(2.0, CHANGE))
    assert planned(of_a_pair(*begun, header=DESIGN), CHANGE).text != CHANGE


def test_a_level_that_asks_nothing_about_the_role_has_a_question_all_the_same() -> None:
    plain = asked()._replace(follow_ups=())
    assert planned(of_a_pair(plain), ladder=Ladder()).text == ROLE


def test_what_was_asked_before_is_not_cut_in_with() -> None:
    session = of_a_pair(*ANSWER, e.CutIn(20.0, PROMPTS_OWN.text))
    assert planned(session).text == "Who decided?"


def test_the_moment_is_within_the_section_the_same_each_time_and_differs_between_sessions() -> None:
    moments = set()
    for number in range(200):
        session = of_a_pair(*ACTION, header=PAIR._replace(id=f"session {number}"))
        first = planned(session)
        assert first == planned(session)
        assert 30 <= first.seconds < 90, "the window of Action opens at 120 s"
        moments.add(first.seconds)
    assert len(moments) > 40


def test_without_interruptions_none_is_planned() -> None:
    assert planned_interruption(of_a_pair(*ACTION, header=CALM), LADDER) is None
    assert planned_interruption(of_a_pair(header=PAIR), LADDER) is None


@pytest.mark.parametrize(
    ("events", "now", "due"),
    [
        (ACTION, 99.9, False),
        (ACTION, 100.0, True),
        (ACTION, 500.0, True),
        (ANSWER, 500.0, False),
        ((*ACTION, e.CutIn(110.0, "Why?")), 120.0, False),
        ((*ACTION, e.CutIn(110.0, "Why?"), e.Recovered(115.0)), 120.0, False),
        ((*ACTION, e.Paused(110.0)), 120.0, False),
        ((*ACTION, e.Entered(110.0, "task")), 120.0, False),
        ((*ACTION, e.Answered(110.0)), 120.0, False),
    ],
)
def test_it_is_due_from_its_second_on_while_its_section_runs(
    events: tuple[e.Event, ...], now: float, due: bool
) -> None:
    question = of_a_pair(*events).question
    assert question is not None
    assert is_due(question, PlannedInterruption("action", 60, "Why?"), now) is due


def test_the_seconds_to_recover_are_told() -> None:
    question = of_a_pair(*BACK, e.CutIn(60.0, "And then?"), e.Answered(90.0)).question
    assert question is not None
    assert cut_texts(question) == [
        'Cut in at 0:20 with "What was your part?": back on track after 0:12',
        'Cut in at 0:50 with "And then?": not told when back on track',
    ]
    assert recovery_text(question) == "Cut in 2 times; back on track after 0:12, not told"


def test_an_answer_nobody_cut_into_tells_nothing() -> None:
    question = question_of(*ANSWER)
    assert (cut_texts(question), recovery_text(question)) == ([], "")


def test_an_interruption_outlasts_a_session_that_was_taken_up_again() -> None:
    session = of_a_pair(*CUT, e.Reopened(40.0, TUESDAY), e.Resumed(50.0, False), e.Recovered(55.0))
    assert session.question is not None
    assert session.question.recovery_seconds(session.question.cuts[0]) == 15.0
