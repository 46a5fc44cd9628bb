"""What is waited for on the screens: the only words of hotseat's that the measurements know."""

from collections.abc import Mapping
from pathlib import Path

from bench.fixtures import SESSIONS
from bench.place import Place
from bench.terminal import Terminal, Words

EMPTY_WORDS = Words("first words")
HEAD = Words("hotseat")
"""The name in the head line of every screen."""
HOME = (
    HEAD,
    Words(f"{SESSIONS} sessions"),
    Words("Next"),
    Words("shows the card"),
    Words("Recent"),
    Words(r"\d of \d", times=8),
)
"""Home complete: the suggestion, and the newest eight sessions with the fit of each."""
CARD = Words("Begin")
FOOT = Words("Hide")
"""In the footer of the answer screen, which is painted last."""


def _running(section: str) -> Words:
    """Beside the clock: the section that runs, in bold, and its window behind it."""
    return Words(rf"{section}\x1b\[0m\x1b\[[\d;]*m  of \d")


SITUATION, TASK = _running("Situation"), _running("Task")
HIDDEN = Words("clock is hidden")


def answering(place: Place, folder: Path, more: Mapping[str, str] | None = None) -> Terminal:
    """hotseat on its answer screen, the first of five sections running; with `more` variables."""
    terminal = place.hotseat(
        "practice", "--level", "L6", "--kind", "behavioral", "--seed", "1", folder=folder, more=more
    )
    terminal.wait_for(CARD)
    terminal.rest(0.5)
    terminal.press(b" ")
    terminal.wait_for(SITUATION, FOOT)
    terminal.rest(0.5)
    return terminal
