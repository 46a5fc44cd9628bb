"""Texts on their way to the screen."""

import pytest

from hotseat.tui.text import cell, content, cut, hanging
from tests.tui.hostile import CONTROL, MARKUP


def test_markup_is_text() -> None:
    assert content(MARKUP).plain == MARKUP
    assert cell(MARKUP).plain == MARKUP
    assert not content(MARKUP).spans


@pytest.mark.parametrize("shown", [content(CONTROL).plain, cell(CONTROL).plain, cut(CONTROL, 200, 1)])
def test_nothing_a_terminal_obeys_gets_through(shown: str) -> None:
    assert shown.isprintable()
    assert "pwn" in shown


def test_a_text_behind_a_lead_stands_below_itself() -> None:
    shown = hanging(content(" 0:21  "), "What was the first thing you said?", 24).plain
    assert shown == " 0:21  What was the\n       first thing you\n       said?"


def test_a_text_too_long_is_cut_between_words_and_says_so() -> None:
    assert cut("one two three four five six", 10, 2) == "one two\nthree …"
    assert cut("one two", 10, 2) == "one two"
    assert cut("one two three four five six", 18, 1, " … (more)") == "one two … (more)"
    assert cut("one two three four five six", 10, 1, " … (o: more)") == "one two …"


def test_a_word_wider_than_its_place_is_not_lost() -> None:
    assert "".join(cut("y" * 25, 10, 9).split()) == "y" * 25
