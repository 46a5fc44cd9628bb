"""Lines of wide text: no longer than they may be, nothing lost, nothing that is seen as one cut in two."""

import unicodedata

from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len
from textual.content import Content

from hotseat.domain.text import clean
from hotseat.reports.text.columns import fit, wrap
from hotseat.reports.text.columns import width as columns_of
from hotseat.tui.text import cut, hanging
from tests.each import each

JAPANESE = (
    "顧客との信頼を失いかけたときのことを話してください。そのとき、あなたは何をどう判断し、"
    "その結果どうなりましたか。数字も教えてください。"
)
FAMILY = "👩\u200d👩\u200d👧"
PARTS = [
    "日",
    "本",
    "。",
    "、",
    "한",
    "ｱ",
    "a",
    "b",
    " ",
    "word",
    "e\u0301",
    FAMILY,
    "❤\ufe0f",
    "👍🏽",
    "न",
    "म",
]
WIDE = st.lists(st.sampled_from(PARTS), max_size=60).map("".join)


def test_sixty_five_japanese_characters_take_three_lines_of_sixty_columns() -> None:
    text = JAPANESE[:65]
    lines = list(wrap(text, 60))
    assert [columns_of(line) for line in lines] == [58, 60, 12]
    assert "".join(lines) == text
    assert hanging(Content("- "), text, 62).plain.replace("\n  ", "") == f"- {text}"
    assert cut(text, 60, 2).split("\n")[0] == lines[0]
    assert cut(text, 60, 2).endswith("…")


def test_a_line_does_not_begin_with_a_mark_that_closes() -> None:
    for columns in range(10, 60):
        assert not [line for line in wrap(JAPANESE, columns) if line[:1] in "。、"]


def test_wide_words_fill_the_line_they_begin_on() -> None:
    assert list(wrap("Action: 日本語日本語", 14)) == ["Action: 日本語", "日本語"]


@given(WIDE, st.integers(2, 40))
def test_no_line_is_too_long_and_nothing_is_lost_or_parted(text: str, columns: int) -> None:
    lines = list(wrap(text, columns))
    assert max(map(cell_len, lines)) <= columns
    assert "".join("".join(lines).split()) == "".join(text.split())
    for line in lines:
        assert not line or unicodedata.combining(line[0]) == 0 or line[0] == text[0]
        assert not line.startswith(("\u200d", "\ufe0f", "🏽"))
        assert not line.endswith("\u200d")


@given(WIDE, st.integers(0, 40))
def test_what_is_fitted_takes_its_columns_exactly(text: str, columns: int) -> None:
    assert cell_len(fit(clean(text), columns)) == columns


@given(WIDE, st.integers(10, 40), st.integers(1, 4))
def test_what_is_cut_has_so_many_lines_of_so_many_columns(text: str, columns: int, lines: int) -> None:
    found = cut(text, columns, lines).split("\n")
    assert len(found) <= lines
    assert max(map(cell_len, found)) <= columns


@each("first", range(0x20, 0x2_0000, 0x1000))
def test_characters_are_counted_as_the_screens_count_them(first: int) -> None:
    """But for a few signs that younger tables than those of this Python call wide."""
    chars = [chr(code) for code in range(first, first + 0x1000) if chr(code) == clean(chr(code))]
    strange = [char for char in chars if columns_of(char) != cell_len(char)]
    assert not [
        char for char in strange if unicodedata.category(char) not in ("Cn", "Co") and not is_young(char)
    ]


def is_young(char: str) -> bool:
    """Trigrams, hexagrams and counting rods, which became wide in Unicode 16."""
    return (
        "\u2630" <= char <= "\u268f" or "\u4dc0" <= char <= "\u4dff" or "\U0001d300" <= char <= "\U0001d376"
    )
