"""Prints the error that ended a command, and keeps a crash in a file."""

from hotseat.cli.echo import CannotPrint, complain
from hotseat.cli.exit_codes import BROKEN, FAULTS_FOUND, NOT_WRITTEN, WRONG_USAGE
from hotseat.crash import traceback_without_values
from hotseat.storage.files.crash_file import keep
from hotseat.storage.files.folder import NoFolder
from hotseat.storage.files.looking import CannotRead

_LONGEST_CRASH = 3_000
"""Characters of a traceback that are printed, from its end, because the fault is there."""


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
    return broken(traceback_without_values(error))


def broken(crash: str) -> int:
    """Prints that hotseat crashed and where the traceback is, and returns the exit code for a crash."""
    try:
        kept = f"Report it with {keep(crash)}, which shows where it happened and nothing that you typed."
    except (OSError, CannotRead):
        kept = f"What happened:\n{crash[-_LONGEST_CRASH:]}"
    complain(f"hotseat has failed through a fault of its own. What you did so far is kept. {kept}")
    return BROKEN
