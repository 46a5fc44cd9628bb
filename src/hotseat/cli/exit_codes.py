"""What commands share: their practice folder, and the exit codes."""

import os
from argparse import Namespace
from pathlib import Path

from hotseat.storage.files.folder import PracticeFolder, find, refuse_missing
from hotseat.storage.files.looking import CannotRead, absolute

DONE, FAULTS_FOUND, WRONG_USAGE, BROKEN, NOT_WRITTEN = 0, 1, 2, 70, 74


def practice_folder(options: Namespace) -> PracticeFolder:
    """The practice folder that the command line, the environment or the current folder names."""
    try:
        here = absolute(Path())
    except CannotRead:  # The current folder was removed, so the search begins at the root.
        here = Path("/")
    return find(options.folder, os.environ, here)


def folder_to_read(options: Namespace) -> PracticeFolder:
    """The same for a command that only reads and makes no folder. Raises NoFolder for a named folder that
    does not exist."""
    folder = practice_folder(options)
    refuse_missing(folder)
    return folder


def folder_perhaps_not_yet_made(options: Namespace) -> PracticeFolder:
    """The same for a command that is useful before the folder exists. Raises NoFolder only for a folder
    given by --folder."""
    return folder_to_read(options) if options.folder else practice_folder(options)
