"""What is remembered for the next start besides the sessions: the theme.

One plain line in a file, read before the first paint, when a TOML parser would cost more than it says.
"""

import contextlib
import os
from pathlib import Path

from platformdirs import user_config_path


def read_theme() -> str:
    """The name of the theme chosen last; empty where none was."""
    try:
        return _file().read_text(encoding="utf-8", errors="replace")[:100].strip()
    except OSError:
        return ""


def write_theme(name: str) -> None:
    """Remembers the theme. A disk that cannot take it costs no more than that."""
    path = _file()
    beside = path.with_suffix(f".{os.getpid()}")
    with contextlib.suppress(OSError):
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        beside.write_text(name + "\n", encoding="utf-8")
        beside.replace(path)


def _file() -> Path:
    return user_config_path("hotseat", appauthor=False) / "theme"
