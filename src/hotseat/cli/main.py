"""Parses the arguments, runs the command and turns its result into an exit code.

Exit codes: 0 done, 1 something is faulty or cannot be read, 2 wrong usage, 70 hotseat crashed,
74 could not write.
"""

import os
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from hotseat import cli
from hotseat.cli import commands
from hotseat.cli.command_line import parser
from hotseat.cli.echo import CannotPrint, complain, flush
from hotseat.cli.line_mode.switch import OPTIONS

if TYPE_CHECKING:
    from argparse import Namespace

    from hotseat.first_frame.painting import PaintedFrame


def run(arguments: Sequence[str], painted: "PaintedFrame | None" = None) -> int:
    """Runs the command line and returns its exit code. `painted` is home as it stands on the terminal."""
    try:
        exit_code = _run(arguments, painted)
        flush()
    except BrokenPipeError:
        _let_go_of_output()
        return 0
    except KeyboardInterrupt:
        return 130
    except Exception as error:  # noqa: BLE001 (the last net: users never see a traceback)
        if painted is not None:
            painted.give_back()  # What is said now would be lost with the screen of the frame.
        if isinstance(error, CannotPrint):
            _let_go_of_output()
        return cli.errors.ended_by(error)
    return exit_code


def _run(arguments: Sequence[str], painted: "PaintedFrame | None") -> int:
    # An empty NO_COLOR means nothing, but Textual would turn colours off.
    if os.environ.get("NO_COLOR") == "":
        del os.environ["NO_COLOR"]
    if "TZ" in os.environ:
        cli.time_zone.see_to_time_zone()
    try:
        options = parser(_first(arguments)).parse_args(arguments)
    except SystemExit as exit_request:  # The parser has printed help or an error.
        return int(exit_request.code or 0)
    if any("\0" in argument for argument in arguments):
        complain("an argument holds a NUL character, which no name can hold; leave it out")
        return 2
    if options.version:
        exit_code: int = cli.version.run(options)
        return exit_code
    options.painted = painted
    command: Callable[[Namespace], int] = getattr(commands, options.module).run
    return command(options)


def _first(arguments: Sequence[str]) -> str:
    """The first argument but for the options of line mode, which may stand before a command."""
    return next((argument for argument in arguments if argument not in OPTIONS), "")


def _let_go_of_output() -> None:
    """Discards what is still to be printed, or the interpreter would report it as an error at exit."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
