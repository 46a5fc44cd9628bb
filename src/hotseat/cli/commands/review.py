"""`hotseat review`."""

from argparse import Namespace

from hotseat.cli.exit_codes import folder_to_read
from hotseat.cli.line_mode.either import run_either


def run(options: Namespace) -> int:
    """Shows the review screens."""
    folder_to_read(options)
    return run_either(options, opening=lambda app: app.show_review())
