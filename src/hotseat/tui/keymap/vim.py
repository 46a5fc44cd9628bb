"""The keymap of those who know vim: h, j, k and l move, and what had these keys has their capitals."""

from collections.abc import Mapping

KEYS: Mapping[str, str] = {
    "answer.hide": "H",
    "back.kind": "K",
    "back.level": "L",
    "browse.kind": "K",
    "browse.level": "L",
    "card.blind": "H",
    "follow-ups.list": "L",
    "follow.hide": "H",
    "home.kind": "K",
    "home.level": "L",
    "loop-debrief.hire": "H",
    "loop.break": "K",
    "loop.loops": "L",
    "readiness.level": "L",
    "review.kind": "K",
    "review.level": "L",
}
"""The keys that this keymap changes, by id."""

MOVES: Mapping[str, tuple[str, ...]] = {
    "h": ("left",),
    "j": ("down",),
    "k": ("up",),
    "l": ("right",),
    "g": ("ctrl+home", "home"),  # the first row of a table, else the top
    "G": ("ctrl+end", "end"),
    "ctrl+d": ("pagedown",),
    "ctrl+u": ("pageup",),
}
"""The keys that move, for a key with which vim moves; one that does something else on a screen does that."""
