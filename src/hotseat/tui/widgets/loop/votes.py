"""The four votes with their keys."""

from textual.content import Content

from hotseat.domain.vocabulary import FROM_LOW
from hotseat.tui.text import QUIET, content


def votes_content(beside: str = "") -> Content:
    """The votes in one line, each with its number, and a quiet line below."""
    parts = [
        Content.assemble((f"{number} ", "$accent bold"), content(vote))
        for number, vote in enumerate(FROM_LOW, 1)
    ]
    lines = [Content("   ").join(parts)]
    return Content("\n").join([*lines, content(beside, QUIET)] if beside else lines)
