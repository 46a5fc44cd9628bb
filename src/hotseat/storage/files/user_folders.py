"""The user's own folders; each is made when the first file in it is written. All raise CannotRead where the
user has no home folder."""

from pathlib import Path

from hotseat.storage.files.looking import CannotRead
from hotseat.user_folders import NoHome, user_folder


def config_folder() -> Path:
    """Where the user's settings are."""
    return _path("config")


def state_folder() -> Path:
    """What hotseat keeps for itself and cannot make again from other files."""
    return _path("state")


def cache_folder() -> Path:
    """What hotseat can make again from other files."""
    return _path("cache")


def data_folder() -> Path:
    """The practice folder of a user who has named none."""
    return _path("data")


def _path(kind: str) -> Path:
    try:
        return Path(user_folder(kind))
    except NoHome as trouble:
        raise CannotRead(str(trouble)) from None
