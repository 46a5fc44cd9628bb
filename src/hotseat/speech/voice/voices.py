"""What can speak on this machine: the neural voice of hotseat[voice], and programs of the system."""

import importlib.util
import shutil
import sys
from collections.abc import Mapping
from typing import NamedTuple

HIBARI = "hibari"
"""The neural voice, which is a library and not a program."""


class SpeakingProgram(NamedTuple):
    """How a program is asked to speak. It takes the text from its standard input, or as its last argument."""

    command: tuple[str, ...]
    takes_argument: bool = False
    hush: tuple[str, ...] = ()
    """The command that silences it; empty if it is silent once it is ended."""


PROGRAMS: Mapping[str, SpeakingProgram] = {
    "say": SpeakingProgram(("say", "-f", "-")),
    # It hands the text to a service, which speaks on after the program has ended.
    "spd-say": SpeakingProgram(
        ("spd-say", "--wait", "--"), takes_argument=True, hush=("spd-say", "--cancel")
    ),
    "espeak-ng": SpeakingProgram(("espeak-ng", "-b", "1", "--stdin")),
    "espeak": SpeakingProgram(("espeak", "-b", "1", "--stdin")),
}
"""The programs of the system, the better ones first."""


def programs_of(platform: str = sys.platform) -> tuple[str, ...]:
    """The names of the programs that speak on such a system, installed or not."""
    # Elsewhere than on a Mac, a program of the name `say` is another one.
    return tuple(name for name in PROGRAMS if name != "say" or platform == "darwin")


def voices_here() -> tuple[str, ...]:
    """The names of all voices on this machine, the best first; empty if nothing here can speak."""
    neural = (HIBARI,) if importlib.util.find_spec(HIBARI) else ()
    return (*neural, *(name for name in programs_of() if shutil.which(name)))
