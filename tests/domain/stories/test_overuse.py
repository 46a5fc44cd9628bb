"""Stories that are told again and again."""

from datetime import timedelta

import pytest

from hotseat.domain.review.answers import Answer
from hotseat.domain.stories.overuse import overuse_sentence, overused
from tests.domain.answering import TODAY, an_answer


def test_the_sentence_is_only_said_of_a_story_told_again_and_again() -> None:
    answers = tellings("aaabc")
    assert overuse_sentence(answers, "a") == "It was told 3 of the last 5 times that a story was told."
    assert overuse_sentence(answers, "b") == overuse_sentence(answers, "") == ""


def tellings(stories: str) -> list[Answer]:
    """An answer a day for each letter, oldest first; the letter names its story, "-" for none."""
    first = TODAY - timedelta(days=len(stories))
    return [
        an_answer(day=first + timedelta(days=number))._replace(story=story.replace("-", ""))
        for number, story in enumerate(stories)
    ]


@pytest.mark.parametrize(
    ("letters", "words"),
    [
        ("aaabaacbaa", {"a": "told 7 of the last 10 times"}),
        ("aaaaabbbbb", {"a": "told 5 of the last 10 times", "b": "told 5 of the last 10 times"}),
        ("abcdefghij", {}),
        ("aaaa", {}),
        ("aaabc", {"a": "told 3 of the last 5 times"}),
        ("a-a-a-b-c-", {"a": "told 3 of the last 5 times"}),
        ("aaaaaaaa" + "bcdefbghib", {}),
        ("bbbbb" + "aaaaaacdef", {"a": "told 6 of the last 10 times"}),
        ("", {}),
    ],
)
def test_only_the_last_ten_tellings_count_and_five_are_needed(letters: str, words: dict[str, str]) -> None:
    answers = tellings(letters)
    assert overused(answers) == overused(reversed(answers)) == words
