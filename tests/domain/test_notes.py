"""A note as it is typed, and the follow-ups that come of it."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from hotseat.domain import events as e
from hotseat.domain.level import Principle
from hotseat.domain.notes import TypedNote, offers, parse_note
from hotseat.domain.rules import after
from hotseat.domain.text import one_line
from tests.domain.script import (
    ANSWER,
    CLOSED,
    LEVELS_OWN,
    OVER,
    PROMPTS_OWN,
    after_all,
    answer,
    answered,
    asked,
)

PRINCIPLES = (
    Principle("earn-trust", "Earn Trust", ("Trust",)),
    Principle("have-backbone-disagree-and-commit", "Have Backbone; Disagree and Commit", ("Backbone",)),
    Principle("strive-to-be-earths-best-employer", "Strive to be Earth's Best Employer", ("Best Employer",)),
)


@pytest.mark.parametrize(
    ("line", "sign", "principles", "text"),
    [
        ("payments team lost faith", "", (), "payments team lost faith"),
        ("+ owned the relationship", "+", (), "owned the relationship"),
        ("-vague on dates", "-", (), "vague on dates"),
        ("  ? how did their manager react", "?", (), "how did their manager react"),
        ("+ - twice", "+", (), "- twice"),
        ("cost went down +40 %", "", (), "cost went down +40 %"),
        ("+ #earn-trust called her first", "+", ("earn-trust",), "called her first"),
        ("called #Trust her first #backbone", "", ("earn-trust", PRINCIPLES[1].id), "called her first"),
        ("#earn-trust #trust", "", ("earn-trust",), ""),
        ("#best-employer paid", "", (PRINCIPLES[2].id,), "paid"),
        ("fixed issue #42 and #nobody", "", (), "fixed issue #42 and #nobody"),
        ("C#earn-trust is no tag", "", (), "C#earn-trust is no tag"),
        ("a\ttab and\nline \x1b[31mred", "", (), "a tab and line [31mred"),
        ("", "", (), ""),
        ("+", "+", (), ""),
    ],
)
def test_a_note_is_taken_apart_into_sign_tags_and_text(
    line: str, sign: str, principles: tuple[str, ...], text: str
) -> None:
    assert parse_note(line, PRINCIPLES) == TypedNote(sign, principles, text)


@given(st.text(max_size=80))
@example("? why #nobody knows")
def test_nothing_typed_is_lost_but_a_sign_and_known_tags(line: str) -> None:
    note = parse_note(line, ())
    assert one_line(f"{note.sign}{note.text}").replace(" ", "") == one_line(line).replace(" ", "")
    assert note.principles == ()


def test_nothing_is_offered_before_a_question() -> None:
    assert offers(after_all()) == []


def test_a_question_noted_is_offered_before_the_prompts_and_the_levels_own() -> None:
    session = after_all(
        *ANSWER,
        e.Noted(20.0, "situation", "?", (), "who said so"),
        e.Noted(21.0, "situation", "+", (), "named her"),
        e.Noted(22.0, "situation", "?", (), "what did it cost"),
        e.Answered(60.0),
    )
    assert offers(session) == [
        e.FollowUp("", "note", "who said so"),
        e.FollowUp("", "note", "what did it cost"),
        PROMPTS_OWN,
        LEVELS_OWN,
    ]


def test_what_was_asked_is_not_offered_again_also_for_the_next_question() -> None:
    assert offers(after_all(*CLOSED)) == [LEVELS_OWN]
    session = after_all(*CLOSED, asked(110.0, "two"), *answer(120.0, 40.0))
    assert offers(session) == [LEVELS_OWN]


def test_a_note_of_an_earlier_question_is_not_offered_for_the_next() -> None:
    session = after_all(
        *ANSWER, e.Noted(20.0, "", "?", (), "who"), e.Answered(60.0), asked(70.0, "two"), *answer(80.0, 40.0)
    )
    assert offers(session) == [PROMPTS_OWN, LEVELS_OWN]


def test_the_same_question_noted_twice_is_offered_once() -> None:
    session = after_all(*OVER, e.Noted(61.0, "", "?", (), "who"), e.Noted(62.0, "", "?", (), "who"))
    assert [offer.text for offer in offers(session)] == ["who", PROMPTS_OWN.text, LEVELS_OWN.text]


def test_a_follow_up_whose_line_a_pack_broke_is_offered_as_it_will_be_asked() -> None:
    broken = asked()._replace(follow_ups=(e.FollowUp("role", "prompt", "What was\n  your part?"),))
    session = after_all(broken, *answer(10.0, 40.0))
    [offer] = offers(session)
    assert offer.text == "What was your part?"
    events = (broken, *answer(10.0, 40.0), e.FollowUpAsked(60.0, *offer), e.FollowUpAnswered(70.0, "held"))
    assert offers(after_all(*events)) == []


def test_asking_everything_offered_comes_to_an_end_without_asking_twice() -> None:
    session = answered(40.0)
    texts = []
    while offered := offers(session):
        texts.append(offered[0].text)
        session = after(session, e.FollowUpAsked(session.at, *offered[0]))
        session = after(session, e.FollowUpAnswered(session.at, ""))
    assert texts == [PROMPTS_OWN.text, LEVELS_OWN.text]
