"""The user's own folders; each is made when the first file in it is written."""

from pathlib import Path

from platformdirs import PlatformDirs

_OURS = PlatformDirs("hotseat", appauthor=False)


def config_folder() -> Path:
    """Where the user's settings are."""
    return _OURS.user_config_path


def state_folder() -> Path:
    """What hotseat keeps for itself and cannot make again from other files."""
    return _OURS.user_state_path


def cache_folder() -> Path:
    """What hotseat can make again from other files."""
    return _OURS.user_cache_path


def data_folder() -> Path:
    """The practice folder of a user who has named none."""
    return _OURS.user_data_path
