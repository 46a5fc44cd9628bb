"""What any text from a file or a keyboard becomes before anything else sees it."""

import re

LONGEST_LINE = 4_000
"""Characters kept of a text; longer than any note, short enough to draw."""

_LINE_BREAKS = re.compile("\r\n|[\r\u2028\u2029\u0085\v\f]")
_UNSEEN = re.compile(
    "["
    "\x00-\x08\x0e-\x1f\x7f-\x9f"  # control characters, C1 among them; tab and newline stay
    "\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f"  # direction overrides, unseen spaces
    "\ud800-\udfff\ufeff\ufff9-\ufffb\ufffe\uffff\U000e0000-\U000e007f"  # surrogates, marks, tags
    "]"
)
_STACKED_MARKS = re.compile(
    "([\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]{4})[\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]+"
)


def clean(text: str) -> str:
    """The text without anything a terminal would obey or an eye would miss.

    Line breaks become a newline; control characters, direction overrides and unseen characters go;
    more than four combining marks in a row are cut to four. Cleaning twice changes nothing.
    """
    text = _UNSEEN.sub("", _LINE_BREAKS.sub("\n", text))
    return _STACKED_MARKS.sub(r"\1", text)[:LONGEST_LINE]


def one_line(text: str) -> str:
    """The text cleaned, its newlines, tabs and runs of spaces made single spaces."""
    return " ".join(clean(text).split())


def slug(text: str) -> str:
    """A name as an id: lower-case letters, digits and single hyphens ("Earn Trust" is "earn-trust")."""
    return re.sub(r"[^a-z0-9]+", "-", text.lower().replace("'", "")).strip("-")
