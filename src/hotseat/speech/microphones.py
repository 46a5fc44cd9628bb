"""Which microphones there are, as a child program finds them with the library that would record."""

from collections.abc import Sequence
from typing import NamedTuple

from hotseat.domain.text import one_line
from hotseat.speech.child import Child, Values, python

COMMAND: Sequence[str] = python("hotseat.speech.list_microphones")
SECONDS_TO_LIST = 10.0
"""How long the system may take to name its microphones."""


class Microphones(NamedTuple):
    """The microphones that there are."""

    names: tuple[str, ...]
    """Without those that have the same name as another."""
    trouble: str
    """Why there is none, as a sentence; else empty."""


def microphones() -> Microphones:
    """The microphones that can be recorded from. Waits for the system, at most some seconds."""
    lines_heard: list[Values] = []
    child = Child(COMMAND, lines_heard.append, lambda _: None)
    if not child.wait(SECONDS_TO_LIST):
        child.kill()
    for values in lines_heard:
        names = values.get("names")
        if values.get("type") == "microphones" and isinstance(names, list):
            return Microphones(tuple(dict.fromkeys(one_line(str(name)) for name in names)), "")
        if values.get("type") == "failed":
            return Microphones((), one_line(str(values.get("why", ""))))
    return Microphones((), "The system does not say which microphones there are.")
