"""The commands that print data or a document, found in the arguments that the program knows."""

import argparse
from collections.abc import Iterator

from hotseat.cli.command_line import parser


def documents() -> Iterator[tuple[str, str]]:
    """Each command that prints data or a document, with the option that makes it."""
    return _in(parser(), ())


def _in(of: argparse.ArgumentParser, name: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    for action in of._actions:
        if isinstance(action, argparse._SubParsersAction):
            for word, parser_of_it in action.choices.items():
                yield from _in(parser_of_it, (*name, word))
        else:
            # Where `--to` has no choices, it is no format.
            options = ("--json", "--to") if action.choices else ("--json",)
            yield from ((name[0], option) for option in action.option_strings if option in options)
