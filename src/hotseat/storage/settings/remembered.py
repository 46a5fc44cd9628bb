"""What the program remembers by itself for the next start, in one file of the user's state folder."""

import contextlib
import json
from pathlib import Path
from typing import NamedTuple

from platformdirs import user_config_path

from hotseat.domain.settings import is_sound
from hotseat.storage.files.looking import head_of
from hotseat.storage.files.state import state_folder
from hotseat.storage.files.writing import make_folder, remove, replacing

LARGEST = 2**16
"""Bytes that are read of it at most; it holds a few hundred."""


class Remembered(NamedTuple):
    """What was chosen last. What is empty, or None, was never chosen."""

    theme: str = ""
    folder: str = ""
    """The practice folder in which level, kind and preparation were chosen."""
    person: str = ""
    """Who was to answer when they were chosen; empty where nobody was named."""
    level: str = ""
    kind: str = ""
    preparation: int | None = None
    """Seconds."""


def read() -> Remembered:
    """What is remembered; whatever cannot be used of the file is not."""
    try:
        table = json.loads(head_of(place(), LARGEST))
    except (OSError, ValueError, RecursionError):
        table = {}
    found = table if isinstance(table, dict) else {}
    told = Remembered(**{key: value for key, value in found.items() if _can_be_used(key, value)})
    return told if "theme" in found else told._replace(theme=_theme_of_old())


def write(remembered: Remembered) -> bool:
    """Remembers this instead, and tells whether the disk took it. It costs no more than that if not.

    Takes over the theme that stood in a file of its own, which is then not needed any more.
    """
    path = place()
    try:
        make_folder(path.parent)
        with replacing(path) as file:
            file.write(json.dumps(remembered._asdict(), indent=1).encode())
    except OSError:
        return False
    remove(_old_theme())
    return True


def place() -> Path:
    """The file; it need not exist."""
    return state_folder() / "remembered.json"


def _can_be_used(key: str, value: object) -> bool:
    if key in ("folder", "person"):
        return isinstance(value, str)
    return key != "name" and (is_sound(key, value) or (key, value) in (("kind", ""), ("preparation", None)))


def _theme_of_old() -> str:
    """The theme in the file of one line in which earlier versions kept it; empty where there is none."""
    with contextlib.suppress(OSError):
        name = head_of(_old_theme(), 100).decode(errors="replace").strip()
        return name if is_sound("theme", name) else ""
    return ""


def _old_theme() -> Path:
    return user_config_path("hotseat", appauthor=False) / "theme"
