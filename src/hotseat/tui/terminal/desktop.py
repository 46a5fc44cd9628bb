"""Desktop notifications, by an escape sequence that the terminal understands."""

from collections.abc import Mapping

_BY_PROGRAM = {"iTerm.app": 9, "WezTerm": 777, "ghostty": 777}
"""The number of the escape sequence (OSC) for terminals that give their name in TERM_PROGRAM."""
_BY_TERM = {
    "xterm-kitty": 9,
    "xterm-ghostty": 777,
    "foot": 777,
    "foot-extra": 777,
    "rxvt-unicode-256color": 777,
}
"""The same by TERM, which ssh passes on."""


def notification(text: str, environment: Mapping[str, str]) -> str:
    """The escape sequence that shows this text on the desktop; empty if the terminal has none.

    Empty inside a multiplexer, which would swallow or print it. The text must be a fixed one of the program:
    a control character in it would end the sequence.
    """
    term = environment.get("TERM", "")
    if "TMUX" in environment or term.startswith(("screen", "tmux")):
        return ""
    known = _BY_PROGRAM.get(environment.get("TERM_PROGRAM", "")) or _BY_TERM.get(term)
    if known is None and "VTE_VERSION" in environment:
        known = 777
    if known == 777:
        return f"\x1b]777;notify;hotseat;{text}\x1b\\"
    return f"\x1b]9;hotseat: {text}\x1b\\" if known == 9 else ""
