"""What each thing that happens changes: whose time it is, and how much of it counts."""

import pytest

from hotseat.domain.refusal import Refused
from hotseat.domain.session import events as e
from hotseat.domain.session.rules import replay
from hotseat.domain.session.session import Session, Stage
from tests.domain.script import (
    ANSWER,
    CLOSED,
    HEADER,
    LATER,
    LEFT,
    LEVELS_OWN,
    OVER,
    PAUSED,
    PROBED,
    PROMPTS_OWN,
    TUESDAY,
    after_all,
    answer,
    answered,
    asked,
    question_of,
)


def test_going_back_to_a_section_adds_to_its_time() -> None:
    question = question_of(*ANSWER, e.Entered(40.0, "task"), e.Entered(60.0, "situation"), e.Answered(75.0))
    assert question.spent(75.0) == {"situation": 45.0, "task": 20.0}


def test_taking_a_section_back_gives_its_time_to_the_one_before() -> None:
    question = question_of(*ANSWER, e.Entered(40.0, "task"), e.Undone(45.0), e.Answered(60.0))
    assert question.spent(60.0) == {"situation": 50.0}


def test_taking_the_first_section_back_returns_to_the_card() -> None:
    session = after_all(*ANSWER, e.Undone(12.0))
    assert session.stage is Stage.CARD
    assert session.begun_questions == ()


def test_taking_the_end_back_lets_the_last_section_go_on() -> None:
    question = question_of(*OVER, e.Undone(65.0), e.Answered(80.0))
    assert question.spent(80.0) == {"situation": 70.0}


def test_a_pause_costs_the_section_nothing() -> None:
    question = question_of(*PAUSED, e.Resumed(300.0, False), e.Answered(310.0))
    assert question.answer_seconds(310.0) == 20.0


def test_a_pause_cannot_be_counted_as_part_of_the_answer() -> None:
    question = question_of(*PAUSED, e.Resumed(300.0, True), e.Answered(310.0))
    assert question.answer_seconds(310.0) == 20.0
    assert not question.gaps[0].counted


def test_time_away_is_left_out_of_the_answer_where_the_person_says_so() -> None:
    question = question_of(*ANSWER, e.Away(20.0, 100.0), e.Resumed(125.0, False), e.Answered(130.0))
    assert question.answer_seconds(130.0) == 15.0


def test_time_away_counts_where_the_person_says_so_but_not_the_time_to_decide() -> None:
    question = question_of(*ANSWER, e.Away(20.0, 100.0), e.Resumed(125.0, True), e.Answered(130.0))
    assert question.answer_seconds(130.0) == 115.0


def test_time_away_moves_the_session_clock_past_it() -> None:
    assert after_all(*ANSWER, e.Away(20.0, 100.0)).at == 120.0


def test_a_session_taken_up_again_waits_until_it_is_told_to_go_on() -> None:
    session = after_all(*ANSWER, e.Reopened(20.0, TUESDAY))
    assert session.paused
    question = question_of(
        *ANSWER,
        e.Reopened(20.0, TUESDAY),
        e.Resumed(50.0, False),
        e.Answered(60.0),
    )
    assert question.answer_seconds(60.0) == 20.0


def test_a_session_taken_up_between_follow_ups_has_nothing_to_wait_for() -> None:
    assert not after_all(*OVER, e.Reopened(70.0, TUESDAY)).paused


def test_every_wall_time_at_which_a_session_was_taken_up_is_kept() -> None:
    session = after_all(*LEFT, e.Reopened(20.0, TUESDAY))
    assert session.reopened == ((20.0, TUESDAY),)
    assert session.ended == ""


def test_a_moved_boundary_gives_time_from_one_section_to_the_other() -> None:
    events = (asked(), *answer(10.0, 40.0, 30.0), e.Moved(200.0, 1, 2, 45.0))
    question = question_of(*events)
    assert question.spent(200.0) == {"situation": 35.0, "task": 35.0}
    assert question.repairs == 1


def test_the_end_of_an_answer_can_be_moved_up_to_its_first_follow_up_and_no_further() -> None:
    assert question_of(*CLOSED, e.Moved(LATER, 1, 2, 70.0)).answered_at == 70.0
    with pytest.raises(Refused, match=r"only be moved between 10 s and 70 s"):
        after_all(*CLOSED, e.Moved(LATER, 1, 2, 70.1))


def test_the_end_of_an_answer_cannot_be_moved_into_the_next_question() -> None:
    with pytest.raises(Refused, match=r"only be moved between 10 s and 80 s"):
        after_all(*OVER, asked(80.0, "two"), e.Moved(LATER, 1, 2, 81.0))


def test_a_boundary_stays_between_its_neighbours() -> None:
    with pytest.raises(Refused, match=r"mark 1 can only be moved between 0 s and 60 s"):
        after_all(*OVER, e.Moved(LATER, 1, 1, 61.0))


def test_a_criterion_keeps_the_score_given_last() -> None:
    question = question_of(
        *OVER,
        e.Rated(at=61.0, score=2, criterion="c", name="C", anchor="Two"),
        e.Rated(at=62.0, score=3, criterion="c", name="C", anchor="Three"),
    )
    assert [(rating.score, rating.anchor) for rating in question.ratings] == [(3, "Three")]


def test_a_follow_up_is_timed_without_the_pause_in_it() -> None:
    question = question_of(*PROBED, e.Paused(80.0), e.Resumed(90.0, False), e.FollowUpAnswered(100.0, "held"))
    assert question.probe_seconds(question.probes[0], 100.0) == 20.0
    assert question.answer_seconds(100.0) == 50.0


def test_the_clock_stands_between_follow_ups_and_runs_while_one_is_open() -> None:
    assert not after_all(*OVER).ticking
    assert after_all(*PROBED).ticking


def test_a_card_passed_over_is_no_question_answered() -> None:
    session = answered(40.0, then=[asked(200.0, "two")])
    assert [question.asked.prompt for question in session.begun_questions] == ["one"]


def test_replaying_stops_at_the_first_event_that_was_not_possible() -> None:
    with pytest.raises(Refused):
        replay(HEADER, [asked(), e.Answered(1.0)])
    assert replay(HEADER, []) == Session(HEADER)


def test_the_first_word_is_counted_from_the_card_without_the_time_away() -> None:
    question = question_of(asked(), e.Away(5.0, 60.0), e.Resumed(70.0, False), e.Entered(80.0, "task"))
    assert question.first_word_seconds(80.0) == 15.0


def test_follow_ups_of_the_question_are_copied_into_it() -> None:
    assert question_of(asked()).asked.follow_ups == (PROMPTS_OWN, LEVELS_OWN)
