"""The settings file: one TOML file in the user's configuration folder, and the environment over it."""

import os
import stat
from codecs import BOM_UTF8
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from platformdirs import user_config_path

from hotseat.domain.people import LONGEST_NAME
from hotseat.domain.settings import Settings
from hotseat.domain.text import counted, one_line
from hotseat.storage.files.errors import reason
from hotseat.storage.files.looking import CannotRead, is_missing, is_there, real, status
from hotseat.storage.files.writing import make_folder, replacing
from hotseat.storage.toml.complaints import Complaint

LARGEST = 2**16
"""Bytes; every setting with a page of comments is a tenth of it."""
NAME = "HOTSEAT_NAME"
_TOP = "# Settings of hotseat. `hotseat check` tells what is wrong with them.\n"


class CannotKeep(Exception):
    """A setting cannot be kept and the file is as it was; the message says why."""


class Configured(NamedTuple):
    """The settings that count, the file they are kept in, and what is wrong with it."""

    settings: Settings
    path: Path
    complaints: tuple[Complaint, ...] = ()
    name_from: str = ""
    """Where the name comes from, in words; empty where there is none."""


def place() -> Path:
    """The settings file; it need not exist."""
    return user_config_path("hotseat", appauthor=False) / "config.toml"


def read(environment: Mapping[str, str]) -> Configured:
    """What is set in the file, and in the environment, which wins. What is wrong counts as not set."""
    found = read_file(place())
    if name := one_line(environment.get(NAME, "")):
        if len(name) <= LONGEST_NAME:
            return found._replace(settings=found.settings._replace(name=name), name_from=NAME)
        said = Complaint(Path(NAME), 0, f"is longer than {counted(LONGEST_NAME, 'character')}; shorten it")
        return found._replace(complaints=(*found.complaints, said))
    return found._replace(name_from=str(found.path)) if found.settings.name else found


def read_file(path: Path) -> Configured:
    """What is set in the file alone; nothing where there is none."""
    try:
        return Configured(Settings(), path) if is_missing(path) else _parsed(path)
    except CannotRead as trouble:
        said = str(trouble).removeprefix(f"{path} ")
        return Configured(Settings(), path, (Complaint(path, 0, said),))


def _parsed(path: Path) -> Configured:
    # Only who has a settings file waits for what reads it.
    from hotseat.storage.files import reading as files  # noqa: PLC0415
    from hotseat.storage.toml.exact import exactly_or_explained  # noqa: PLC0415
    from hotseat.storage.toml.positions import Lines  # noqa: PLC0415

    try:
        text = files.decode(files.read_bytes(path, LARGEST))
        table = files.parse(text)
    except files.Unreadable as trouble:
        said = f"{trouble.text}; none of it counts until then"
        return Configured(Settings(), path, (Complaint(path, trouble.line, said),))
    known, lines = Settings._fields, Lines(text)
    found, faults = exactly_or_explained(
        Settings, {key: value for key, value in table.items() if key in known}
    )
    complaints = [Complaint(path, lines.of(fault.path), fault.text) for fault in faults]
    complaints += [
        Complaint(path, lines.of((key,)), f"{_shown(key)} is not a setting this version knows; it stays")
        for key in table
        if key not in known
    ]
    settings, more = _within_bounds(found or Settings())
    complaints += [Complaint(path, lines.of((key,)), said) for key, said in more]
    return Configured(settings, path, tuple(complaints))


def _shown(key: str) -> str:
    return f'"{one_line(key)[:40]}"'


def _within_bounds(found: Settings) -> tuple[Settings, list[tuple[str, str]]]:
    """The settings with what is beyond all use left out, and a sentence for each."""
    name = one_line(found.name)
    if len(name) > LONGEST_NAME:
        return found._replace(name=""), [
            ("name", f'"name" is longer than {counted(LONGEST_NAME, "character")}; shorten it')
        ]
    return found._replace(name=name), []


def change(path: Path, key: str, value: str) -> None:
    """Sets one key in the file, which is made where it is missing, and leaves all else in it as it is.

    A link at its place is followed. A broken file is not touched. Raises CannotKeep.
    """
    from hotseat.storage.files import reading as files  # noqa: PLC0415 (only who changes a setting pays for it)
    from hotseat.storage.settings.editing import CannotEdit, with_value  # noqa: PLC0415

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
