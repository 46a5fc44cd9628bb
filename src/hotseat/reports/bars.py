"""A section's time against its window as a row of characters, readable without colour."""

from collections.abc import Iterable

from hotseat.domain.pacing import Section, window
from hotseat.domain.review import Ledger

SPENT, INSIDE, OVER, WINDOW, TRACK = "█▓▒░·"
"""Time before the window, inside it, past it; the window still open; and nothing."""

HEIGHTS = "▁▂▃▄▅▆▇█"


def seconds_per_cell(ledger: Ledger, width: int) -> float:
    """The one scale of all bars of a ledger, so that their lengths compare."""
    longest = max((max(row.spent, row.section.high) for row in ledger.rows), default=1)
    return max(longest, 1) / width


def bar(section: Section, tolerance: int, spent: float, scale: float, width: int) -> str:
    """So many characters, `scale` seconds each."""
    first, last = window(section, tolerance)
    opens = min(round(first / scale), width - 1)
    closes = max(opens + 1, round(last / scale))
    filled = round(spent / scale)
    if spent > last:
        filled = max(filled, closes + 1)
    return "".join(_cell(i, opens, closes, filled) for i in range(width))


def _cell(i: int, opens: int, closes: int, filled: int) -> str:
    if i < filled:
        return SPENT if i < opens else INSIDE if i < closes else OVER
    return WINDOW if opens <= i < closes else TRACK


def spark(shares: Iterable[int]) -> str:
    """A character a section, as high as its share of the answer; half of it is full height."""
    return "".join(
        HEIGHTS[min(len(HEIGHTS) - 1, share * len(HEIGHTS) // 50)] if share else "·" for share in shares
    )
