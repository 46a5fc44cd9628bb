"""An argparse parser that prints through `echo`, and what all commands have in common."""

import argparse
import os
import re
from typing import TYPE_CHECKING, NoReturn, TypeAlias

from hotseat import domain
from hotseat.cli.echo import echo
from hotseat.domain.text import clean

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping


class Parser(argparse.ArgumentParser):
    """Prints through `echo`, which notices when the output cannot be written."""

    def print_help(self, file: object = None) -> None:  # noqa: ARG002 (the base's)
        """Prints the help."""
        echo(self.format_help().rstrip("\n").split("\n"))

    def _check_value(self, action: argparse.Action, value: object) -> None:
        """Raises argparse.ArgumentError for a value that is not a choice; names the most similar choices."""
        choices = [choice for choice in action.choices or () if isinstance(choice, str)]
        mistyped = choices and isinstance(value, str) and value not in choices
        if mistyped and (similar := domain.looking_up.near(str(value), choices)):
            raise argparse.ArgumentError(action, f'there is no "{value}"; near it: {", ".join(similar)}')
        super()._check_value(action, value)

    def error(self, message: str) -> NoReturn:
        """Prints what is wrong with the arguments and exits with code 2."""
        super().error(clean(message))


MEANT = "an id, the beginning of one, or `last`"
"""How a session is named in an argument."""
MOST_SECONDS = 1_000_000
"""The most seconds that an argument may give: eleven days."""
Commands: TypeAlias = "argparse._SubParsersAction[Parser]"
Adding: TypeAlias = "Mapping[str, Callable[[Commands], None]]"
"""For each command the function that adds it, with its arguments."""
CommandsWithin: TypeAlias = "Mapping[str, tuple[str, str, str, Callable[[argparse.ArgumentParser], None]]]"
"""For each command its module, what it does, an example, and the function that adds its arguments."""


def minutes(typed: str) -> int:
    """The minutes of an interview. Raises argparse.ArgumentTypeError for fewer than 5 or more than 240."""
    number = int(typed)
    if not 5 <= number <= 240:
        raise argparse.ArgumentTypeError(f"the interview should take 5 to 240 minutes, not {number}")
    return number


def seconds(typed: str) -> float:
    """Seconds as a number, or with minutes and hours before a colon; they may be below 0.

    Raises argparse.ArgumentTypeError for anything else, and for more than MOST_SECONDS.
    """
    figure = re.fullmatch(r"([+-]?)((?:\d{1,6}:){0,2}\d{1,9}(?:\.\d{1,9})?)", typed.strip(), re.ASCII)
    value = 0.0
    for part in figure[2].split(":") if figure else ():
        value = 60 * value + float(part)
    if figure is None or value > MOST_SECONDS:
        raise argparse.ArgumentTypeError(f'"{typed[:40]}" is no number of seconds, as 75, 1:15 or -42.5')
    return -value if figure[1] == "-" else value


def terminal_columns() -> int:
    """The columns of the terminal to which is printed; 80 if it is none."""
    try:
        return os.get_terminal_size().columns or 80
    except OSError:
        return 80


def formatter(prog: str) -> argparse.HelpFormatter:
    """A help formatter with a set width; to find the width, argparse would import shutil, which is slow."""
    return argparse.RawDescriptionHelpFormatter(prog, width=terminal_columns() - 2)


def add_command(commands: Commands, name: str, does: str, example: str) -> argparse.ArgumentParser:
    """Adds a command with its help, and the option for the practice folder."""
    command = commands.add_parser(
        name,
        help=does,
        description=f"{does[0].upper()}{does[1:]}.",
        epilog=f"example:  {example}",
        formatter_class=formatter,
    )
    command.set_defaults(module=name)
    command.add_argument("--folder", metavar="DIR", default=argparse.SUPPRESS, help="the practice folder")
    return command


def add_json(command: "argparse._ActionsContainer") -> None:
    """Adds the option that prints JSON."""
    command.add_argument("--json", action="store_true", help="print JSON, for programs")


def add_bom(command: "argparse._ActionsContainer") -> None:
    """Adds the option that marks a table for Excel."""
    command.add_argument("--bom", action="store_true", help="with --to csv: so that Excel reads every letter")


def add_commands_within(
    command: argparse.ArgumentParser, name: str, inside: CommandsWithin, default: tuple[str, str]
) -> None:
    """Adds the commands of the command with that name, as `hotseat stories` has some.

    `default` is the module that runs without one of them, and what that does.
    """
    module, does_without = default
    command.set_defaults(module_within=module)
    within = command.add_subparsers(
        title="commands",
        description=f"without one, {does_without}",
        metavar="COMMAND",
        prog=f"hotseat {name}",
        parser_class=Parser,
    )
    for name_within, (module, does, example, add) in inside.items():
        added = add_command(within, name_within, does, f"hotseat {name} {example}")
        added.set_defaults(module=name, module_within=module)
        add(added)
