"""Text in the columns of a terminal. A Chinese character takes two columns, a combining mark none, and a
joined emoji as many as its first part. Textual counts in the same way, so both agree."""

from collections.abc import Iterable, Iterator
from functools import lru_cache

from hotseat.domain.text import is_simple

JOINER, AS_EMOJI = "\u200d", "\ufe0f"
_JOINING = frozenset(map(chr, (*range(0x1160, 0x1200), *range(0xD7B0, 0xD7FC), *range(0x1F3FB, 0x1F400))))
"""Vowels and ends of Korean syllables, and skin tones, which are drawn into the character before them."""
_SIGNS = frozenset("\u0600\u0601\u0602\u0603\u0604\u0605\u06dd\u070f\u0890\u0891\u08e2\U000110bd\U000110cd")
"""Characters that Unicode calls invisible although terminals draw them."""
CLOSING = frozenset("、。，．：；！？）］｝」』】〉》〕ー々…)]},.!?")  # noqa: RUF001 (as they are typed)
"""Characters that may not begin a line."""


def width(text: str) -> int:
    """The number of columns that the text takes."""
    if text.isascii() or is_simple(text):
        return len(text)
    return sum(columns for _, columns in _graphemes(text))


def fit(text: str, columns: int) -> str:
    """The text in exactly `columns` columns, shortened with an ellipsis where it takes more."""
    if width(text) > columns:
        text = f"{_first(text, columns - 1)}…" if columns > 0 else ""
    return text + " " * (columns - width(text))


def pad(text: str, columns: int) -> str:
    """The text, padded to at least `columns` columns."""
    return text + " " * (columns - width(text))


def column(text: str, columns: int) -> str:
    """The text as a column of a table: exactly `columns` columns, of which the last is always blank.

    Even a long text therefore never touches the next column.
    """
    return f"{fit(text, columns - 1)} "


def longest(texts: Iterable[str], least: int = 0) -> int:
    """The columns of the longest text, and at least `least`."""
    return max([least, *map(width, texts)])


def wrap(text: str, columns: int, indent: str = "") -> Iterator[str]:
    """The text in lines of at most `columns` columns, with `indent` before all but the first.

    Leading spaces and non-breaking spaces stay; a word longer than a line is broken. In scripts without
    spaces, a line may end after any character, but not before a closing mark.
    """
    line, *words = text.replace("\n", " ").replace("\t", " ").split(" ")
    for word in words:
        if width(line) + 1 + width(word) <= columns or not line.strip():
            line = f"{line} {word}"
            continue
        head = _breakable(word, columns - width(line) - 1)
        yield from _broken(f"{line} {head}" if head else line, columns)
        line = indent + word[len(head) :]
    yield from _broken(line, columns)


def _broken(line: str, columns: int) -> Iterator[str]:
    while width(line) > columns:
        head = _breakable(line, columns) or _first(line, columns) or next(_graphemes(line))[0]
        yield head
        line = line[len(head) :]
    yield line.rstrip(" ")


def _first(text: str, columns: int) -> str:
    """As much of the beginning as fits in `columns`, without cutting a visible character in two."""
    if text.isascii():
        return text[: max(0, columns)]
    end = taken = 0
    for grapheme, cells in _graphemes(text):
        taken += cells
        if taken > columns:
            return text[:end]
        end += len(grapheme)
    return text


def _breakable(text: str, columns: int) -> str:
    """As much of the beginning as fits in `columns` and may be followed by a line break inside a word."""
    if text.isascii():
        return ""
    break_at = end = taken = 0
    before = 0
    for grapheme, cells in _graphemes(text):
        if end and 2 in (before, cells) and grapheme[0] not in CLOSING:
            break_at = end
        taken += cells
        if taken > columns:
            return text[:break_at]
        end += len(grapheme)
        before = cells
    return text


def _graphemes(text: str) -> Iterator[tuple[str, int]]:
    """Each visible character, which can be several code points, and its columns."""
    start = cells = 0
    widened = False
    for position, char in enumerate(text):
        own = _cells(char)
        joined = cells == 2 and position > start and text[position - 1] == JOINER
        if char == AS_EMOJI and cells == 1 and not widened and _is_symbol(text[start]):
            cells, widened = 2, True
        elif own and not joined:
            if position > start and cells:
                yield text[start:position], cells
                start = position
            cells, widened = own, False
    if text:
        yield text[start:], cells


@lru_cache(maxsize=4096)
def _cells(char: str) -> int:
    category, wide = _category_and_width(char)
    if char in _JOINING or (category in ("Mn", "Me", "Mc", "Cf") and char not in _SIGNS):
        return 0
    # Emoji that this Python's tables do not have yet are wide, like all emoji in this range.
    young = "\U0001f300" <= char <= "\U0001faff" and category == "Cn"
    return 2 if young or wide in "WF" else 1


def _is_symbol(char: str) -> bool:
    """Whether the character may also be drawn as an emoji, which takes two columns."""
    return _category_and_width(char)[0] in ("So", "Sm", "Po", "Nd") or char == "\u2139"


def _category_and_width(char: str) -> tuple[str, str]:
    """What Unicode says of the character: its general category and its East Asian width."""
    import unicodedata  # noqa: PLC0415 (plain text needs no tables)

    return unicodedata.category(char), unicodedata.east_asian_width(char)
