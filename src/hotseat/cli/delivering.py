"""Delivers what a command made: to stdout, or to the file named by -o."""

from collections.abc import Iterable
from itertools import chain

from hotseat.cli.echo import complain, echo_document
from hotseat.cli.exit_codes import DONE, NOT_WRITTEN, WRONG_USAGE
from hotseat.storage.files.looking import expanded
from hotseat.storage.files.whole_file import CannotWrite, Refused, path_to_write, write

BYTE_ORDER_MARK = "\ufeff"
"""What Excel needs at the beginning of a file to read it as UTF-8."""


def for_excel(pieces: Iterable[str]) -> Iterable[str]:
    """The same with a mark by which Excel knows how the letters are written."""
    return chain([BYTE_ORDER_MARK], pieces)


def deliver(output: str, pieces: Iterable[str], line_break: str = "\n") -> int:
    """Prints the pieces, or writes them to this file. Returns the exit code."""
    try:
        if output in ("", "-"):
            echo_document(pieces, line_break)
        else:
            write(path_to_write(expanded(output), None), pieces)
    except Refused as trouble:
        complain(str(trouble))
        return WRONG_USAGE
    except CannotWrite as trouble:
        complain(str(trouble))
        return NOT_WRITTEN
    return DONE
