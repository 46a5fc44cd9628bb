"""What a file or a browser hands in as a form or as scores is one, or it is refused with a reason."""

import re

import pytest

from hotseat.domain.interview.rating_form import Rated, RatingForm, RatingLine, read_form, read_rated
from hotseat.domain.refusal import Refused

LINE = {"id": "trust", "name": "Earn Trust", "anchors": ["one", "two", "three", "four"]}
FORM = {"session": "s", "question": 1, "criteria": [LINE]}
SCORES = {"session": "s", "question": 1, "scores": {"trust": 3}}


def test_a_form_is_read_with_its_lines() -> None:
    assert read_form(FORM) == RatingForm("s", 1, (RatingLine("trust", "Earn Trust", tuple(LINE["anchors"])),))


@pytest.mark.parametrize(
    ("wrong", "why"),
    [
        ("a form", "this is not a table"),
        (FORM | {"criteria": []}, "a form needs its criteria"),
        (FORM | {"criteria": ["trust"]}, "this is not a table"),
        (FORM | {"criteria": [LINE | {"anchors": ["one"]}]}, "a criterion needs its four lines"),
        (FORM | {"criteria": [LINE | {"name": " "}]}, "name is missing"),
        (FORM | {"session": 3}, "session is missing"),
        (FORM | {"question": 0}, "the number of the question is missing"),
        (FORM | {"question": True}, "the number of the question is missing"),
    ],
)
def test_what_is_no_form_is_refused_with_the_reason(wrong: object, why: str) -> None:
    with pytest.raises(Refused, match=f"^{re.escape(why)}$"):
        read_form(wrong)


@pytest.mark.parametrize(
    ("wrong", "why"),
    [
        (SCORES | {"scores": [3]}, "the scores must be a table of criteria and numbers"),
        (SCORES | {"done": 1}, "the scores must be a table of criteria and numbers"),
        (SCORES | {"scores": {"trust": 5}}, "a score is from 1 to 4"),
        (SCORES | {"scores": {"trust": True}}, "a score is from 1 to 4"),
    ],
)
def test_what_is_no_rating_is_refused_with_the_reason(wrong: object, why: str) -> None:
    with pytest.raises(Refused, match=f"^{re.escape(why)}$"):
        read_rated(wrong)


def test_a_form_keeps_the_scores_of_its_own_criteria_and_question() -> None:
    form = read_form(FORM)
    assert form.kept(read_rated(SCORES)).scores == {"trust": 3}
    assert form.kept(Rated("s", 1, {"trust": 3, "hired": 4})).scores == {"trust": 3}
    for other in (None, Rated("s", 2, {"trust": 3}), Rated("other", 1, {"trust": 3})):
        assert form.kept(other) == Rated("s", 1, {})
