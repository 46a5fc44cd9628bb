"""The title of the terminal's window, so that nobody shares the wrong one on a call."""

PLAIN = "hotseat"
INTERVIEWER = "hotseat: interviewer's notes"
CANDIDATE = "hotseat: candidate"

KEEP_TITLE = "\x1b[22;2t"
"""Has the terminal remember the title it has."""
TITLE_BEFORE = "\x1b[23;2t"
"""Has it show the title it remembers; without one it does nothing."""
GIVE_TITLE_BACK = f"\x1b]2;\x07{TITLE_BEFORE}"
"""The same, and no title in a terminal that remembers none: most show one of their own then."""


def titled(title: str) -> str:
    """What gives the window one of the titles above; a text from a person is never one."""
    return f"\x1b]2;{title}\x07"
