"""A file that is there whole or not at all: written beside its place and then moved there."""

import os
import stat
from collections.abc import Iterable
from pathlib import Path

from hotseat.storage.files.errors import reason
from hotseat.storage.files.looking import CannotRead, absolute, real, status
from hotseat.storage.files.writing import replacing


class Refused(Exception):
    """The file would take the place of something else; the message says of what."""


class CannotWrite(Exception):
    """The file cannot be written and what stood there stands as it was; the message says why."""


def place(name: Path, source: Path | None) -> Path:
    """Where the file goes, links followed. Raises Refused for a session, a pack, a folder or a device,
    and CannotWrite where it is nowhere.

    `source` is the session that is read, which is refused whatever it is called.
    """
    try:
        path = real(absolute(name))
    except CannotRead as trouble:
        raise CannotWrite(f"{trouble}.") from trouble
    if path.suffix.lower() == ".toml":
        raise Refused(f"{name} is named as sessions and packs are; give the export another ending.")
    found = status(path)
    if found is None:
        return path
    read = status(source) if source is not None else None
    if read is not None and os.path.samestat(found, read):
        raise Refused(f"{name} is the session itself; give the export another name.")
    if stat.S_ISDIR(found.st_mode):
        raise Refused(f"{name} is a folder; name a file in it.")
    if not stat.S_ISREG(found.st_mode):
        raise Refused(f"{name} is not a regular file; without -o the export goes to the output.")
    return path


def write(path: Path, pieces: Iterable[str]) -> None:
    """Writes the pieces as UTF-8, for the user's eyes only. Raises CannotWrite."""
    try:
        with replacing(path) as file:
            file.writelines(piece.encode(errors="replace") for piece in pieces)
            file.flush()
            os.fsync(file.fileno())
    except OSError as error:
        raise CannotWrite(
            f"{path} cannot be written ({reason(error)}); name another file with -o."
        ) from error
