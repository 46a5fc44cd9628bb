"""Reads the settings from one TOML file in the configuration folder and from the environment."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from hotseat.domain.own_keys import from_words
from hotseat.domain.settings import Settings, is_on, variable_of
from hotseat.storage import settings
from hotseat.storage.files.looking import CannotRead
from hotseat.storage.settings import kept
from hotseat.storage.settings.configured import Configured, Origin
from hotseat.storage.toml.complaints import Complaint


def settings_path() -> Path:
    """The path of the settings file, which need not exist."""
    return kept.settings_file()


def read(environment: Mapping[str, str]) -> Configured:
    """The settings from the file and the environment, which wins. A faulty setting counts as not set."""
    from_file = read_file(settings_path())
    from_environment = {
        key: value for key in Settings._fields if (value := environment.get(variable_of(key), "").strip())
    }
    return _with_environment(from_file, from_environment) if from_environment else from_file


def _with_environment(from_file: Configured, from_environment: Mapping[str, str]) -> Configured:
    table = {key: _typed(key, value) for key, value in from_environment.items()}
    read = settings.settings_table.read_table(table)
    more = tuple(Complaint(Path(variable_of(str(key[0]))), 0, text) for key, text in read.faults)
    origins = {key: Origin(variable_of(key)) for key in read.values}
    return from_file.with_set(read.values, origins)._replace(complaints=(*from_file.complaints, *more))


TEXTS = ("name", "theme", "interview", "microphone", "model")
"""The settings that an empty text sets to what counts without them."""


def _typed(key: str, value: str) -> object:
    """The text of a variable as a value of the type that the setting has in a file."""
    if key in ("preparation", "minutes") and value.isdecimal() and len(value) < 10:
        return int(value)
    if key == "plain":
        return is_on(value)
    if key == "first_frame":
        return {"true": True, "false": False}.get(value.lower(), value)
    if key == "keys":
        return from_words(value)
    return value


def value_of(key: str, text: str) -> tuple[Any, str]:
    """The value of a setting as a person typed it, and what is wrong with it; one of the two is empty."""
    read = settings.settings_table.read_table({key: _typed(key, text)})
    wrong = next((f"{sentence}." for _, sentence in read.faults), "")
    return read.values.get(key, "" if key in TEXTS else None), wrong


def read_file(path: Path) -> Configured:
    """The settings from the file alone; none where there is no file."""
    try:
        state = kept.state_of(path)
    except CannotRead as trouble:
        why = str(trouble).removeprefix(f"{path} ")
        return Configured(Settings(), path, (Complaint(path, 0, why),))
    if not state:
        return Configured(Settings(), path)
    if (known := kept.cached(state)) is not None:
        values, lines, faults = known
        complaints = tuple(Complaint(path, line, text) for line, text in faults)
        origins = {key: Origin(str(path), line) for key, line in lines.items()}
        return Configured(Settings(), path, complaints).with_set(values, origins)
    return _read_changed(path, state)


def _read_changed(path: Path, state: kept.State) -> Configured:
    now = settings.settings_reader.read_changed(path)
    # A file that could not be read at all may be readable next time without a change.
    if all(complaint.line for complaint in now.complaints):
        values = {key: getattr(now.settings, key) for key in now.origins}
        lines = {key: origin.line for key, origin in now.origins.items()}
        kept.keep_cached(
            state, (values, lines, [(complaint.line, complaint.text) for complaint in now.complaints])
        )
    return now
