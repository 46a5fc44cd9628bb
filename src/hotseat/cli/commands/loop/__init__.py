"""`hotseat loop`: one module for each of its commands; a run imports only the module of its command."""

from argparse import Namespace

from hotseat.cli.commands import loop
from hotseat.when_used import modules_when_used

__getattr__ = modules_when_used(__name__)


def run(options: Namespace) -> int:
    """Runs the command that the options name; without one, where the open loop stands."""
    exit_code: int = getattr(loop, options.module_within).run(options)
    return exit_code
