"""Small files of the state folder, read only if no other user can have written them."""

import json
import os
import stat
from pathlib import Path

from hotseat.storage.files.writing import close_quietly, make_folder, open_existing, replacing


def read_private(path: Path, largest: int) -> bytes | None:
    """The bytes of a file that only this user can read and write; None for a link, for a file that others
    could have written, for a larger one, and where there is none."""
    try:
        fd = open_existing(path, os.O_RDONLY)
    except (OSError, ValueError):
        return None
    try:
        file_status = os.fstat(fd)
        if (
            file_status.st_uid != os.getuid()
            or stat.S_IMODE(file_status.st_mode) & 0o077
            or file_status.st_size > largest
        ):
            return None
        data = os.read(fd, largest + 1)
    except OSError:
        return None
    finally:
        close_quietly(fd)
    return data if len(data) <= largest else None


def read_private_table(path: Path, largest: int) -> object:
    """The JSON in such a file; None if there is none, or none that can be read."""
    data = read_private(path, largest)
    if data is None:
        return None
    try:
        return json.loads(data)
    except (ValueError, RecursionError):
        return None


def write_private_table(path: Path, table: object) -> None:
    """Writes the table as JSON in the place of whatever has that name, a link too. Raises OSError."""
    make_folder(path.parent)
    with replacing(path) as file:
        file.write(json.dumps(table).encode())
