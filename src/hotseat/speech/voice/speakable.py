"""A text as it is handed to a voice: nothing in it is a command to any of them."""

import re

from hotseat.domain.text import one_line

_SIGNS = str.maketrans({"<": " less than ", ">": " more than ", "[": " ", "]": " "})
"""Square brackets enclose commands to `say` and `espeak`, and a pronunciation for hibari; angle brackets are
markup to some services."""


def speakable(text: str) -> str:
    """The text on one line without anything that a voice would obey; empty if nothing in it can be said."""
    arrowless = re.sub(r"[-=]+>|<[-=]+", ", ", one_line(text))
    spoken = " ".join(arrowless.translate(_SIGNS).split())
    return spoken if re.search(r"\w", spoken) else ""
