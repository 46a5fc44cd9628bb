"""A person who presses keys at random: always keys that mean something on the screen, at any moment."""

import re
import time
from random import Random

from tests.torture.rig.acknowledged import Shown
from tests.torture.rig.place import CARD, NOTE_LINE, OWN_LINE
from tests.torture.rig.terminal import BACKSPACE, CTRL_T, DOWN, ENTER, SPACE, Terminal

NOTE, OWN = "<a note>", "<a follow-up of one's own>"

STAGES = {
    "guess": "How long did each section take?",
    "away": "You were away for",
    "help": "esc closes this",
    "paused": r"‖ \d |p starts the clock",
    "card": CARD,
    "follow-ups": r"may be asked next|space asks|How did it go\?|Every follow-up has been asked",
    "rating": r"Which line fits best\?|how inclined are you",
    "debrief": "enter Another",
    "answer": r"▶ \d ",
}
"""How each screen is told from the others; the first that is found."""

KEYS = {
    "guess": [9 * BACKSPACE + guess + ENTER for guess in ("30", "1:10", "")],
    "away": ["n", "y"],
    "help": ["q"],
    "paused": ["p", "p", "p", NOTE, SPACE],
    "card": [SPACE, SPACE, SPACE, ENTER, "c", "t", "d"],
    "follow-ups": [SPACE, SPACE, "1", "2", "3", "1", "2", "3", OWN, NOTE, "p", DOWN, "l", "r"],
    "rating": ["1", "2", "3", "4", "2", "3", SPACE, NOTE, "0", "a"],
    "debrief": [ENTER, ENTER, "r"],
    "answer": [*[NOTE] * 16, *[SPACE] * 4, *[BACKSPACE] * 3, *"ppuuht12345f"],
}
MOMENTS = (0.0, 0.01, 0.05, 0.1, 0.2)
"""Seconds between two keys."""
LONGEST = 4.0
"""Seconds a person goes on at most."""


def stage(terminal: Terminal) -> str:
    """Which screen is shown; empty for one nobody acts on."""
    shown = terminal.text
    return next((name for name, sign in STAGES.items() if re.search(sign, shown)), "")


class Person:
    """Presses keys in a terminal and takes down what it shows."""

    def __init__(self, chance: Random) -> None:
        self.keys = 0
        self.looks = (0.0, 0.0)
        """When the last two looks began, by `time.monotonic`."""
        self._chance = chance

    def act(self, terminal: Terminal, shown: Shown, keys: int) -> None:
        """So many keys, at random moments."""
        wanted = self.keys + keys
        deadline = time.monotonic() + LONGEST
        while self.keys < wanted and time.monotonic() < deadline:
            self._look_and_press(terminal, shown)

    def act_until_shown(self, terminal: Terminal, shown: Shown) -> None:
        """Keys until something new is shown as kept, and not a moment longer."""
        before = len(shown)
        deadline = time.monotonic() + LONGEST
        while len(shown) == before and time.monotonic() < deadline:
            self._look_and_press(terminal, shown)

    def _look_and_press(self, terminal: Terminal, shown: Shown) -> None:
        before = len(shown)
        self.look(terminal, shown, self._chance.choice(MOMENTS))
        where = stage(terminal)
        if where and len(shown) == before:
            self._press(terminal, shown, self._chance.choice(KEYS[where]))

    def look(self, terminal: Terminal, shown: Shown, seconds: float = 0.0) -> None:
        """Reads for some time what is drawn."""
        self.looks = (self.looks[1], time.monotonic())
        terminal.pump(seconds)
        shown.look(terminal.lines)

    def _press(self, terminal: Terminal, shown: Shown, key: str) -> None:
        self.keys += 1
        if key not in (NOTE, OWN):
            terminal.press(key)
            return
        sign = self._chance.choice(["", "+", "-", "?"]) if key == NOTE else ""
        word = "note" if key == NOTE else "own"
        letters = "".join(self._chance.choices("abdegh", k=4))
        terminal.press("n" if key == NOTE else "c")
        # Now and then in haste, before the line is seen to be open.
        patience = 0 if self._chance.random() < 0.1 else 20
        for _ in range(patience):
            self.look(terminal, shown, 0.02)
            if NOTE_LINE in terminal.text or OWN_LINE in terminal.text:
                break
        terminal.press(f"{sign} {word}-{self.keys:04}{letters}".strip())
        if key == NOTE and self._chance.random() < 0.2:
            terminal.press(CTRL_T)
        self.look(terminal, shown, self._chance.choice(MOMENTS))
        terminal.press(ENTER)
        self.look(terminal, shown, self._chance.choice(MOMENTS))
