"""`hotseat` without a command."""

from argparse import Namespace

from hotseat.cli.screens import run_screens


def run(options: Namespace) -> int:
    """Shows the home screen; if it stands on the terminal already, the app takes it over."""
    return run_screens(options, painted=options.painted)
