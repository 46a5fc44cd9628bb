"""Text in the columns of a terminal."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from wcwidth import wcswidth

from hotseat.domain.text import one_line
from hotseat.reports.text.columns import fit, width, wrap

MARKED = "Zoe\u0308"


@pytest.mark.parametrize(
    ("text", "columns"),
    [("", 0), ("plain", 5), ("Zoë", 3), (MARKED, 3), ("山田", 4), ("ﾔﾏﾀﾞ", 4), ("█▓▒░·", 5), ("a\u200db", 2)],
)
def test_a_text_takes_the_columns_a_terminal_gives_it(text: str, columns: int) -> None:
    assert width(text) == columns


@pytest.mark.parametrize(
    ("text", "columns", "fitted"),
    [
        ("Task", 6, "Task  "),
        ("Task", 4, "Task"),
        ("Situation", 6, "Situa…"),
        (MARKED, 5, f"{MARKED}  "),
        ("山田", 6, "山田  "),
        ("山田太郎", 5, "山田…"),
        ("山田太郎", 4, "山… "),
    ],
)
def test_a_text_is_made_to_fit_its_columns(text: str, columns: int, fitted: str) -> None:
    assert fit(text, columns) == fitted


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("", [""]),
        ("one two", ["one two"]),
        ("one two three", ["one two", "  three"]),
        (" one two three", [" one two", "  three"]),
        ("one\ntwo\tthree", ["one two", "  three"]),
        ("0123456789", ["01234567", "89"]),
        (" 0123456789", [" 0123456", "789"]),
        ("a 0123456789", ["a", "  012345", "6789"]),
        ("take 13\N{NO-BREAK SPACE}% off", ["take", "  13\N{NO-BREAK SPACE}%", "  off"]),
        ("山田山田山田", ["山田山田", "山田"]),
    ],
)
def test_a_text_is_broken_between_words_into_lines_that_fit(text: str, lines: list[str]) -> None:
    assert list(wrap(text, 8, "  ")) == lines


words = st.text("ab é山👩\u0308 \N{NO-BREAK SPACE}", max_size=60).map(one_line)


@given(words, st.integers(4, 20))
@example("a 0123456789", 8)
def test_no_line_is_too_long_and_no_letter_is_lost(text: str, columns: int) -> None:
    lines = list(wrap(text, columns, " "))
    assert all(wcswidth(line) <= columns for line in lines)
    assert "".join(lines).replace(" ", "") == text.replace(" ", "")


@given(words, st.integers(4, 20))
@example("Situation", 6)
def test_a_fitted_text_takes_exactly_its_columns(text: str, columns: int) -> None:
    assert wcswidth(fit(text, columns)) == columns
