"""The title of the terminal's window, so that nobody shares the wrong window on a call."""

PLAIN = "hotseat"
INTERVIEWER = "hotseat: interviewer's notes"
CANDIDATE = "hotseat: candidate"

KEEP_TITLE = "\x1b[22;2t"
"""Makes the terminal remember its present title."""
TITLE_BEFORE = "\x1b[23;2t"
"""Restores the title that the terminal remembers; does nothing if it remembers none."""
GIVE_TITLE_BACK = f"\x1b]2;\x07{TITLE_BEFORE}"
"""The same, but clears the title in a terminal that remembers none; most then show a default."""


def titled(title: str) -> str:
    """The escape sequence that sets this title, which must be a fixed text and never one from a person."""
    return f"\x1b]2;{title}\x07"
