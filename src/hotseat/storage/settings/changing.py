"""One setting changed in the settings file; all else in it stays as a person wrote it."""

import os
import stat
from codecs import BOM_UTF8
from pathlib import Path

from hotseat.storage.files import reading as files
from hotseat.storage.files.errors import reason
from hotseat.storage.files.looking import CannotRead, is_there, real, status
from hotseat.storage.files.writing import make_folder, replacing
from hotseat.storage.settings.editing import CannotEdit, with_value
from hotseat.storage.settings.settings_reader import LARGEST

_TOP = "# Settings of hotseat. `hotseat config` lists them, `hotseat check` tells what is wrong with them.\n"


class CannotKeep(Exception):
    """A setting cannot be kept and the file is as it was; the message says why."""


def change(path: Path, key: str, value: str) -> None:
    """Sets one key in the file, which is made where it is missing, and leaves all else in it as it is.

    A link at its place is followed. A broken file is not touched. Raises CannotKeep.
    """
    target = real(path)
    try:
        before = files.read_bytes(target, LARGEST) if is_there(target) else _TOP.encode()
        files.parse(files.decode(before))
        mark = BOM_UTF8 if before.startswith(BOM_UTF8) else b""
        after = mark + with_value(before.removeprefix(mark).decode(), key, value).encode()
    except files.Unreadable as trouble:
        raise CannotKeep(f'"{key}" was not kept: {trouble.told(path)}.') from trouble
    except CannotEdit as trouble:
        raise CannotKeep(f'"{key}" was not kept: {path}: {trouble}; set it there yourself.') from trouble
    try:
        _write(target, after)
    except CannotRead as trouble:
        raise CannotKeep(f'"{key}" was not kept: {trouble}.') from trouble
    except OSError as error:
        raise CannotKeep(f'"{key}" was not kept: {path} cannot be written ({reason(error)}).') from error


def _write(path: Path, data: bytes) -> None:
    """Puts the bytes in the file's place at once, for the user's eyes only unless it was open to others."""
    make_folder(path.parent)
    with replacing(path) as file:
        if before := status(path):
            os.fchmod(file.fileno(), stat.S_IMODE(before.st_mode))
        file.write(data)
        file.flush()
        os.fsync(file.fileno())
