"""The four sentences that guide through a first try."""

from collections.abc import Iterable

from textual.widgets import Static

from hotseat.tui.text import content

SENTENCES = {
    "CardScreen": "Read the question and the plan; enter starts the clock, and you answer aloud.",
    "AnswerScreen": "Speak, and press space each time you go on to the next section: its row turns green "
    "when its window opens, yellow at the middle, red when it is over.",
    "FollowUpScreen": "space asks a follow-up, which you answer aloud too; 1, 2 or 3 says how that went; "
    "r goes on to the rating.",
    "DebriefScreen": "This is where your minute went and what to change first; enter goes home, where your "
    "first question waits.",
}
"""By the screen that says it."""


def guidance(screen: str) -> Iterable[Static]:
    """The sentence of the screen with this name, if it has one."""
    if said := SENTENCES.get(screen):
        yield Static(content(said), id="guidance")
