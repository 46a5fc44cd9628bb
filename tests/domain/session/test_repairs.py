"""What a repair changes, and that nothing is lost by it."""

import pytest

from hotseat.domain.refusal import Refused
from hotseat.domain.review.ledger import ledger, repaired_text
from hotseat.domain.session import events as e
from hotseat.domain.session.repairs import MOST_REPAIRS
from hotseat.domain.session.rules import after
from hotseat.domain.session.timeline import Gap, Mark
from tests.domain.script import (
    ANSWER,
    FINISHED,
    LATER,
    OVER,
    PAUSED,
    TUESDAY,
    after_all,
    answer,
    asked,
    question_of,
)

ANSWERED = (asked(), *answer(10.0, 40.0, 30.0, 120.0))
"""Situation from 10 s, Task from 50 s, Action from 80 s, the end at 200 s."""
SPENT = {"situation": 40.0, "task": 30.0, "action": 120.0}


def spent(*repairs: e.Event) -> dict[str, float]:
    return question_of(*ANSWERED, *repairs).spent(200.0)


def test_a_forgotten_mark_splits_the_section_that_ran() -> None:
    split = e.Moved(LATER, 1, 0, 120.0, section="task")
    assert spent(split) == {"situation": 40.0, "task": 110.0, "action": 40.0}
    assert question_of(*ANSWERED, split).marks[3] == Mark(120.0, "task")


def test_a_mark_taken_out_gives_its_time_to_the_section_before() -> None:
    assert spent(e.Undone(LATER, 1, mark=2)) == {"situation": 70.0, "action": 120.0}
    assert spent(e.Undone(LATER, 1, mark=3)) == {"situation": 40.0, "task": 150.0}


def test_a_return_taken_out_leaves_one_stretch_and_one_visit() -> None:
    question = question_of(*ANSWER, e.Entered(40.0, "task"), e.Entered(50.0, "situation"), e.Answered(60.0))
    merged = after(
        after_all(*ANSWER, e.Entered(40.0, "task"), e.Entered(50.0, "situation")), e.Answered(60.0)
    )
    merged = after(merged, e.Undone(60.0, 1, mark=2))
    assert [stretch.stop for stretch in question.stretches(60.0)] == [40.0, 50.0, 60.0]
    assert merged.question is not None
    assert list(merged.question.stretches(60.0)) == [("situation", 10.0, 60.0)]
    assert ledger(merged.question, 60.0).rows[0].visits == 1


def test_a_forgotten_pause_costs_the_section_its_time() -> None:
    pause = e.Moved(LATER, 1, 0, 60.0, until=70.5)
    assert spent(pause) == SPENT | {"task": 19.5}
    assert question_of(*ANSWERED, pause).gaps == (Gap(60.0, 70.5, "paused"),)


def test_a_forgotten_pause_stands_among_the_others_by_its_time() -> None:
    session = after_all(
        *PAUSED, e.Resumed(30.0, False), e.Answered(60.0), e.Moved(60.0, 1, 0, 12.0, until=15.0)
    )
    assert session.question is not None
    assert [gap.start for gap in session.question.gaps] == [12.0, 20.0]


def test_a_pause_may_touch_another_but_not_overlap_it() -> None:
    touching = (e.Moved(LATER, 1, 0, 60.0, until=70.0), e.Moved(LATER, 1, 0, 70.0, until=75.0))
    assert spent(*touching) == SPENT | {"task": 15.0}
    with pytest.raises(Refused, match="does not count already"):
        spent(touching[0], e.Moved(LATER, 1, 0, 69.9, until=75.0))


def test_a_pause_that_counts_after_all_gives_the_time_back() -> None:
    assert spent(e.Moved(LATER, 1, 0, 60.0, until=70.5), e.Undone(LATER, 1, gap=1)) == SPENT


REPAIRS: dict[str, e.Event] = {
    "moved": e.Moved(LATER, 1, 2, 55.0),
    "the end moved": e.Moved(LATER, 1, 4, 190.0),
    "split": e.Moved(LATER, 1, 0, 120.0, section="situation"),
    "merged": e.Undone(LATER, 1, mark=3),
    "set aside": e.Moved(LATER, 1, 0, 60.0, until=70.5),
}


@pytest.mark.parametrize("repair", REPAIRS.values(), ids=REPAIRS)
def test_every_repair_can_be_taken_back_and_the_original_stays(repair: e.Event) -> None:
    before = question_of(*ANSWERED)
    repaired = question_of(*ANSWERED, repair)
    assert repaired.times != before.times
    assert (repaired.repairs, repaired.unrepaired) == (1, before)
    assert question_of(*ANSWERED, repair, e.Undone(LATER, 1)) == before


