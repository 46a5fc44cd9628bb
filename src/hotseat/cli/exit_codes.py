"""What commands share: their practice folder, and the exit code of each error."""

import os
from argparse import Namespace
from pathlib import Path

from hotseat.cli.echo import CannotPrint, complain
from hotseat.storage.files.folder import NoFolder, PracticeFolder, find, refuse_missing
from hotseat.storage.files.looking import CannotRead, absolute

_LONGEST_CRASH = 3_000
"""Characters of a traceback that are printed, from its end, because the fault is there."""

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


def ended_by(error: Exception) -> int:
    """Prints the error that ended a command and returns the exit code; keeps a crash in a file."""
    if isinstance(error, NoFolder):
        complain(str(error))
        return WRONG_USAGE
    if isinstance(error, CannotRead):
        complain(str(error))
        return FAULTS_FOUND
    if isinstance(error, CannotPrint):
        complain(str(error))
        return NOT_WRITTEN
    from hotseat.crash import traceback_without_values  # noqa: PLC0415 (only a fault needs it)

    return broken(traceback_without_values(error))


def broken(crash: str) -> int:
    """Prints that hotseat crashed and where the traceback is, and returns the exit code for a crash."""
    from hotseat.storage.files.crash_file import keep  # noqa: PLC0415 (only a fault needs it)

    try:
        kept = f"Report it with {keep(crash)}, which shows where it happened and nothing that you typed."
    except OSError:
        kept = f"What happened:\n{crash[-_LONGEST_CRASH:]}"
    complain(f"hotseat has failed through a fault of its own. What you did so far is kept. {kept}")
    return BROKEN
