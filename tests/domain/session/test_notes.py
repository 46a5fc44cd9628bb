"""A note as it is typed."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from hotseat.domain.bank.level import Principle
from hotseat.domain.session.notes import (
    TypedNote,
    meant_by,
    open_tag,
    parse_note,
    unknown_tags,
    unknown_tags_sentence,
)
from hotseat.domain.text import one_line
from hotseat.domain.vocabulary import Sign

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
    line: str, sign: Sign, principles: tuple[str, ...], text: str
) -> None:
    assert parse_note(line, PRINCIPLES) == TypedNote(sign, principles, text)


@given(st.text(max_size=80))
@example("? why #nobody knows")
def test_nothing_typed_is_lost_but_a_sign_and_known_tags(line: str) -> None:
    note = parse_note(line, ())
    assert one_line(f"{note.sign}{note.text}").replace(" ", "") == one_line(line).replace(" ", "")
    assert note.principles == ()


@pytest.mark.parametrize(
    ("typed", "tag"),
    [("+ so #ea", "ea"), ("+#ea", "ea"), ("#", ""), ("#ea ", None), ("C#ea", None), ("no tag", None)],
)
def test_the_tag_that_is_being_typed_is_the_one_at_the_end(typed: str, tag: str | None) -> None:
    assert open_tag(typed) == tag


@pytest.mark.parametrize(
    ("tag", "first"),
    [
        ("ea", "earn-trust"),
        ("Tru", "earn-trust"),
        ("disa", "have-backbone-disagree-and-commit"),
        ("employer", "strive-to-be-earths-best-employer"),
        ("ern-trust", "earn-trust"),
    ],
)
def test_a_tag_means_what_a_name_or_short_name_begins_with_or_nearly_is(tag: str, first: str) -> None:
    assert meant_by(tag, PRINCIPLES)[0] == first


def test_an_empty_tag_may_mean_any_principle_and_a_wild_one_none() -> None:
    assert meant_by("", PRINCIPLES) == [principle.id for principle in PRINCIPLES]
    assert meant_by("4711", PRINCIPLES) == []


def test_unknown_tags_are_told_with_what_is_near_them() -> None:
    unknown = unknown_tags("+#nobody #trust #ern-trust #nobody", PRINCIPLES)
    assert unknown == ["nobody", "ern-trust"]
    sentence = "#nobody and #ern-trust (near it: #earn-trust) name no principles and stay in the text."
    assert unknown_tags_sentence(unknown, PRINCIPLES) == sentence
    assert unknown_tags_sentence((), PRINCIPLES) == ""
