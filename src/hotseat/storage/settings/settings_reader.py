"""A settings file that has changed, read: what it sets, on which lines, and every fault in it."""

from pathlib import Path

from hotseat.domain.settings import Settings
from hotseat.storage.files import reading as files
from hotseat.storage.settings.configured import Configured, Origin
from hotseat.storage.settings.settings_table import read_table
from hotseat.storage.toml.complaints import Complaint
from hotseat.storage.toml.positions import Lines

LARGEST = 2**16
"""Bytes; every setting with a page of comments is a tenth of it."""


def read_changed(path: Path) -> Configured:
    """What is set in the file alone. What is wrong is told and counts as not set."""
    try:
        text = files.decode(files.read_bytes(path, LARGEST))
        found = read_table(files.parse(text))
    except files.Unreadable as trouble:
        said = f"{trouble.text}; none of it counts until then"
        return Configured(Settings(), path, (Complaint(path, trouble.line, said),))
    lines = Lines(text)
    origins = {key: Origin(str(path), lines.of((key,))) for key in found.values}
    complaints = (Complaint(path, lines.of((key,)), said) for key, said in found.faults)
    return Configured(Settings(), path, tuple(complaints)).with_set(found.values, origins)
