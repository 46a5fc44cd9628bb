"""What is remembered for the next start besides the sessions: the theme.

One plain line in a file, read before the first paint, when a TOML parser would cost more than it says.
"""

import contextlib
from pathlib import Path

from platformdirs import user_config_path

from hotseat.storage.files.looking import head_of, real
from hotseat.storage.files.writing import make_folder, replacing


def read_theme() -> str:
    """The name of the theme chosen last; empty where none was."""
    try:
        return head_of(_file(), 100).decode(errors="replace").strip()
    except OSError:
        return ""


def write_theme(name: str) -> None:
    """Remembers the theme. A disk that cannot take it costs no more than that."""
    # A file of settings may be a link to where somebody keeps them all.
    path = real(_file())
    with contextlib.suppress(OSError):
        make_folder(path.parent)
        with replacing(path) as file:
            file.write(f"{name}\n".encode())


def _file() -> Path:
    return user_config_path("hotseat", appauthor=False) / "theme"
