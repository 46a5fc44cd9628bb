"""`hotseat` without a command."""

from argparse import Namespace

from hotseat.cli.screens import run_screens


def run(options: Namespace) -> int:
    """Shows the home screen."""
    return run_screens(options)
