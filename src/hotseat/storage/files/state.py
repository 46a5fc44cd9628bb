"""The user's state folder: what hotseat keeps for itself that is neither a session nor made again."""

from pathlib import Path


def state_folder() -> Path:
    """Where it is; made when the first file in it is written."""
    from platformdirs import user_state_path  # noqa: PLC0415 (few commands need it)

    return user_state_path("hotseat", appauthor=False)
