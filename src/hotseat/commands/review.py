"""`hotseat review`."""

from argparse import Namespace

from hotseat.commands.doorway import folder_to_read
from hotseat.commands.screens import run_screens


def run(options: Namespace) -> int:
    """Shows the review screens."""
    folder_to_read(options)
    return run_screens(options, opening=lambda app: app.show_review())
