"""What was practised at which level, and the holes."""

from datetime import date, timedelta

import pytest

from hotseat.domain.bank.bank import Bank, Choice
from hotseat.domain.bank.level import ExpectedPrinciple, Level, Principle
from hotseat.domain.bank.prompt import Prompt
from hotseat.domain.review.answers import Answer
from hotseat.domain.review.habit import Habit
from hotseat.domain.review.practice_matrix import (
    Cell,
    Subject,
    holes_first,
    most_practised,
    practice,
    subjects,
)
from hotseat.domain.vocabulary import COMPETENCIES
from tests.domain.answering import TODAY, an_answer
from tests.sessions import shipped_bank

TRUST, BIG, DIVE = "earn-trust", "think-big", "dive-deep"
SOUGHT = ExpectedPrinciple(DIVE, "Dive Deep", "Shown in audits")


def level(level_id: str, *expected: ExpectedPrinciple) -> Level:
    return Level(
        id=level_id,
        name=level_id,
        plans=(),
        core_themes=(),
        expected_principles=expected,
        follow_ups=(),
        criteria=(),
    )


BANK = Bank(
    {"L6": level("L6", SOUGHT), "L7": level("L7")},
    {name: Principle(name, name.replace("-", " ").title(), ()) for name in (TRUST, BIG, DIVE)},
    {
        prompt.id: prompt
        for prompt in (
            Prompt(
                id="one",
                kind="behavioral",
                levels=("L6", "L7"),
                text="One?",
                competency="people",
                principles=(TRUST, BIG),
            ),
            Prompt(
                id="two",
                kind="behavioral",
                levels=("L6",),
                text="Two?",
                competency="impact",
                principles=(DIVE,),
            ),
            Prompt(
                id="three",
                kind="system-design",
                levels=("L7",),
                text="Three?",
                competency="system-design",
                principles=(TRUST,),
            ),
        )
    },
)


def cell(answers: list[Answer], name: str, at: str = "L6", today: date = TODAY) -> Cell:
    rows = practice(answers, BANK, today).rows
    return next(a_cell for row in rows for a_cell in row if (a_cell.subject.name, a_cell.level) == (name, at))


def test_every_principle_and_competency_of_the_bank_has_a_row_and_every_level_a_column() -> None:
    bank = shipped_bank()
    matrix = practice([], bank, TODAY)
    assert matrix.levels == ("L6", "L7")
    assert len(matrix.rows) == 16 + len(COMPETENCIES) == 22
    assert [row[0].subject.principle for row in matrix.rows[:16]] == list(bank.principles)
    assert all([a_cell.level for a_cell in row] == ["L6", "L7"] for row in matrix.rows)


def test_every_cell_of_the_bank_that_ships_has_a_prompt_that_fills_it() -> None:
    bank = shipped_bank()
    for row in practice([], bank, TODAY).rows:
        for a_cell in row:
            assert len(bank.pool(a_cell.subject.choice(a_cell.level))) == a_cell.prompts > 0


def test_designs_are_a_row_by_their_kind_whatever_their_competency() -> None:
    assert subjects(BANK)[3:5] == [
        Subject("Technical", "behavioral", competency="technical"),
        Subject("System design", "system-design"),
    ]
    design = an_answer(kind="system-design", level="L7", competency="impact", principles=(TRUST,))
    assert cell([design], "System design", "L7").times == 1
    assert cell([design], "Impact", "L7").times == 0
    assert cell([design], "Earn Trust", "L7").times == 0


