"""Reading all sessions without holding a screen up."""

import time
from collections.abc import Callable
from typing import TYPE_CHECKING

from hotseat.tui.screens.page import Page

if TYPE_CHECKING:
    from hotseat.tui.ports import Sessions

BETWEEN_KEYS = 0.02
"""Seconds of reading in one go: a key waits no longer."""
REST_SECONDS = 0.001
"""Between two goes, for the keys."""


def read_all(
    screen: Page, sessions: "Sessions", told: Callable[[int, int], None], then: Callable[[], None]
) -> None:
    """Reads what is not known yet of all sessions, some at a time; `told` how many, of how many; `then` once.

    It stops where the screen is left; what was read stays.
    """
    progress = sessions.reading()

    def read_on() -> None:
        if not screen.is_attached:
            return
        until = time.monotonic() + BETWEEN_KEYS
        for done, total in progress:
            if time.monotonic() >= until:
                told(done, total)
                screen.set_timer(REST_SECONDS, read_on)
                return
        then()

    screen.call_after_refresh(read_on)
