"""What the settings file was found to hold, and what was chosen last, kept as plain data.

The theme is taken from here before the first paint, so nothing is made of it and little is imported. The
settings file is the truth: what is kept of it counts only while it is as it was.
"""

import json
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any

from platformdirs import user_cache_path, user_config_path

from hotseat.storage.files.listing import signature
from hotseat.storage.files.looking import head_of, is_missing
from hotseat.storage.files.state import state_folder
from hotseat.storage.files.writing import make_folder, remove, replacing

VERSION = 1
"""To be raised whenever the same file would be read in another way."""
KEYS = ("name", "theme", "level", "kind", "preparation", "cue")
"""Of all settings, so that a file read by a program that had fewer is read again."""
LARGEST = 2**20
"""Bytes that are read at most; what is kept takes a few hundred."""

State = list[object]
Found = tuple[dict[str, Any], dict[str, int], list[tuple[int, str]]]
"""The values of the settings file, the line of each, and its faults as line and sentence."""


def settings_file() -> Path:
    """The settings file; it need not exist."""
    return user_config_path("hotseat", appauthor=False) / "config.toml"


def state_of(path: Path) -> State:
    """What tells that the file has changed. Empty where there is none. Raises CannotRead."""
    if is_missing(path):
        return []
    return [VERSION, *KEYS, str(path), *signature(path)]


def found(state: State) -> Found | None:
    """What the file was found to hold in this state; None where that is not known."""
    with suppress(OSError, ValueError, TypeError, RecursionError):
        told, values, lines, faults = json.loads(head_of(_cache(), LARGEST))
        if told == state and isinstance(values, dict) and values.keys() == lines.keys():
            return values, lines, [(line, text) for line, text in faults]
    return None


def keep_found(state: State, what: Found) -> None:
    """Keeps what the file holds in this state. A disk that cannot take it costs no more than that."""
    _write(_cache(), [state, *what])


def chosen() -> dict[str, Any]:
    """What was chosen last, by its name; whatever else the file holds is nothing."""
    table = None
    with suppress(OSError, ValueError, RecursionError):
        table = json.loads(head_of(chosen_file(), LARGEST))
    told: dict[str, Any] = table if isinstance(table, dict) else {}
    return told if "theme" in told else {**told, "theme": _theme_of_old()}


def keep_chosen(table: Mapping[str, object]) -> None:
    """Keeps what was chosen last, as `keep_found` does.

    It takes over the theme that stood in a file of its own, which is not needed any more then.
    """
    if _write(chosen_file(), table):
        remove(_old_theme())


def chosen_file() -> Path:
    """The file in which it is kept; it need not exist."""
    return state_folder() / "remembered.json"


def _theme_of_old() -> str:
    """The theme in the file of one line in which earlier versions kept it; empty where there is none."""
    with suppress(OSError):
        return head_of(_old_theme(), 100).decode(errors="replace").strip()
    return ""


def _old_theme() -> Path:
    return user_config_path("hotseat", appauthor=False) / "theme"


def _cache() -> Path:
    return user_cache_path("hotseat", appauthor=False) / "settings.json"


def _write(path: Path, data: object) -> bool:
    with suppress(OSError):
        make_folder(path.parent)
        with replacing(path) as file:
            file.write(json.dumps(data).encode())
        return True
    return False
