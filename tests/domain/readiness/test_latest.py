"""What was said of many things: the last word on each, whatever else was made from the same beginning."""

from hypothesis import given
from hypothesis import strategies as st

from hotseat.domain.readiness.latest import Latest

WORDS = st.lists(st.tuples(st.sampled_from("abc"), st.integers()), max_size=12)


def made(words: list[tuple[str, int]], begun: Latest[int] | None = None) -> Latest[int]:
    found = Latest[int]() if begun is None else begun
    for thing, said in words:
        found = found.plus(thing, said)
    return found


@given(WORDS, WORDS, WORDS)
def test_two_lists_that_went_on_from_one_know_nothing_of_each_other(
    begun: list[tuple[str, int]], one: list[tuple[str, int]], other: list[tuple[str, int]]
) -> None:
    shared = made(begun)
    for found, words in [
        (made(one, shared), begun + one),
        (made(other, shared), begun + other),
        (shared, begun),
    ]:
        assert tuple(found) == tuple(said for _, said in words)
        assert len(found) == len(words)
        assert found.of_each() == tuple(dict(words).values())
        assert [found.of(thing) for thing in "abcd"] == [dict(words).get(thing) for thing in "abcd"]


def test_the_last_word_on_a_thing_stands_where_the_first_stood() -> None:
    found = made([("a", 1), ("b", 2), ("a", 3)])
    assert found.of_each() == (3, 2)
    assert found == made([("a", 1), ("b", 2), ("a", 3)])
    assert found != made([("b", 2), ("a", 3)])
