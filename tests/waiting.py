"""Waiting for what no event tells of, for as long as it takes: the runner alone bounds a test."""

import select
from collections.abc import Callable

LOOK_SECONDS = 0.02
"""Between two looks."""


def until(holds: Callable[[], object]) -> None:
    """Looks until it holds."""
    while not holds():
        look_later()


def look_later() -> None:
    """Gives others a moment between two looks."""
    select.select([], [], [], LOOK_SECONDS)
