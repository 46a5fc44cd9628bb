"""Where the text of a cell may be broken: between words, and inside a word only if it is very long."""

from hotseat.reports.text.columns import longest, width

SHORT = 12
"""A text of at most this many columns stays on one line."""
LONGEST_WORD = 18
"""A word of more columns may be broken, so that no table is wider than its page."""


def kept_whole(text: str) -> str:
    """The class attribute of a cell with this text, with a blank before it; "" where words may be broken."""
    if width(text) <= SHORT:
        return ' class="fixed"'
    return ' class="whole"' if longest(text.split()) <= LONGEST_WORD else ""
