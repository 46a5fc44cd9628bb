"""How the command line is parsed: by argparse, but printed by the one place that prints."""

import argparse
import os
from typing import NoReturn

from hotseat.cli.echo import echo
from hotseat.domain.text import clean


class Parser(argparse.ArgumentParser):
    """Prints by the one place that prints, so that what could not be printed is noticed."""

    def print_help(self, file: object = None) -> None:  # noqa: ARG002 (the base's)
        """Prints the help."""
        echo(self.format_help().rstrip("\n").split("\n"))

    def _check_value(self, action: argparse.Action, value: object) -> None:
        """As the base does, but a word that is none of the choices is answered by those near it."""
        choices = [str(one) for one in action.choices or ()]
        if choices and value not in (action.choices or ()):
            from hotseat.domain.looking_up import near  # noqa: PLC0415 (only a mistake needs it)

            if found := near(str(value), choices):
                raise argparse.ArgumentError(action, f'there is no "{value}"; near it: {", ".join(found)}')
        super()._check_value(action, value)

    def error(self, message: str) -> NoReturn:
        """Says what is wrong with what was typed, and ends with exit code 2."""
        super().error(clean(message))


class Version(argparse.Action):
    """Prints the version."""

    def __call__(self, parser: argparse.ArgumentParser, *_: object) -> None:
        """Prints it and ends."""
        from importlib.metadata import version  # noqa: PLC0415 (seldom asked for)

        echo([f"hotseat {version('hotseat')}"])
        parser.exit()


def formatter(prog: str) -> argparse.HelpFormatter:
    """One that is told its width: left to find it, each imports shutil and with it three compressors."""
    try:
        columns = os.get_terminal_size().columns
    except OSError:
        columns = 80
    return argparse.RawDescriptionHelpFormatter(prog, width=columns - 2)
