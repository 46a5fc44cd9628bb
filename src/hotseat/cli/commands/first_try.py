"""`hotseat try`."""

from argparse import Namespace

from hotseat.cli.line_mode.either import run_either


def run(options: Namespace) -> int:
    """Shows the card of a first try; nothing of it is kept."""
    return run_either(options, opening=lambda opens: opens.try_out(opens.desk.settings.choice().level))
