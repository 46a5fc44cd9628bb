"""Writes a file whole or not at all: to a temporary file beside it, which then replaces it."""

import os
import stat
from collections.abc import Iterable
from pathlib import Path

from hotseat.storage.files.errors import reason
from hotseat.storage.files.looking import CannotRead, absolute, real, status
from hotseat.storage.files.writing import replacing


class Refused(Exception):
    """The file may not be written there; the message says what has this name."""


class CannotWrite(Exception):
    """The file cannot be written, and an earlier file is unchanged; the message says why."""


def path_to_write(name: Path, source: Path | None) -> Path:
    """The path to write to, with links followed.

    Raises Refused for the name of a session or pack, for a folder or a device, and for `source`, the session
    that is read. Raises CannotWrite where the current folder was removed.
    """
    try:
        path = real(absolute(name))
    except CannotRead as trouble:
        raise CannotWrite(f"{trouble}.") from trouble
    if path.suffix.lower() == ".toml":
        raise Refused(f"{name} has the ending of sessions and packs; give the export another ending.")
    existing = status(path)
    if existing is None:
        return path
    read = status(source) if source is not None else None
    if read is not None and os.path.samestat(existing, read):
        raise Refused(f"{name} is the session itself; give the export another name.")
    if stat.S_ISDIR(existing.st_mode):
        raise Refused(f"{name} is a folder; name a file in it.")
    if not stat.S_ISREG(existing.st_mode):
        raise Refused(f"{name} is not a regular file; leave out -o to write the export to stdout.")
    return path


def replace(path: Path, data: bytes) -> None:
    """Replaces the file by these bytes in one step; who may read it stays as it was.

    A new file is open to the user only. Raises OSError, and CannotRead where the disk does not say what is
    there.
    """
    with replacing(path) as file:
        if before := status(path):
            os.fchmod(file.fileno(), stat.S_IMODE(before.st_mode))
        file.write(data)
        file.flush()
        os.fsync(file.fileno())


def write(path: Path, pieces: Iterable[str]) -> None:
    """Writes the pieces as UTF-8 to a file that only the user can read. Raises CannotWrite."""
    try:
        with replacing(path) as file:
            file.writelines(piece.encode(errors="replace") for piece in pieces)
            file.flush()
            os.fsync(file.fileno())
    except OSError as error:
        raise CannotWrite(
            f"{path} cannot be written ({reason(error)}); name another file with -o."
        ) from error
