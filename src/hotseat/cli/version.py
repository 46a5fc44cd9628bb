"""`hotseat --version`."""

import platform
from argparse import Namespace
from importlib.metadata import version

from hotseat.cli.echo import echo
from hotseat.cli.exit_codes import DONE, practice_folder
from hotseat.storage.files.looking import CannotRead


def run(options: Namespace) -> int:
    """Prints the versions that a report of a fault needs, and the practice folder."""
    echo([f"hotseat {version('hotseat')}"])
    echo([f"Python {platform.python_version()}, Textual {version('textual')}, {platform.system()}"])
    try:
        folder = practice_folder(options)
        echo([f"practice folder {folder.path}, {folder.reason}"])
    except CannotRead as trouble:
        echo([f"practice folder unknown: {trouble}"])
    return DONE
