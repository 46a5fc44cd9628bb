"""Changes one setting in the settings file and leaves everything else as the person wrote it."""

from codecs import BOM_UTF8
from contextlib import suppress
from pathlib import Path

from hotseat.domain.interview_days import NoSuchDay, day_in
from hotseat.storage.files import reading as files
from hotseat.storage.files import toml_text, whole_file
from hotseat.storage.files.errors import reason
from hotseat.storage.files.looking import CannotRead, is_there, real
from hotseat.storage.files.writing import make_folder
from hotseat.storage.settings.editing import CannotEdit, Value, with_value
from hotseat.storage.settings.interview_table import KEY
from hotseat.storage.settings.settings_reader import LARGEST

_TOP = "# Settings of hotseat. `hotseat config` lists them, `hotseat check` lists what is wrong with them.\n"


class CannotKeep(Exception):
    """A setting could not be written, and the file is unchanged; the message says why."""


def change(path: Path, key: str, value: str | int | bool) -> None:
    """Sets one key in the file, which is created where it is missing; everything else in it stays.

    Follows a link. Leaves a broken file alone. Raises CannotKeep.
    """
    target = real(path)
    try:
        before = files.read_bytes(target, LARGEST) if is_there(target) else _TOP.encode()
        toml_text.parse(files.decode(before))
        mark = BOM_UTF8 if before.startswith(BOM_UTF8) else b""
        text = before.removeprefix(mark).decode()
        after = mark + with_value(text, key, _as_written(key, value)).encode()
    except files.Unreadable as trouble:
        raise CannotKeep(f'"{key}" was not kept: {trouble.sentence(path)}.') from trouble
    except CannotEdit as trouble:
        raise CannotKeep(f'"{key}" was not kept: {path}: {trouble}; set it there yourself.') from trouble
    try:
        _write(target, after)
    except CannotRead as trouble:
        raise CannotKeep(f'"{key}" was not kept: {trouble}.') from trouble
    except OSError as error:
        raise CannotKeep(f'"{key}" was not kept: {path} cannot be written ({reason(error)}).') from error


def _as_written(key: str, value: str | int | bool) -> Value:
    """The value as a person would write it: a day alone without quotes."""
    if key == KEY and isinstance(value, str):
        with suppress(NoSuchDay):
            return day_in(value)
    return value


def make(path: Path) -> None:
    """Makes the file with a line on what it is, where it is missing. Raises OSError."""
    if not is_there(path):
        _write(path, _TOP.encode())


def _write(path: Path, data: bytes) -> None:
    make_folder(path.parent)
    whole_file.replace(path, data)
