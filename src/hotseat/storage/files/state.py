"""The user's state folder: what hotseat keeps for itself and cannot make again from other files."""

from pathlib import Path


def state_folder() -> Path:
    """The state folder; made when the first file in it is written."""
    from platformdirs import user_state_path  # noqa: PLC0415 (few commands need it)

    return user_state_path("hotseat", appauthor=False)
