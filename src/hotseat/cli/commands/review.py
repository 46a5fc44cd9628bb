"""`hotseat review`."""

from argparse import Namespace

from hotseat.cli.exit_codes import folder_to_read
from hotseat.cli.screens import run_screens


def run(options: Namespace) -> int:
    """Shows the review screens."""
    folder_to_read(options)
    return run_screens(options, opening=lambda app: app.show_review())
