"""`hotseat where`."""

from argparse import Namespace

from hotseat.commands.doorway import practice_folder
from hotseat.echo import echo


def run(options: Namespace) -> int:
    """Prints the practice folder and why it is this one."""
    folder = practice_folder(options)
    echo([str(folder.path), f"  {folder.reason}"])
    return 0
