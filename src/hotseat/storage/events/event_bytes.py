"""The bytes of a file of events: however many hotseat wrote, and within bounds those of anything else."""

import os
from pathlib import Path
from stat import S_ISREG

from hotseat.storage.events.as_written import of_our_form
from hotseat.storage.files.errors import reason, remedy
from hotseat.storage.files.looking import NotAFile, opened
from hotseat.storage.files.reading import LARGEST_SESSION, Unreadable

_TOO_LARGE = (
    f"is larger than {LARGEST_SESSION // 2**20} MiB, which only a file may be that is as hotseat writes it, "
    "and from this line on it is not; take it out of this folder, or put it back as it was written"
)


def event_bytes(path: Path) -> bytes:
    """The bytes of a regular file. Raises Unreadable for anything else.

    What grew while a session ran is never refused for its length. So that a file that has only the name of
    one cannot fill the memory, it is looked at while it is read: where it is larger than LARGEST_SESSION,
    its lines must have the form of those that hotseat writes.
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
        # A line that is no end of a file, and longer than whole sessions, is none of hotseat's.
        whole = lines + newline
        formed = of_our_form(whole)
        line += whole.count(b"\n", 0, formed)
        if formed < len(whole) or len(rest) > LARGEST_SESSION:
            raise Unreadable(line, _TOO_LARGE)
        data = _part(fd)
    return b"".join(parts)


def _part(fd: int) -> bytes:
    """The next bytes, at most one more than LARGEST_SESSION; none at the end."""
    parts, wanted = [], LARGEST_SESSION + 1
    while wanted and (part := os.read(fd, wanted)):
        parts.append(part)
        wanted -= len(part)
    return b"".join(parts)
