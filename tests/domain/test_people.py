"""Whose answers are whose."""

from unicodedata import normalize

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hotseat.domain.folding import folded
from hotseat.domain.people import is_same_person, people
from hotseat.domain.review.answer_filter import AnswerFilter, choices, narrowed
from hotseat.domain.review.search_words import has_words, sought
from tests.domain.answering import TODAY, an_answer

JOSE = "José"


@pytest.mark.parametrize(
    ("name", "other"),
    [
        ("Sam", "sam"),
        ("Sam", "  SAM "),
        ("Sam  Hill", "sam hill"),
        ("Sam\N{NO-BREAK SPACE}Hill", "Sam Hill"),
        (JOSE, normalize("NFD", JOSE)),
        (JOSE.upper(), normalize("NFD", JOSE)),
        ("Groß", "GROSS"),
        ("O\N{RIGHT SINGLE QUOTATION MARK}Neil", "O'Neil"),
        ("Anne\N{NON-BREAKING HYPHEN}Marie", "anne-marie"),
    ],
)
def test_one_person_is_one_however_the_name_is_typed(name: str, other: str) -> None:
    assert is_same_person(name, other)
    assert is_same_person(other, name, me="Kim")


@pytest.mark.parametrize(("name", "other"), [("Sam", "Sami"), ("Jose", JOSE), ("Sam", ""), ("", "Sam")])
def test_other_names_are_other_people(name: str, other: str) -> None:
    assert not is_same_person(name, other)


@given(st.text())
def test_folding_twice_changes_nothing(text: str) -> None:
    assert folded(folded(text)) == folded(text)


@given(st.text())
def test_a_text_is_found_by_itself_in_either_case(text: str) -> None:
    assert has_words(folded(text), sought(text))
    assert has_words(folded(text), sought(text.upper())) or text.upper().casefold() != text.casefold()


NAMES = ["Sam", "sam ", "Ada", ""]


@pytest.mark.parametrize(
    ("me", "of", "counted"),
    [
        ("", "", [""]),
        ("", "Sam", ["Sam", "sam "]),
        ("Sam", "", ["Sam", "sam ", ""]),
        ("Sam", "SAM", ["Sam", "sam ", ""]),
        ("Sam", "Ada", ["Ada"]),
        ("Kim", "", [""]),
        ("Sam", None, NAMES),
        ("", None, NAMES),
    ],
)
def test_mine_is_what_has_my_name_or_nobodys_and_a_partners_only_what_has_theirs(
    me: str, of: str | None, counted: list[str]
) -> None:
    answers = [an_answer(candidate=name) for name in NAMES]
    assert [answer.candidate for answer in narrowed(answers, AnswerFilter(of=of, me=me), TODAY)] == counted


@given(st.lists(st.tuples(*[st.sampled_from(["Sam", "SAM", "Ada", "Kim", ""])] * 2), max_size=30))
def test_each_answer_is_of_one_person_alone(sat: list[tuple[str, str]]) -> None:
    answers = [an_answer(candidate=name)._replace(interviewer=other) for name, other in sat]
    for me in ("", "Sam"):
        whose = [name for name in choices(answers, me).candidates if name is not None]
        narrowed_answers = [narrowed(answers, AnswerFilter(of=name, me=me), TODAY) for name in whose]
        assert sum(map(len, narrowed_answers)) == len(answers)


def test_everybody_is_named_once_in_the_newest_spelling() -> None:
    assert people(["sam", "Ada", "Sam", "", "ADA"]) == ["Ada", "sam"]


def test_words_are_found_anywhere_in_any_order() -> None:
    words = folded("2026-11-16 Sam Tell me about Earth\N{RIGHT SINGLE QUOTATION MARK}s best employer")
    assert has_words(words, sought("earth's TELL"))
    assert has_words(words, sought(""))
    assert not has_words(words, sought("earth worst"))
