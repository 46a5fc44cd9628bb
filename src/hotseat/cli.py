"""The doorway: what was typed becomes a command with its folder; what happened becomes an exit code.

Exit codes: 0 done, 1 the check found faults, 2 wrong usage, 70 a fault of hotseat's, 74 could not write.
"""

import os
from collections.abc import Callable, Sequence
from importlib import import_module
from typing import TYPE_CHECKING

from hotseat.arguments import parser
from hotseat.echo import CannotPrint, complain, flush

if TYPE_CHECKING:
    from argparse import Namespace


def run(arguments: Sequence[str]) -> int:
    """Runs the command line and returns its exit code."""
    # An empty NO_COLOR asks for nothing, but the screen library would obey it.
    if os.environ.get("NO_COLOR") == "":
        del os.environ["NO_COLOR"]
    options = parser(arguments[0] if arguments else "").parse_args(arguments)
    command: Callable[[Namespace], int] = import_module(f"hotseat.commands.{options.module}").run
    try:
        exit_code = command(options)
        flush()
    except BrokenPipeError:
        _let_go_of_output()
        return 0
    except CannotPrint as trouble:
        from hotseat.commands.doorway import NOT_WRITTEN  # noqa: PLC0415 (only trouble needs it)

        _let_go_of_output()
        complain(str(trouble))
        return NOT_WRITTEN
    except KeyboardInterrupt:
        return 130
    return exit_code


def _let_go_of_output() -> None:
    """What is still to be printed goes nowhere, or the interpreter would complain of it at its end."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
