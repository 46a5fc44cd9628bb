"""A note as it is typed."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from hotseat.domain.bank.level import Principle
from hotseat.domain.session.notes import TypedNote, parse_note
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
