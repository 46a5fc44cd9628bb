"""When a classic comes: every third question, counted by hand."""

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hotseat.domain.bank.prompt import Prompt
from hotseat.domain.review.classic_turn import with_turn

CLASSICS = frozenset({"c1", "c2"})


def prompt(prompt_id: str) -> Prompt:
    return Prompt(
        id=prompt_id,
        kind="behavioral",
        levels=("L6",),
        text=f"{prompt_id}?",
        competency="people",
        classic=prompt_id in CLASSICS,
    )


POOL = tuple(map(prompt, ("a", "c1", "b", "c2")))


def turn(asked: Sequence[str], pool: Sequence[Prompt] = POOL) -> list[str]:
    return [prompt.id for prompt in with_turn(pool, asked, CLASSICS)]


@pytest.mark.parametrize(
    ("asked", "comes"),
    [
        ([], ["a", "b"]),
        (["a"], ["a", "b"]),
        (["a", "b"], ["c1", "c2"]),
        (["c1", "b", "a"], ["a", "b"]),
        (["a", "c1", "b"], ["a", "b"]),
        (["b", "a", "c1"], ["c1", "c2"]),
        (["taken out of the bank", "a"], ["c1", "c2"]),
    ],
)
def test_a_classic_comes_after_two_questions_that_are_none(asked: list[str], comes: list[str]) -> None:
    assert turn(asked) == comes


@pytest.mark.parametrize("sort", [("a", "b"), ("c1", "c2")])
@pytest.mark.parametrize("asked", [[], ["a", "b"], ["c1"]])
def test_where_there_is_only_one_sort_it_comes_always(asked: list[str], sort: tuple[str, str]) -> None:
    assert turn(asked, list(map(prompt, sort))) == list(sort)


@given(st.randoms(use_true_random=False), st.integers(3, 40))
def test_of_any_three_questions_in_a_row_one_is_a_classic(rng: object, number: int) -> None:
    asked: list[str] = []
    for _ in range(number):
        asked.insert(0, rng.choice(turn(asked)))  # type: ignore[attr-defined]
    sorts = [prompt_id in CLASSICS for prompt_id in reversed(asked)]
    assert sorts == [turn_number % 3 == 2 for turn_number in range(number)]
