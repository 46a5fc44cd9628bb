"""Which question comes next, and the reason told for it."""

from datetime import date, timedelta
from random import Random

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from hotseat.domain import events as e
from hotseat.domain.draw import Drawn, Practised, draw, practised
from hotseat.domain.prompt import Prompt
from tests.domain.script import answer, answered, asked

TODAY = date(2026, 11, 22)
NAMES = {"earn-trust": "Earn Trust", "think-big": "Think Big"}


def prompt(prompt_id: str, *principles: str) -> Prompt:
    return Prompt(prompt_id, "behavioral", ("L6",), f"Tell me about {prompt_id}.", "people", principles)


def past(
    prompt_id: str, *principles: str, days_ago: int = 1, missed: tuple[tuple[str, str], ...] = ()
) -> Practised:
    return Practised(prompt_id, "L6", "behavioral", principles, TODAY - timedelta(days_ago), missed)


def drawn_from(pool: list[Prompt], history: list[Practised], seed: int = 0) -> Drawn:
    drawn = draw(pool, history, TODAY, Random(seed), NAMES)
    assert drawn is not None
    return drawn


TRUST, BIG, PLAIN = prompt("a", "earn-trust"), prompt("b", "think-big"), prompt("c")


def test_there_is_nothing_to_draw_from_nothing() -> None:
    assert draw([], [], TODAY, Random(0), NAMES) is None


def test_a_prompt_not_asked_yet_comes_before_one_that_was() -> None:
    assert {drawn_from([TRUST, BIG], [past("a", "earn-trust")], seed).prompt.id for seed in range(20)} == {
        "b"
    }


def test_the_principle_left_alone_for_longest_comes_first() -> None:
    history = [past("x", "think-big", days_ago=2), past("y", "earn-trust", days_ago=12)]
    assert {drawn_from([TRUST, BIG], history, seed).prompt.id for seed in range(20)} == {"a"}


def test_a_principle_counts_as_practised_on_its_last_day_not_its_first() -> None:
    history = [
        past("x", "earn-trust", days_ago=2),
        past("y", "think-big", days_ago=3),
        past("z", "earn-trust", days_ago=30),
    ]
    assert drawn_from([TRUST, BIG], history).prompt.id == "b"


def test_the_same_seed_draws_the_same_prompt() -> None:
    pool = [prompt(str(number)) for number in range(50)]
    assert drawn_from(pool, [], seed=7) == drawn_from(pool, [], seed=7)
    assert len({drawn_from(pool, [], seed).prompt.id for seed in range(30)}) > 5


@given(
    principles=st.lists(st.sampled_from(["earn-trust", "think-big", ""]), min_size=1, max_size=8),
    rounds=st.integers(1, 3),
    seed=st.integers(),
)
@example(principles=["earn-trust", "earn-trust", "think-big"], rounds=2, seed=1)
def test_no_prompt_comes_again_until_all_have_come(principles: list[str], rounds: int, seed: int) -> None:
    pool = [prompt(str(i), *filter(None, [name])) for i, name in enumerate(principles)]
    history: list[Practised] = []
    for _ in range(rounds):
        asked_now = []
        for _ in pool:
            one = drawn_from(pool, history, seed).prompt
            asked_now.append(one.id)
            history.insert(0, past(one.id, *one.principles, days_ago=0))
        assert sorted(asked_now) == sorted(each.id for each in pool)


@pytest.mark.parametrize(
    ("pool", "history", "reason"),
    [
        ([TRUST], [], "Earn Trust: not asked yet"),
        ([TRUST], [past("x", "earn-trust", days_ago=0)], "Earn Trust: asked today"),
        ([TRUST], [past("x", "earn-trust", days_ago=1)], "Earn Trust: not asked for 1 day"),
        ([TRUST], [past("x", "earn-trust", days_ago=12)], "Earn Trust: not asked for 12 days"),
        ([TRUST], [past("x", "earn-trust", days_ago=-1)], "Earn Trust: asked today"),
        ([prompt("a", "own-principle")], [], "own-principle: not asked yet"),
        ([PLAIN], [], "not practised yet"),
        ([PLAIN], [past("c")], "practised once, as the others were"),
        ([PLAIN], [past("c"), past("c")], "practised 2 times, as the others were"),
    ],
)
def test_the_reason_says_how_long_it_has_been(
    pool: list[Prompt], history: list[Practised], reason: str
) -> None:
    assert drawn_from(pool, history).reason == reason


OVER, SHORT = (("Result", "over"),), (("Action", "short"),)


@pytest.mark.parametrize(
    ("misses", "habit"),
    [
        ([OVER, OVER, OVER, ()], "; Result over its window 3 of the last 4 times"),
        ([SHORT, SHORT], "; Action short of its window 2 of the last 2 times"),
        ([(("Learning", "not reached"),)] * 3, "; Learning not reached 3 of the last 3 times"),
        ([OVER, OVER, (), ()], ""),
        ([OVER], ""),
        ([(), (), (), (), OVER, OVER, OVER, OVER, OVER], ""),
    ],
)
def test_the_reason_names_a_section_that_missed_its_window_more_often_than_not(
    misses: list[tuple[tuple[str, str], ...]], habit: str
) -> None:
    history = [past("x", "earn-trust", missed=miss) for miss in misses]
    assert drawn_from([TRUST], history).reason == f"Earn Trust: not asked for 1 day{habit}"


def test_what_was_practised_is_told_newest_first_with_what_was_missed() -> None:
    session = answered(40.0, 70.0, then=[asked(200.0, "two"), *answer(210.0, 40.0, 30.0, 130.0)])
    assert practised([session]) == [
        Practised("two", "L6", "behavioral", ("earn-trust",), date(2026, 11, 16), ()),
        Practised(
            "one",
            "L6",
            "behavioral",
            ("earn-trust",),
            date(2026, 11, 16),
            (("Task", "over"), ("Action", "not reached")),
        ),
    ]


def test_a_card_passed_over_was_not_practised() -> None:
    assert practised([answered(40.0, then=[asked(200.0, "two"), e.Finished(210.0)])])[0].prompt == "one"
