"""The last answers beside those before them."""

import pytest

from hotseat.domain.review.answers import Answer
from hotseat.domain.review.trend import Point, Trend, TrendRow, guess_error, trend
from tests.domain.answering import an_answer


def row(answers: list[Answer], row_id: str) -> TrendRow:
    """A row of the trend of answers told oldest first."""
    return next(a_row for a_row in trend(answers[::-1]).rows if a_row.id == row_id)


def sentences(*answers: Answer) -> list[str]:
    """What is said of answers told oldest first."""
    return list(trend(answers[::-1]).sentences)


SHORT, GOOD, OVER = an_answer(spent={"action": 90}), an_answer(), an_answer(spent={"task": 50})


def test_there_is_no_trend_of_nothing() -> None:
    assert trend([]) == Trend((), (), (), 0)
    assert trend([an_answer(answered=False)]) == Trend((), (), (), 0)


def test_only_the_plan_of_the_newest_answer_is_looked_at_oldest_first() -> None:
    other, first, last = an_answer(pacing="design"), SHORT, GOOD
    assert trend([last, other, first]).answers == (first, last)


def test_a_section_is_a_row_with_its_window_and_a_point_for_each_answer() -> None:
    answers = [SHORT, an_answer(spent={"action": 0}), GOOD]
    assert row(answers, "action") == TrendRow(
        id="action",
        name="Action",
        unit="seconds",
        low=120,
        high=150,
        points=(Point(90, "short"), Point(None), Point(130, "in window")),
    )


def test_a_section_the_older_answers_did_not_have_has_no_point_in_them() -> None:
    older = GOOD._replace(sections=GOOD.sections[:2])
    assert row([older, GOOD], "action").points == (Point(None), Point(130, "in window"))


def test_figures_that_no_answer_has_are_no_rows() -> None:
    assert [a_row.id for a_row in trend([GOOD]).rows] == [
        *("situation", "task", "action"),
        *("whole", "share", "first"),
    ]


def test_ratings_guesses_follow_ups_and_votes_are_rows_where_there_are_any() -> None:
    rated = an_answer(
        scores={"scope": 2, "depth": 3},
        guesses={"task": 40, "action": 120},
        outcomes=("held", "gap", "gap", ""),
        vote="strongly not inclined",
    )
    answers = [GOOD, rated]
    assert row(answers, "rating").points == (Point(None), Point(2.5))
    assert row(answers, "guess").points == (Point(None), Point(10.0))
    assert row(answers, "probes").words == ("", "1/0/2")
    assert row(answers, "vote").words == ("", "--")
    assert guess_error(GOOD) is None


def test_how_far_the_candidate_rates_above_the_partner_keeps_its_sign() -> None:
    above = an_answer(scores={"scope": 2, "depth": 3}, candidate_scores={"scope": 4, "depth": 2})
    below = an_answer(scores={"scope": 4}, candidate_scores={"scope": 1, "depth": 4})
    assert row([above, GOOD, below], "above").points == (Point(0.5), Point(None), Point(-3.0))
    assert row([above, GOOD, below], "gap").points == (Point(1.5), Point(None), Point(3.0))


def test_the_share_is_that_of_the_section_the_plan_gives_most() -> None:
    a_row = row([SHORT], "share")
    assert (a_row.name, a_row.points, a_row.low) == ("Action share", (Point(45.0),), 68)


@pytest.mark.parametrize(
    ("answers", "expected"),
    [
        ([GOOD], ["Every section in its window in the last answer."]),
        ([GOOD] * 2, ["Every section in its window in the last 2 answers."]),
        ([SHORT], ["Action short of its window in the last answer."]),
        ([GOOD, SHORT, SHORT], ["Action short of its window in 2 of the last 3."]),
        ([an_answer(spent={"action": 0})] * 2, ["Action not reached in 2 of the last 2."]),
        ([GOOD] * 4 + [SHORT], ["No section misses its window often in the last 5 answers."]),
    ],
)
def test_of_few_answers_it_is_said_what_was_missed(answers: list[Answer], expected: list[str]) -> None:
    assert sentences(*answers) == expected


def test_what_changed_most_comes_first_with_what_it_was() -> None:
    assert sentences(*[SHORT] * 3, *[GOOD] * 3) == [
        "Action in window 3 of the last 3; it was 0 of 3.",
        "Every section in its window in the last 3 answers.",
    ]
    assert sentences(*[GOOD] * 3, *[OVER] * 3) == [
        "Task in window 0 of the last 3; it was 3 of 3.",
        "Task over its window in 3 of the last 3.",
    ]


def test_at_most_eight_are_compared_with_the_eight_before() -> None:
    assert sentences(*[GOOD] * 5, *[SHORT] * 8, *[GOOD] * 8)[0] == (
        "Action in window 8 of the last 8; it was 0 of 8."
    )


def test_one_answer_of_eight_is_no_change() -> None:
    assert sentences(*[GOOD] * 8, *[GOOD] * 7, SHORT) == [
        "No section misses its window often in the last 8 answers."
    ]


@pytest.mark.parametrize(
    ("then", "now", "sentence"),
    [
        (2, 3, "Rated 3.0 of 4 on average; it was 2.0."),
        (3, 3, "Rated 3.0 of 4 on average, as before."),
        (4, 3, "Rated 3.0 of 4 on average; it was 4.0."),
    ],
)
def test_the_rating_is_told_beside_the_one_before(then: int, now: int, sentence: str) -> None:
    before, recent = an_answer(scores={"scope": then}), an_answer(scores={"scope": now})
    assert sentences(*[before] * 3, *[recent] * 3)[-1] == sentence


def test_never_more_than_three_sentences() -> None:
    before, recent = an_answer(scores={"scope": 2}), an_answer(scores={"scope": 3}, spent={"task": 60})
    assert len(sentences(*[before] * 8, *[recent] * 8)) == 3


def in_plan(pacing: str, *sections: str) -> Answer:
    """An answer whose plan has the sections of GOOD under other ids; the names stay."""
    renamed = [section._replace(id=name) for section, name in zip(GOOD.sections, sections, strict=False)]
    return GOOD._replace(pacing=pacing, sections=tuple(renamed))


def test_answers_to_any_plan_stand_in_one_trend_where_that_is_asked_for() -> None:
    other = in_plan("l7", "context", "task")
    only_there = other.sections[0]._replace(id="scale", name="Scale", verdict="over", spent=80)
    other = other._replace(sections=(*other.sections, only_there))
    a_trend = trend([GOOD, other, SHORT], any_plan=True)
    assert a_trend.answers == (SHORT, other, GOOD)
    rows = {a_row.id: a_row for a_row in a_trend.rows}
    assert list(rows)[:4] == ["situation", "task", "action", "scale"]
    assert [point.value for point in rows["situation"].points] == [40, 40, 40]
    assert [point.value for point in rows["action"].points] == [90, None, 130]
    assert rows["scale"].points == (Point(None), Point(80, "over"), Point(None))
    assert a_trend.sentences[-1] == (
        "1 of the 3 answers has another plan than the newest: "
        "each time is judged by the window of its own plan."
    )
    assert trend([GOOD, other, SHORT]).answers == (SHORT, GOOD)


def test_nothing_is_said_of_other_plans_where_there_is_one() -> None:
    assert trend([GOOD, SHORT], any_plan=True) == trend([GOOD, SHORT])
