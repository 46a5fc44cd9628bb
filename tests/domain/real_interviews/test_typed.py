"""What is typed about a real interview: days, minutes, questions and follow-ups."""

import re
from collections.abc import Callable
from datetime import date

import pytest

from hotseat.domain.real_interviews.events import FollowUpAsked
from hotseat.domain.real_interviews.typed import (
    day_meant,
    follow_up_meant,
    minutes_meant,
    name_meant,
    outcome_meant,
    question_meant,
    vote_meant,
)
from hotseat.domain.refusal import Refused
from hotseat.storage.bank.bank_cache import recall
from hotseat.storage.files.folder import shipped_prompts
from tests.each import each

TODAY = date(2025, 3, 10)


def test_a_day_is_typed_in_words_or_as_a_date() -> None:
    for typed, day in (
        ("", TODAY),
        (" Today ", TODAY),
        ("yesterday", date(2025, 3, 9)),
        ("2025-01-31", None),
    ):
        assert day_meant(typed, TODAY) == (day.isoformat() if day else typed)
    assert day_meant("2025-03-12", TODAY, before="2025-03-12") == "2025-03-12"


@each(
    ("read", "why"),
    [
        (lambda: day_meant("2025-03-11", TODAY), "2025-03-11 is after today, 2025-03-10"),
        (lambda: day_meant("tomorrow", TODAY), "write it as 2026-12-14, today or yesterday"),
        (lambda: day_meant("2025-02-29", TODAY), 'there is no day "2025-02-29"'),
        (lambda: day_meant("0001-01-01", TODAY), 'there is no day "0001-01-01"'),
        (lambda: minutes_meant("0"), '"0" is no number of minutes'),
        (lambda: minutes_meant("an hour"), '"an hour" is no number of minutes'),
        (lambda: minutes_meant("43200"), "from 1 to 1,440"),
        (lambda: name_meant("x" * 121, "company"), "the company has 121 characters"),
        (lambda: vote_meant("maybe"), 'there is no vote "maybe"'),
        (lambda: outcome_meant("fame"), 'there is no outcome "fame"'),
    ],
    ids=lambda case: case[1],
)
def test_what_cannot_be_is_refused_with_what_to_do(read: Callable[[], object], why: str) -> None:
    with pytest.raises(Refused, match=re.escape(why)):
        read()


def test_a_tag_names_a_principle_and_a_sign_belongs_to_the_question() -> None:
    principles = recall([shipped_prompts()]).bank.principles.values()
    asked = question_meant("  A slip?\x1b[31m #earn-trust #dive-deep #nonsense ", principles)
    assert asked.text == "A slip?[31m #nonsense"
    assert asked.principles == ("earn-trust", "dive-deep")
    assert question_meant("-5 % a year: why?", principles).text == "-5 % a year: why?"
    assert question_meant("? what", principles).text == "? what"
    assert question_meant(" \t ", principles).is_empty


def test_a_follow_up_may_begin_with_how_it_went() -> None:
    assert follow_up_meant("Gap: how?") == FollowUpAsked("how?", "gap")
    assert follow_up_meant("held : how?") == FollowUpAsked("how?", "held")
    assert follow_up_meant("Why: how?") == FollowUpAsked("Why: how?", "")
    assert follow_up_meant("gap:") == FollowUpAsked("gap:", "")
    assert follow_up_meant(" ") is None


def test_votes_and_outcomes_are_known_by_any_spelling() -> None:
    assert vote_meant("Strongly-inclined") == "strongly inclined"
    assert outcome_meant("next-round") == "next round"
    assert vote_meant("none") == outcome_meant("") == ""
