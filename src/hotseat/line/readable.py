"""Texts without what a screen reader stumbles over: what draws becomes words or goes."""

import re

from hotseat.domain.text import clean

_IN_WORDS = str.maketrans(
    {
        "\N{RIGHTWARDS ARROW}": "->",
        "\N{LEFTWARDS ARROW}": "<-",
        "\N{RIGHTWARDS DOUBLE ARROW}": "=>",
        "\N{BULLET}": "-",
        "\N{MIDDLE DOT}": ",",
        "\N{CHECK MARK}": "yes",
        "\N{BALLOT X}": "no",
        "\N{HORIZONTAL ELLIPSIS}": "...",
        "\N{NO-BREAK SPACE}": " ",
        "`": '"',
        "\t": " ",
    }
)
_DRAWS = re.compile("[\u2190-\u21ff\u2300-\u23ff\u2500-\u27bf\u2800-\u28ff\u2b00-\u2bff]")
"""Arrows, technical signs, box and block characters, geometric shapes, dingbats and braille patterns."""


def sentence(reason: str) -> str:
    """The reason as a full sentence: "the clock is paused" becomes "The clock is paused."."""
    return f"{reason[:1].upper()}{reason[1:].removesuffix('.')}."


def readable(text: str) -> str:
    """The cleaned text, in which arrows and signs are words and nothing is drawn; line breaks stay."""
    text = clean(text)
    if text.isascii():
        return text.replace("\t", " ").replace("`", '"')
    return re.sub(r"(?<=\S) ,", ",", _DRAWS.sub("", text.translate(_IN_WORDS)))
