"""A notification of the desktop, by the sequence that the terminal knows."""

from collections.abc import Mapping

_BY_PROGRAM = {"iTerm.app": 9, "WezTerm": 777, "ghostty": 777}
"""The sequence (OSC) by which terminals that name themselves in TERM_PROGRAM show one."""
_BY_TERM = {
    "xterm-kitty": 9,
    "xterm-ghostty": 777,
    "foot": 777,
    "foot-extra": 777,
    "rxvt-unicode-256color": 777,
}
"""The same by TERM, which also comes through ssh."""


def notification(text: str, environment: Mapping[str, str]) -> str:
    """What shows this text on the desktop; empty if the terminal does not know how.

    A multiplexer keeps such sequences for itself or prints them, so inside one there is none. The text must
    be the program's own: a control character in it would end the sequence.
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
