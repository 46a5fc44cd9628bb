"""The four sentences that guide through a first try."""

from collections.abc import Callable, Iterable

from textual.widgets import Static

from hotseat.tui.text import content

SENTENCES = {
    "CardScreen": (
        "Read the question and the plan; {} starts the clock, and you answer aloud.",
        ("card.begin",),
    ),
    "AnswerScreen": (
        "Speak, and press {} each time you go on to the next section: its row turns green when its window "
        "opens, yellow at the middle, red when it is over.",
        ("answer.next",),
    ),
    "FollowUpScreen": (
        "{} asks a follow-up, which you answer aloud too; {}, {} or {} says how that went; {} goes on to the "
        "rating.",
        ("follow-ups.ask", "follow-ups.held", "follow-ups.partial", "follow-ups.gap", "follow-ups.rate"),
    ),
    "DebriefScreen": (
        "This is where your minute went and what to change first; {} goes home, where your first question "
        "waits.",
        ("debrief.another",),
    ),
}
"""By the screen that says it, each with the ids of the keys that it names."""


def guidance(screen: str, key: Callable[[str], str]) -> Iterable[Static]:
    """The sentence of the screen with this name, if it has one; `key` names the key with an id."""
    if screen in SENTENCES:
        sentence, ids = SENTENCES[screen]
        yield Static(content(sentence.format(*map(key, ids))), id="guidance")
