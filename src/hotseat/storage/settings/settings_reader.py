"""Reads a settings file that has changed: its settings, their lines, and all faults."""

from pathlib import Path

from hotseat.domain.settings import Settings
from hotseat.storage.files import reading as files
from hotseat.storage.files import toml_text
from hotseat.storage.settings.configured import Configured, Origin
from hotseat.storage.settings.key_table import TABLE, lines_of_keys
from hotseat.storage.settings.settings_table import read_table
from hotseat.storage.toml.complaints import Complaint
from hotseat.storage.toml.positions import Lines

LARGEST = 2**16
"""The most bytes of the file; all settings with a page of comments take a tenth of that."""


def key_lines(path: Path) -> dict[str, int]:
    """The line of each key in the table `[keys]`, by its id; none if the file cannot be read."""
    try:
        return lines_of_keys(files.decode(files.read_bytes(path, LARGEST)))
    except files.Unreadable:
        return {}


def read_changed(path: Path) -> Configured:
    """The settings from the file alone. A faulty setting is reported and counts as not set."""
    try:
        text = files.decode(files.read_bytes(path, LARGEST))
        from_table = read_table(toml_text.parse(text))
    except files.Unreadable as trouble:
        sentence = f"{trouble.text}; until then no setting in it counts"
        return Configured(Settings(), path, (Complaint(path, trouble.line, sentence),))
    lines = Lines(text)
    origins = {key: Origin(str(path), lines.of((key,))) for key in from_table.values}
    own_keys = {key[-1] for key, _ in from_table.faults if key[0] == TABLE and len(key) > 1}
    of_keys = lines_of_keys(text) if own_keys else {}
    complaints = (
        Complaint(path, (key[0] == TABLE and of_keys.get(str(key[-1]))) or lines.of(key), sentence)
        for key, sentence in from_table.faults
    )
    return Configured(Settings(), path, tuple(complaints)).with_set(from_table.values, origins)
