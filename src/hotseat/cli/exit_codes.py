"""What the commands share: the folder that was meant, and the errors that end them."""

import os
from argparse import Namespace
from pathlib import Path

from hotseat.cli.echo import CannotPrint, complain
from hotseat.storage.files.folder import NoFolder, PracticeFolder, find, refuse_missing
from hotseat.storage.files.looking import CannotRead, absolute

_LONGEST_CRASH = 3_000
"""Characters of a traceback that is printed, counted from its end, where the fault is."""

DONE, FAULTS_FOUND, WRONG_USAGE, BROKEN, NOT_WRITTEN = 0, 1, 2, 70, 74


def practice_folder(options: Namespace) -> PracticeFolder:
    """The practice folder meant by the command line, the environment and the current folder."""
    try:
        here = absolute(Path())
    except CannotRead:  # The folder was removed: nothing is around it.
        here = Path("/")
    return find(options.folder, os.environ, here)


def folder_to_read(options: Namespace) -> PracticeFolder:
    """The same for a command that only reads, which makes none. Raises NoFolder where it was named and is
    not there."""
    folder = practice_folder(options)
    refuse_missing(folder)
    return folder


def folder_perhaps_not_yet_made(options: Namespace) -> PracticeFolder:
    """The same for a command that has its use before the folder is made. Raises NoFolder only where the
    folder was typed with the command."""
    return folder_to_read(options) if options.folder else practice_folder(options)


def ended_by(error: Exception) -> int:
    """Says what ended a command, and returns its exit code; a fault of hotseat's own is kept in a file."""
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
    """Says that hotseat has failed and where its traceback is kept, and returns the exit code for that."""
    from hotseat.storage.files.crash_file import keep  # noqa: PLC0415 (only a fault needs it)

    try:
        kept = f"Report it with {keep(crash)}, which tells where it happened and nothing that you said."
    except OSError:
        kept = f"What happened:\n{crash[-_LONGEST_CRASH:]}"
    complain(f"hotseat has failed, and that is its own fault. What you did so far is kept. {kept}")
    return BROKEN
