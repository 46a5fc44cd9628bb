"""The four votes with their keys."""

from textual.binding import Binding
from textual.content import Content

from hotseat.domain.vocabulary import FROM_LOW
from hotseat.tui.text import QUIET, content

VOTE = Binding.Group("Vote", compact=True)


def votes_content(beside: str = "") -> Content:
    """The votes in one line, each with its number, and a quiet line below."""
    parts = [
        Content.assemble((f"{number} ", "$accent bold"), content(vote))
        for number, vote in enumerate(FROM_LOW, 1)
    ]
    lines = [Content("   ").join(parts)]
    return Content("\n").join([*lines, content(beside, QUIET)] if beside else lines)


def vote_keys(prefix: str, tooltip: str) -> list[Binding]:
    """A key for each vote; their ids begin with `prefix`."""
    return [
        Binding(
            str(number),
            f"vote({number})",
            f"Vote {number}",
            id=f"{prefix}.vote-{number}",
            group=VOTE,
            tooltip=tooltip,
        )
        for number in range(1, len(FROM_LOW) + 1)
    ]
