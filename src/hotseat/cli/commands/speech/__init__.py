"""`hotseat speech`: one module for each of its commands; a run imports only the module of its command."""

from argparse import Namespace

from hotseat.cli.commands import speech
from hotseat.when_used import modules_when_used

__getattr__ = modules_when_used(__name__)


def run(options: Namespace) -> int:
    """Runs the command that the options name; without one, `check`."""
    exit_code: int = getattr(speech, options.module_within).run(options)
    return exit_code
