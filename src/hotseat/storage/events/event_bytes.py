"""The bytes of a file of events: without a limit where hotseat wrote it, with one for any other file."""

import os
from pathlib import Path
from stat import S_ISREG

from hotseat.storage.events.as_written import of_our_form
from hotseat.storage.files.errors import reason, remedy
from hotseat.storage.files.looking import NotAFile, opened
from hotseat.storage.files.reading import LARGEST_SESSION, Unreadable

_TOO_LARGE = (
    f"is larger than {LARGEST_SESSION // 2**20} MiB, and this line is not in the form that hotseat writes, "
    "so it is not read; move the file out of this folder, or restore the line as hotseat wrote it"
)


def event_bytes(path: Path) -> bytes:
    """The bytes of a regular file. Raises Unreadable for anything else.

    A session that hotseat wrote is never refused for its length. To keep any other file from filling the
    memory, the lines of a file larger than LARGEST_SESSION must have the form that hotseat writes.
    """
    try:
        with opened(path) as fd:
            if not S_ISREG(os.fstat(fd).st_mode):
                raise NotAFile
            return _bytes(fd)
    except NotAFile as error:
        raise Unreadable(0, "is not a regular file; only files of text are read") from error
    except (OSError, ValueError) as error:
        raise Unreadable(0, f"cannot be read ({reason(error)}); {remedy(error)}") from error


def _bytes(fd: int) -> bytes:
    data = _part(fd)
    if len(data) <= LARGEST_SESSION:
        return data
    parts, rest, line = [], b"", 1
    while data:
        parts.append(data)
        lines, newline, rest = (rest + data).rpartition(b"\n")
        # hotseat writes no line that is longer than LARGEST_SESSION.
        whole = lines + newline
        formed = of_our_form(whole)
        line += whole.count(b"\n", 0, formed)
        if formed < len(whole) or len(rest) > LARGEST_SESSION:
            raise Unreadable(line, _TOO_LARGE)
        data = _part(fd)
    return b"".join(parts)


def _part(fd: int) -> bytes:
    """The next bytes, at most LARGEST_SESSION + 1; none at the end of the file."""
    parts, wanted = [], LARGEST_SESSION + 1
    while wanted and (part := os.read(fd, wanted)):
        parts.append(part)
        wanted -= len(part)
    return b"".join(parts)
