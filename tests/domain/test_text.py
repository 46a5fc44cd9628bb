"""Text that is not ours, made fit to be shown."""

import re
import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from hotseat.domain import text as cleaning
from hotseat.domain.text import LONGEST_LINE, clean, counted, is_simple, one_line, slug
from hotseat.reports.text.columns import _cells
from tests.each import each

HOSTILE = {
    "colours": ("\x1b[31mred\x1b[0m", "[31mred[0m"),
    "a C1 control sequence": ("\x9b31mred", "31mred"),
    "a link": (
        "\x1b]8;;http://evil.example\x1b\\click\x1b]8;;\x1b\\",
        "]8;;http://evil.example\\click]8;;\\",
    ),
    "the clipboard": ("\x1b]52;c;aGk=\x07", "]52;c;aGk="),
    "the window title": ("\x1b]0;owned\x07", "]0;owned"),
    "a device control string": ("\x90q\x9c", "q"),
    "bell, backspace and delete": ("a\x07b\x08c\x7fd", "abcd"),
    "a carriage return that overwrites": ("safe\rEVIL", "safe\nEVIL"),
    "NUL": ("a\x00b", "ab"),
    "a direction override": ("user\u202etxt.exe", "usertxt.exe"),
    "isolates and marks of direction": ("\u2066a\u2069\u200e\u200f\u061cb", "ab"),
    "zero width": ("a\u200bb\u2060c\ufeffd\u00ade\u034ff", "abcdef"),
    "letters nobody sees": ("a\u3164\uffa0\u115fb", "ab"),
    "tags that hide a message": ("hi\U000e0041\U000e007f", "hi"),
    "variation selectors that hide a message": ("hi\U000e0100\U000e01ef", "hi"),
    "stacked marks": ("z" + "\u0301" * 40, "z" + "\u0301" * 4),
    "stacked marks of another script": ("\u0e01" + "\u0e47" * 40, "\u0e01" + "\u0e47" * 4),
    "half a character": ("a\ud800b\udfffc", "abc"),
    "no character": ("a\ufffeb\uffff", "ab"),
    "line and paragraph separators": ("a\u2028b\u2029c\x85d\x0be\x0cf", "a\nb\nc\nd\ne\nf"),
}

INNOCENT = [
    "plain",
    "tab\tand\nnewline",
    "[bold]brackets[/bold] and \\backslash",
    "naïve café, Ångström",
    "größer als — “quoted”…",
    "日本語 한국어 עברית العربية ไทย",
    "می‌خواهم",
    "👩‍👩‍👧 ❤️ 1️⃣",
    "█▓▒░·",
]


@each(("payload", "left"), HOSTILE.values(), ids=HOSTILE)
def test_nothing_a_terminal_would_obey_or_an_eye_would_miss_is_left(payload: str, left: str) -> None:
    assert clean(payload) == left


@pytest.mark.parametrize("text", INNOCENT)
def test_what_people_write_stays_as_it_is(text: str) -> None:
    assert clean(text) == text


def test_a_simple_character_stays_and_takes_one_column() -> None:
    simple = list(filter(is_simple, map(chr, range(0x110000))))
    assert len(simple) > 300
    changed = f"{cleaning._UNSEEN}|{cleaning._LINE_BREAKS}|[{cleaning._MARK}]"
    assert not re.search(changed, "".join(simple))
    assert set(map(_cells, simple)) == {1}


def test_a_text_is_cut_at_a_length_that_can_be_drawn() -> None:
    assert clean("x" * 10_000) == "x" * LONGEST_LINE


anything = st.text(st.characters(codec=None, exclude_categories=()), max_size=200)
nasty = st.lists(st.sampled_from([*(payload for payload, _ in HOSTILE.values()), "a", " ", "\r", "\n"])).map(
    "".join
)


@given(anything | nasty)
@example("\r\x00\n")
@example("a" + "\u0301" * 3 + "\u200b" + "\u0301" * 3)
def test_cleaning_twice_changes_nothing(text: str) -> None:
    assert clean(clean(text)) == clean(text)
    assert one_line(one_line(text)) == one_line(text)


@given(anything | nasty)
@example("\x1b]52;c;aGk=\x07\u202e")
def test_a_clean_text_holds_no_control_but_tab_and_newline_and_can_be_written(text: str) -> None:
    cleaned = clean(text)
    cleaned.encode()
    left = {unicodedata.category(char) for char in cleaned if char not in "\t\n\u200c\u200d"}
    assert not left & {"Cc", "Cs", "Zl", "Zp"}
    assert not any(unicodedata.bidirectional(char) in BIDI_CONTROLS for char in cleaned)


BIDI_CONTROLS = {"LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI"}


@given(anything | nasty)
@example(" a \t b\nc\u2028d ")
def test_one_line_is_one_line_with_single_spaces(text: str) -> None:
    line = one_line(text)
    assert len(line.splitlines()) <= 1
    assert line == " ".join(line.split())


def test_a_name_becomes_an_id() -> None:
    assert slug("Have Backbone; Disagree and Commit") == "have-backbone-disagree-and-commit"
    assert slug("Strive to be Earth's Best Employer") == "strive-to-be-earths-best-employer"
    assert slug("  --Ärger!  ") == "arger"


@pytest.mark.parametrize(
    ("count", "many", "words"),
    [(0, "", "0 notes"), (1, "", "1 note"), (2000, "", "2,000 notes"), (2, "x", "2 x")],
)
def test_a_count_is_told_with_its_noun(count: int, many: str, words: str) -> None:
    assert counted(count, "note", many) == words
