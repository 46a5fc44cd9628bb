"""A section's time against its window as a row of characters, readable without colour."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from hotseat.domain.pacing import Section, whole_seconds, window

if TYPE_CHECKING:
    from hotseat.domain.review.ledger import Ledger

SPENT, INSIDE, OVER, WINDOW, TRACK = "█▓▒░·"
"""Time before the window, inside it, past it; the window still open; and nothing."""

HEIGHTS = "▁▂▃▄▅▆▇█"


def seconds_per_cell(ledger: "Ledger", width: int) -> float:
    """The one scale of all bars of a ledger, so that their lengths compare."""
    longest = max((max(row.spent, row.section.high) for row in ledger.rows), default=1)
    return max(longest, 1) / width


def bar(section: Section, tolerance: int, spent: float, scale: float, width: int) -> str:
    """So many characters, `scale` seconds each."""
    first, last = window(section, tolerance)
    seconds = whole_seconds(spent)  # As the verdict is: a bar must not contradict the word beside it.
    opens = min(round(first / scale), width - 1)
    closes = max(opens + 1, round(last / scale))
    filled = round(seconds / scale)
    if seconds > last:
        filled = max(filled, closes + 1)
    done = SPENT * opens + INSIDE * (closes - opens) + OVER * max(0, width - closes)
    ahead = TRACK * opens + WINDOW * (closes - opens) + TRACK * max(0, width - closes)
    return (done[:filled] + ahead[filled:])[:width]


def spark(shares: Iterable[int]) -> str:
    """A character a section, as high as its share of the answer; half of it is full height."""
    return "".join(
        HEIGHTS[min(len(HEIGHTS) - 1, share * len(HEIGHTS) // 50)] if share else "·" for share in shares
    )
