"""`hotseat` without a command."""

from argparse import Namespace

from hotseat.cli.line_mode.either import run_either


def run(options: Namespace) -> int:
    """Shows the home screen; if it stands on the terminal already, the app takes it over."""
    return run_either(options, painted=options.painted)
