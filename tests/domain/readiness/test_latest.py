"""What was said of many things: the last word on each, whatever else was made from the same beginning."""

from hypothesis import given
from hypothesis import strategies as st

from hotseat.domain.readiness.latest import Latest

WORDS = st.lists(st.tuples(st.sampled_from("abc"), st.integers()), max_size=12)


def made(words: list[tuple[str, int]], begun: Latest[int] | None = None) -> Latest[int]:
    latest = Latest[int]() if begun is None else begun
    for thing, value in words:
        latest = latest.plus(thing, value)
    return latest


@given(WORDS, WORDS, WORDS)
def test_two_lists_that_went_on_from_one_know_nothing_of_each_other(
    begun: list[tuple[str, int]], first: list[tuple[str, int]], other: list[tuple[str, int]]
) -> None:
    shared = made(begun)
    for latest, words in [
        (made(first, shared), begun + first),
        (made(other, shared), begun + other),
        (shared, begun),
    ]:
        assert tuple(latest) == tuple(value for _, value in words)
        assert len(latest) == len(words)
        assert latest.of_each() == tuple(dict(words).values())
        assert [latest.of(thing) for thing in "abcd"] == [dict(words).get(thing) for thing in "abcd"]


def test_the_last_word_on_a_thing_stands_where_the_first_stood() -> None:
    latest = made([("a", 1), ("b", 2), ("a", 3)])
    assert latest.of_each() == (3, 2)
    assert latest == made([("a", 1), ("b", 2), ("a", 3)])
    assert latest != made([("b", 2), ("a", 3)])
