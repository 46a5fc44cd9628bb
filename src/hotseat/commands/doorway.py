"""What the commands share: the folder that was meant, and the errors that end them."""

import os
from argparse import Namespace
from pathlib import Path

from hotseat.storage.folder import PracticeFolder, find

DONE, FAULTS_FOUND, WRONG_USAGE, BROKEN, NOT_WRITTEN = 0, 1, 2, 70, 74


def practice_folder(options: Namespace) -> PracticeFolder:
    """The practice folder meant by the command line, the environment and the current folder."""
    try:
        here = Path.cwd()
    except FileNotFoundError:  # The folder was removed: nothing is around it.
        here = Path("/")
    return find(options.folder, os.environ, here)
