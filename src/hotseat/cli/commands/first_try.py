"""`hotseat try`."""

from argparse import Namespace

from hotseat.cli.screens import run_screens


def run(options: Namespace) -> int:
    """Shows the card of a first try; nothing of it is kept."""
    return run_screens(options, opening=lambda app: app.try_out(app.desk.settings.choice().level))
