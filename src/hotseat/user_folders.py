"""The names of the user's own folders: by the rules of XDG where its variables are set, else by the system's.

The first frame needs one before anything is imported, so this module imports next to nothing; platformdirs,
which gives the same names, takes a sixth of `hotseat list`.
"""

import os
import pwd
import sys

_NAMES = {
    "config": ("XDG_CONFIG_HOME", ".config", "Library/Application Support"),
    "state": ("XDG_STATE_HOME", ".local/state", "Library/Application Support"),
    "cache": ("XDG_CACHE_HOME", ".cache", "Library/Caches"),
    "data": ("XDG_DATA_HOME", ".local/share", "Library/Application Support"),
}
"""For each folder the variable that names it, and where else it is in a home folder, usually and on macOS."""


class NoHome(Exception):
    """Nobody says where the user's home folder is; the message says what to do."""


def user_folder(kind: str) -> str:
    """The absolute name of our config, state, cache or data folder; nothing is made. Raises NoHome."""
    variable, usual, on_macos = _NAMES[kind]
    named = os.environ.get(variable, "")
    # XDG: whoever names a folder that is not absolute has named none.
    base = named if named.startswith("/") else os.path.join(_home(), on_macos if _is_macos() else usual)
    return os.path.join(base, "hotseat")


def _home() -> str:
    home = os.environ.get("HOME", "")
    if not home.startswith("/"):
        try:
            home = pwd.getpwuid(os.getuid()).pw_dir
        except KeyError:
            home = ""
    if not home.startswith("/"):
        raise NoHome("your home folder is unknown; set HOME to an absolute path")
    return home


def _is_macos() -> bool:
    return sys.platform == "darwin"
