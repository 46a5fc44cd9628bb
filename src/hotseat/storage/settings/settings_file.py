"""The settings file: one TOML file in the user's configuration folder, and the environment over it.

Its values are kept in the user's cache with what tells that the file has changed: what reads TOML would cost
more than the rest of the way to the first paint. The file is the truth.
"""

import json
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

from platformdirs import user_cache_path, user_config_path

from hotseat.domain.settings import Settings, variable_of
from hotseat.storage.files.listing import signature
from hotseat.storage.files.looking import CannotRead, head_of, is_missing
from hotseat.storage.files.writing import make_folder, replacing
from hotseat.storage.settings.configured import Configured, Origin
from hotseat.storage.toml.complaints import Complaint

VERSION = 1
"""To be raised whenever the same file would be read in another way."""
LARGEST_CACHE = 2**20
"""Bytes that are read of it at most; it holds a few hundred."""


def place() -> Path:
    """The settings file; it need not exist."""
    return user_config_path("hotseat", appauthor=False) / "config.toml"


def read(environment: Mapping[str, str]) -> Configured:
    """What is set in the file, and in the environment, which wins. What is wrong counts as not set."""
    found = read_file(place())
    said = {
        key: value for key in Settings._fields if (value := environment.get(variable_of(key), "").strip())
    }
    return _with_environment(found, said) if said else found


def _with_environment(found: Configured, said: Mapping[str, str]) -> Configured:
    from hotseat.storage.settings.settings_table import read_table  # noqa: PLC0415 (few set one)

    table = {
        key: int(value) if key == "preparation" and value.isdecimal() and len(value) < 10 else value
        for key, value in said.items()
    }
    read = read_table(table)
    more = tuple(Complaint(Path(variable_of(key)), 0, text) for key, text in read.faults)
    origins = {key: Origin(variable_of(key)) for key in read.values}
    return found.with_set(read.values, origins)._replace(complaints=(*found.complaints, *more))


def read_file(path: Path) -> Configured:
    """What is set in the file alone; nothing where there is none."""
    try:
        if is_missing(path):
            return Configured(Settings(), path)
    except CannotRead as trouble:
        said = str(trouble).removeprefix(f"{path} ")
        return Configured(Settings(), path, (Complaint(path, 0, said),))
    state = [VERSION, *Settings._fields, str(path), *signature(path)]
    known = _known(state, path)
    if known is None:
        from hotseat.storage.settings.settings_reader import read_changed  # noqa: PLC0415 (seldom)

        known = read_changed(path)
        # What could not be read at all may be readable the next time, though nothing of it has changed.
        if all(complaint.line for complaint in known.complaints):
            _keep(state, known)
    return known


def _known(state: list[object], path: Path) -> Configured | None:
    """What the file was found to hold when it was as it is now; None where that is not known."""
    with suppress(OSError, ValueError, TypeError, AttributeError, RecursionError):
        told, values, lines, faults = json.loads(head_of(_cache(), LARGEST_CACHE))
        if told == state:
            complaints = tuple(Complaint(path, line, text) for line, text in faults)
            origins = {key: Origin(str(path), line) for key, line in lines.items()}
            return Configured(Settings(), path, complaints).with_set(values, origins)
    return None


def _keep(state: list[object], found: Configured) -> None:
    """Keeps what the file holds. A disk that cannot take it costs no more than that."""
    values = {key: getattr(found.settings, key) for key in found.origins}
    lines = {key: origin.line for key, origin in found.origins.items()}
    faults = [[one.line, one.text] for one in found.complaints]
    path = _cache()
    with suppress(OSError):
        make_folder(path.parent)
        with replacing(path) as file:
            file.write(json.dumps([state, values, lines, faults]).encode())


def _cache() -> Path:
    return user_cache_path("hotseat", appauthor=False) / "settings.json"
