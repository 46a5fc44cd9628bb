"""Names that are nearly right."""

from hypothesis import given
from hypothesis import strategies as st

from hotseat.domain.bank.prompt import Prompt
from hotseat.domain.looking_up import nearly
from hotseat.domain.settings import Settings
from tests.each import each


@each(
    ("typed", "meant"),
    [
        ("principle", "principles"),
        ("Principles", "principles"),
        ("level", "levels"),
        ("competancy", "competency"),
        ("competence", "competency"),
        ("pricniples", "principles"),
        ("follow-up", "follow_ups"),
        ("interviewer note", "interviewer_note"),
        ("note", "interviewer_note"),
        ("txt", "text"),
        ("tx", ""),
        ("color", ""),
        ("", ""),
        ("\U0001f600", ""),
    ],
)
def test_the_key_that_was_probably_meant_is_found_and_no_other(typed: str, meant: str) -> None:
    assert nearly(typed, Prompt._fields) == meant


@given(st.sampled_from([name for name in (*Prompt._fields, *Settings._fields) if len(name) > 3]), st.data())
def test_one_slip_in_a_key_finds_a_key(name: str, data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(name) - 1))
    slips = [name[:at] + name[at + 1 :], f"{name[:at]}x{name[at:]}", f"{name[:at]}x{name[at + 1 :]}"]
    typed = data.draw(st.sampled_from(slips))
    assert nearly(typed, [name]) == name
