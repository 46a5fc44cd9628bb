"""One answer has one rating, wherever it is told."""

import re
from datetime import date
from pathlib import Path
from random import Random

from hotseat.domain.bank.bank import Bank
from hotseat.domain.bank.level import Level, Principle
from hotseat.domain.review.answer_comparison import Side, compare
from hotseat.domain.review.answers import answers
from hotseat.domain.review.next_question import need, practised
from hotseat.domain.review.practice_matrix import practice
from hotseat.domain.review.trend import trend
from hotseat.domain.session import events as e
from hotseat.domain.session.rating import is_weak, mean, rating
from hotseat.reports.data.session_data import session_data
from hotseat.reports.data.table import rows
from tests.domain.script import answered
from tests.each import each

SOURCE = Path(__file__).parents[3] / "src" / "hotseat"
LEVEL = Level(
    id="L6", name="L6", plans=(), core_themes=(), expected_principles=(), follow_ups=(), criteria=()
)
MEAN = re.compile(r"(?s)\bsum\([^)]*\b(score|rating)s?\b|\bfmean\b|\bstatistics\b")


@each("seed", range(20))
def test_every_place_tells_the_same_rating_of_an_answer(seed: int) -> None:
    chance = Random(seed)
    criteria = ["earn-trust", *(f"c{number}" for number in range(chance.randint(0, 6)))]
    given = {name: chance.randint(1, 4) for name in criteria}
    before = {
        name: chance.randint(1, 4) for name in chance.sample(criteria, chance.randint(1, len(criteria)))
    }
    older, newer = (
        answered(
            40.0,
            30.0,
            130.0,
            then=[
                e.Rated(at=300.0, score=score, criterion=name, name=name, anchor="so")
                for name, score in its.items()
            ],
        )
        for its in (before, given)
    )
    expected = sum(given.values()) / len(given)
    [answer] = answers(newer)
    assert answer.rating == expected
    comparison = compare(Side(older, older.questions[0]), Side(newer, newer.questions[0]))
    assert comparison.averages == (sum(before.values()) / len(before), expected)
    [row] = [row for row in trend([answer]).rows if row.id == "rating"]
    assert [point.value for point in row.points] == [expected]
    assert need("earn-trust", practised([answer]), date(2026, 11, 16)).rating == expected
    bank = Bank({"L6": LEVEL}, {"earn-trust": Principle("earn-trust", "Earn Trust", ())}, {})
    cells = practice([answer], bank, date(2026, 11, 16)).rows
    assert {cell.rating for row in cells for cell in row if cell.times} == {expected}
    assert {row["rating"] for row in rows(newer)} == {round(expected, 2)}
    assert [question["rating"] for question in session_data(newer)["questions"]] == [round(expected, 2)]


def test_several_answers_have_the_mean_of_their_ratings_each_counting_once() -> None:
    many, single = rating([1, 1, 1, 1]), rating([4])
    assert mean([many, None, single]) == 2.5
    assert mean([None]) is None
    assert rating([]) is None


def test_weak_is_below_what_is_expected_as_it_is_rounded_for_reading() -> None:
    assert [is_weak(figure) for figure in (None, 2.94, 2.96, 3.0)] == [False, True, False, False]


def test_nothing_else_takes_a_mean_of_scores() -> None:
    own = SOURCE / "domain" / "session" / "rating.py"
    offenders = [
        path.name for path in SOURCE.rglob("*.py") if path != own and MEAN.search(path.read_text("utf-8"))
    ]
    assert not offenders
    assert MEAN.search("sum(one.score for one in scores) / len(scores)")
