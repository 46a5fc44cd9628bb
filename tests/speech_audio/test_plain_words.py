"""What counts as the same word, and how words are laid beside each other."""

import pytest

from tests.speech_audio.plain_words import paired, plain_words


@pytest.mark.parametrize(
    ("said", "heard"),
    [
        ("Forty-one percent, of $40,000.", "41% of 40,000 dollars"),
        ("two hundred and ten people", "210 people"),
        ("twenty three of twenty six", "23 of 26"),
        ("two million at nine o'clock", "2 million at 9 o'clock"),
        ("um, the harbour, uh, any more", "The harbor anymore"),
        ("It\u2019s over.", "it's over"),
    ],
)
def test_what_is_only_written_otherwise_is_the_same(said: str, heard: str) -> None:
    assert plain_words(said) == plain_words(heard)


def test_other_words_stay_other_words() -> None:
    assert plain_words("four and five") == ["4", "and", "5"]
    assert plain_words("He came him") == ["he", "came", "him"]


@pytest.mark.parametrize(
    ("heard", "errors", "same"),
    [
        ("a b c d", 0, [(0, 0), (1, 1), (2, 2), (3, 3)]),
        ("a x c d", 1, [(0, 0), (2, 2), (3, 3)]),
        ("b c d", 1, [(1, 0), (2, 1), (3, 2)]),
        ("a b b c d", 1, [(0, 0), (2, 3), (3, 4)]),
        ("", 4, []),
    ],
)
def test_words_are_paired_at_the_smallest_cost(heard: str, errors: int, same: list[tuple[int, int]]) -> None:
    found = paired(["a", "b", "c", "d"], heard.split())
    assert found.errors == errors
    assert set(same) <= set(found.same)
