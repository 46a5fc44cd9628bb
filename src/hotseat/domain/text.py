"""Cleans every text from a file or a keyboard before anything else uses it."""

import re
from collections import Counter
from collections.abc import Iterable

LONGEST_LINE = 4_000
"""The most characters that are kept of a text: more than a note needs, and few enough to draw."""

_LINE_BREAKS = "\r\n|[\r\u2028\u2029\u0085\v\f]"
_UNSEEN = (
    "["
    "\x00-\x08\x0e-\x1f\x7f-\x9f"  # control characters, C1 among them; tab and newline stay
    "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"  # direction marks and overrides
    # What Unicode calls ignorable, but the joiners and variation selectors that scripts and emoji need.
    "\u00ad\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b\u2060-\u2065\u206a-\u206f\u3164\ufeff\uffa0"
    "\ufff0-\ufffb\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e0fff"
    "\ud800-\udfff\ufffe\uffff"  # halves of characters, and no characters
    "]"
)
_MARK = (
    "\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u0610-\u061a\u064b-\u065f\u06d6-\u06dc\u0e31\u0e34-\u0e3a"
    "\u0e47-\u0e4e\u0eb1\u0eb4-\u0ebc\u0ec8-\u0ece\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe00-\ufe0f"
    "\ufe20-\ufe2f"
)
_STACKED_MARKS = f"([{_MARK}]{{4}})[{_MARK}]+"


_SIMPLE = frozenset(
    [
        *map(chr, range(0x20, 0x7F)),
        *map(chr, (*range(0xA0, 0xAD), *range(0xAE, 0x180))),  # Latin letters, without the soft hyphen
        *"█▓▒░▁▂▃▄▅▆▇‖├─┄≈…–—‘’“”",  # noqa: RUF001 (what bars are drawn with, and what people type)
    ]
)


def is_simple(text: str) -> bool:
    """Whether each character takes one column of a terminal and stays as it is when the text is cleaned.

    True only for the most frequent of such texts: Latin letters, and what hotseat draws bars with.
    """
    return _SIMPLE.issuperset(text)


def clean(text: str) -> str:
    """The text without anything that a terminal would obey or that cannot be seen, and not too long.

    Line breaks become newlines. Control characters, direction overrides and invisible characters are
    removed. More than four combining marks in a row are cut to four. Cleaning twice changes nothing.
    """
    if (text.isascii() and text.isprintable()) or is_simple(text):
        return text[:LONGEST_LINE]
    # Most text is plain ASCII; a start that reads no other text does not compile the patterns.
    text = re.sub(_UNSEEN, "", re.sub(_LINE_BREAKS, "\n", text))
    return re.sub(_STACKED_MARKS, r"\1", text)[:LONGEST_LINE]


def one_line(text: str) -> str:
    """The cleaned text on one line: newlines, tabs and runs of spaces become single spaces."""
    return " ".join(clean(text).split())


def counted(number: int, singular: str, many: str = "") -> str:
    """A number with its noun: "1 session", "2,000 sessions"; `many` is a plural that is not formed with s."""
    return f"{number:,} {singular if number == 1 else many or f'{singular}s'}"


def repeated(values: Iterable[str]) -> list[str]:
    """The values that occur more than once, sorted."""
    return sorted(value for value, times in Counter(values).items() if times > 1)


def slug(text: str) -> str:
    """A name as an id: lower-case letters, digits and single hyphens ("Earn Trust" is "earn-trust").

    Apostrophes, dashes, spaces and accents make no difference to the id, however they were typed.
    """
    plain = text
    if not text.isascii():
        from hotseat.domain.folding import in_ascii  # noqa: PLC0415 (plain text needs no tables)

        plain = in_ascii(text)
    return re.sub(r"[^a-z0-9]+", "-", re.sub("['`]", "", plain.lower())).strip("-")
