"""What a person has set for good."""

from typing import NamedTuple


class Settings(NamedTuple):
    """Every setting, with what counts where nothing was set."""

    name: str = ""
    """Who uses the program; empty where it was never told."""
