"""Keeps what was read from the settings file, and what was chosen last, as plain data.

The theme is read from here before the first paint, so this module imports little. What is kept of the
settings file counts only while the file is unchanged.
"""

import json
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any

from hotseat.storage.files.listing import signature
from hotseat.storage.files.looking import head_of, is_missing
from hotseat.storage.files.user_folders import cache_folder, config_folder, state_folder
from hotseat.storage.files.writing import make_folder, remove, replacing

VERSION = 2
"""Raise it whenever the same file would be read with another result."""
KEYS = (
    *("name", "theme", "level", "kind", "preparation", "interview", "minutes"),
    *("cue", "follow_ups", "blind", "pair_rating"),
    *("story", "record", "audio", "microphone", "model", "voice", "first_frame", "plain"),
    *("keymap", "number_row", "keys"),
)
"""The keys of all settings, so that a version with more of them reads the file again."""
LARGEST = 2**20
"""The most bytes read; what is kept takes a few hundred."""

State = list[object]
Cached = tuple[dict[str, Any], dict[str, int], list[tuple[int, str]]]
"""The values of the settings file, the line of each, and its faults as line and sentence."""


def settings_file() -> Path:
    """The settings file; it need not exist."""
    return config_folder() / "config.toml"


def state_of(path: Path) -> State:
    """Figures that differ after the file has changed; empty if there is no file. Raises CannotRead."""
    if is_missing(path):
        return []
    return [VERSION, *KEYS, str(path), *signature(path)]


def cached(state: State) -> Cached | None:
    """What was read from the settings file in this state; None if the cache has nothing of this state."""
    with suppress(OSError, ValueError, TypeError, RecursionError):
        cached_state, values, lines, faults = json.loads(head_of(_cache(), LARGEST))
        if cached_state == state and isinstance(values, dict) and values.keys() == lines.keys():
            return values, lines, [(line, text) for line, text in faults]
    return None


def keep_cached(state: State, settings: Cached) -> None:
    """Keeps what was read from the settings file in this state. If that fails, it is read again next time."""
    _write(_cache(), [state, *settings])


def chosen() -> dict[str, Any]:
    """The values chosen last, by name; empty if the file is missing or damaged."""
    table = None
    with suppress(OSError, ValueError, RecursionError):
        table = json.loads(head_of(chosen_file(), LARGEST))
    values: dict[str, Any] = table if isinstance(table, dict) else {}
    return values if "theme" in values else {**values, "theme": _theme_of_old()}


def keep_chosen(table: Mapping[str, object]) -> None:
    """Keeps the values chosen last; ignores a disk error.

    After that, the file in which earlier versions kept the theme is not needed and is removed.
    """
    if _write(chosen_file(), table):
        remove(_old_theme())


def chosen_file() -> Path:
    """The file with the values chosen last; it need not exist."""
    return state_folder() / "remembered.json"


def _theme_of_old() -> str:
    """The theme from the one-line file of earlier versions; empty if there is none."""
    with suppress(OSError):
        return head_of(_old_theme(), 100).decode(errors="replace").strip()
    return ""


def _old_theme() -> Path:
    return config_folder() / "theme"


def _cache() -> Path:
    return cache_folder() / "settings.json"


def _write(path: Path, data: object) -> bool:
    with suppress(OSError):
        make_folder(path.parent)
        with replacing(path) as file:
            file.write(json.dumps(data).encode())
        return True
    return False
