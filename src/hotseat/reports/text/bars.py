"""Draws a section's time against its window in characters, readable without colour."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from hotseat.domain.pacing import Section, whole_seconds, window

if TYPE_CHECKING:
    from hotseat.domain.review.ledger import Ledger

SPENT, INSIDE, OVER, WINDOW, TRACK = "█▓▒░·"
"""Time before the window, inside it and past it; the rest of the window; the rest of the bar."""

HEIGHTS = "▁▂▃▄▅▆▇█"


def seconds_per_cell(ledger: "Ledger", width: int) -> float:
    """Seconds for each character, the same for all bars of a ledger, so that their lengths compare."""
    longest = max((max(row.spent, row.section.high) for row in ledger.rows), default=1)
    return max(longest, 1) / width


def bar(section: Section, tolerance: int, spent: float, scale: float, width: int) -> str:
    """The bar, `width` characters of `scale` seconds each."""
    first, last = window(section, tolerance)
    seconds = whole_seconds(spent)  # Rounded as for the verdict, so that the bar agrees with its word.
    opens = min(round(first / scale), width - 1)
    closes = max(opens + 1, round(last / scale))
    filled = round(seconds / scale)
    if seconds > last:
        filled = max(filled, closes + 1)
    done = SPENT * opens + INSIDE * (closes - opens) + OVER * max(0, width - closes)
    ahead = TRACK * opens + WINDOW * (closes - opens) + TRACK * max(0, width - closes)
    return (done[:filled] + ahead[filled:])[:width]


def spark(shares: Iterable[int]) -> str:
    """One character for each section, as high as its share in percent; half of the answer is full height."""
    return "".join(
        HEIGHTS[min(len(HEIGHTS) - 1, share * len(HEIGHTS) // 50)] if share else "·" for share in shares
    )
