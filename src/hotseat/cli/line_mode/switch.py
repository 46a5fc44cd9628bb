"""Whether line mode is on, and what switched it on."""

import os
from argparse import SUPPRESS, ArgumentParser, Namespace

from hotseat.storage import settings

OPTIONS = ("--plain", "--screen-reader")


def add_plain(command: ArgumentParser, *, everywhere: bool = False) -> None:
    """Adds the options that switch it on; `everywhere` is for the parser of all commands."""
    command.add_argument(
        *OPTIONS,
        dest="plain",
        action="store_true",
        default=False if everywhere else SUPPRESS,
        help="line mode: no screens, one line in and one out, to be read aloud (docs/line-mode.md)",
    )


def switched_on_by(options: Namespace) -> str:
    """What switched line mode on, as its first line says it; empty if it is off."""
    return OPTIONS[0] if options.plain else settings.line_mode.line_mode_by(os.environ)