def test_repairs_are_taken_back_one_after_the_other_the_last_first() -> None:
    session = after_all(*ANSWERED)
    states = [session.question]
    for repair in REPAIRS.values():
        session = after(session, repair)
        states.append(session.question)
    for state in reversed(states[:-1]):
        session = after(session, e.Undone(LATER, 1))
        assert session.question is not None
        assert state is not None
        assert session.question.times == state.times
    assert session.question == question_of(*ANSWERED)


def test_a_boundary_moved_several_times_in_a_row_is_one_change() -> None:
    moves = [e.Moved(LATER, 1, 2, to) for to in (51.0, 52.0, 53.0)]
    question = question_of(*ANSWERED, *moves)
    assert (question.repairs, question.marks[1].at) == (1, 53.0)
    assert question_of(*ANSWERED, *moves, e.Undone(LATER, 1)) == question_of(*ANSWERED)
    assert question_of(*ANSWERED, *moves, e.Moved(LATER, 1, 3, 81.0), e.Moved(LATER, 1, 2, 54.0)).repairs == 3


def test_a_boundary_moved_to_where_it_was_is_no_change() -> None:
    question = question_of(*ANSWERED, e.Moved(LATER, 1, 2, 51.0), e.Moved(LATER, 1, 2, 50.0))
    assert (question.repairs, question.unrepaired) == (0, None)


def test_the_ledger_counts_the_changes_in_words() -> None:
    sentences = [
        repaired_text(ledger(question_of(*ANSWERED, *list(REPAIRS.values())[:n]), 200.0)) for n in range(3)
    ]
    assert sentences == [
        "",
        "Repaired: 1 change was made afterwards.",
        "Repaired: 2 changes were made afterwards.",
    ]


def test_a_repair_of_the_past_moves_the_session_clock_no_further_than_its_own_time() -> None:
    session = after_all(*FINISHED)
    for repair in (e.Moved(session.at, 1, 0, 20.0, until=30.0), e.Undone(session.at, 1)):
        session = after(session, repair)
        assert (session.at, session.ended) == (70.0, "finished")


def test_what_happens_after_a_repair_is_kept_when_the_repair_is_taken_back() -> None:
    begun = (*ANSWER, e.Moved(30.0, 1, 0, 20.0, section="task"))
    later = (
        e.Reopened(30.0, TUESDAY),
        e.Resumed(31.0, False),
        e.Entered(40.0, "action"),
        e.Answered(60.0),
    )
    repaired = question_of(*begun, *later)
    assert repaired.spent(60.0) == {"situation": 10.0, "task": 19.0, "action": 20.0}
    recorded = question_of(*ANSWER, *later)
    assert repaired.unrepaired == recorded
    assert question_of(*begun, *later, e.Undone(60.0, 1)) == recorded


def test_a_mark_made_after_a_repair_can_be_taken_back_as_ever() -> None:
    begun = (*ANSWER, e.Moved(30.0, 1, 0, 20.0, section="task"))
    assert question_of(*begun, e.Entered(40.0, "action"), e.Undone(41.0)) == question_of(*begun)


def test_another_question_of_the_session_is_left_alone() -> None:
    first = (*OVER, asked(80.0, "two"), e.Entered(90.0, "task"), e.Answered(100.0))
    session = after_all(*first, e.Moved(100.0, 1, 0, 20.0, section="task"))
    assert session.questions[1] == after_all(*first).questions[1]
    assert session.questions[0].spent(100.0) == {"situation": 10.0, "task": 40.0}


def test_a_forgotten_mark_at_the_second_of_another_comes_after_it() -> None:
    question = question_of(*ANSWERED, e.Moved(LATER, 1, 0, 80.0, section="situation"))
    assert [mark.section for mark in question.marks] == ["situation", "task", "action", "situation"]
    assert question.spent(200.0) == {"situation": 160.0, "task": 30.0, "action": 0.0}


def test_so_many_repairs_of_an_answer_stand_at_a_time() -> None:
    session = after_all(*ANSWERED)
    for number in range(MOST_REPAIRS):
        session = after(session, e.Moved(200.0, 1, 0, 81.0 + number, until=81.5 + number))
    one_more = e.Moved(200.0, 1, 0, 190.0, until=191.0)
    with pytest.raises(Refused, match="take one back first"):
        after(session, one_more)
    assert after(after(session, e.Undone(200.0, 1)), one_more).questions[0].repairs == MOST_REPAIRS