def test_a_cell_tells_how_often_how_long_ago_and_how_rated() -> None:
    answers = [
        an_answer(day=date(2026, 11, 10), scores={"scope": 2, "depth": 3}, spent={"action": 90}),
        an_answer(day=date(2026, 11, 1), scores={"scope": 4}),
        an_answer(day=date(2026, 11, 3), spent={"action": 80}),
    ]
    a_cell = cell(answers, "Earn Trust")
    assert (a_cell.times, a_cell.idle_days, a_cell.rating) == (3, 12, 3.25)
    assert a_cell.habit == Habit("Action", "short", 2)
    assert a_cell.subject.choice("L6") == Choice("L6", "behavioral", TRUST)
    assert cell(answers, "People").times == 3
    assert cell(answers, "Earn Trust", "L7") == Cell(a_cell.subject, "L7", 1)


def test_an_answer_is_rated_the_same_for_everything_it_practised() -> None:
    judged = an_answer(principles=(TRUST, BIG), scores={"scope": 4, TRUST: 2})
    assert cell([judged], "Earn Trust").rating == 3.0
    assert cell([judged], "Think Big").rating == 3.0
    assert cell([judged], "People").rating == 3.0


@pytest.mark.parametrize(
    ("scores", "weak"),
    [({}, False), ({"scope": 3}, False), ({"a": 3, "b": 3, "c": 2}, True), ({"scope": 2}, True)],
)
def test_what_is_rated_below_three_is_weak(scores: dict[str, int], weak: bool) -> None:
    assert cell([an_answer(scores=scores)], "Earn Trust").is_weak is weak


def test_an_answer_broken_off_fills_no_hole() -> None:
    assert cell([an_answer(answered=False)], "Earn Trust").times == 0


def test_an_answer_of_a_clock_that_was_ahead_counts_and_was_given_on_no_known_day() -> None:
    ahead = an_answer(scores={"scope": 2})
    a_cell = cell([ahead], "Earn Trust", today=date(2026, 11, 20))
    assert (a_cell.times, a_cell.idle_days, a_cell.rating) == (1, None, 2.0)
    earlier = ahead._replace(started=ahead.started - timedelta(days=3))
    days = (ahead.started.date() - date(2026, 11, 20)).days
    assert cell([ahead, earlier], "Earn Trust", today=date(2026, 11, 20)).idle_days == 3 - days


def test_answers_at_a_level_or_on_a_principle_the_bank_has_no_more_are_left_out() -> None:
    gone = [an_answer(level="L9"), an_answer(principles=("own-thing",), competency="own")]
    assert all(not a_cell.times for row in practice(gone, BANK, TODAY).rows for a_cell in row)


def test_a_miss_in_fewer_than_half_of_the_answers_is_no_habit() -> None:
    answers = [*[an_answer(spent={"action": 90})] * 2, *[an_answer()] * 3]
    assert cell(answers[:4], "Earn Trust").habit == Habit("Action", "short", 2)
    assert cell(answers, "Earn Trust").habit is None


def test_one_miss_is_no_habit() -> None:
    assert cell([an_answer(spent={"action": 90}), an_answer()], "Earn Trust").habit is None


def test_the_level_practised_most_is_told_and_the_first_where_none_was() -> None:
    assert most_practised(practice([], BANK, TODAY)) == "L6"
    answers = [an_answer(level="L7"), an_answer(level="L7"), an_answer()]
    assert most_practised(practice(answers, BANK, TODAY)) == "L7"
    assert most_practised(practice([], Bank({}, {}, {}), TODAY)) == ""


def test_the_holes_a_level_is_expected_to_show_come_first() -> None:
    empty = practice([], BANK, TODAY)
    assert [a_cell.subject.principle for a_cell in holes_first(empty, BANK, "L6")] == [DIVE, TRUST, BIG]
    filled = practice([an_answer(principles=(DIVE, TRUST))], BANK, TODAY)
    assert [a_cell.subject.principle for a_cell in holes_first(filled, BANK, "L6")] == [BIG]


def test_what_the_bank_cannot_ask_is_no_hole_to_be_filled() -> None:
    assert cell([], "Dive Deep", "L7").prompts == 0
    assert DIVE not in [a_cell.subject.principle for a_cell in practice([], BANK, TODAY).holes("L7")]
