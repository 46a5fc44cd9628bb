"""Reads all sessions without blocking the screen."""

import time
from collections.abc import Callable
from typing import TYPE_CHECKING

from hotseat.tui.screens.page import Page

if TYPE_CHECKING:
    from hotseat.tui.ports import Sessions

BETWEEN_KEYS = 0.02
"""Seconds of reading at a time: the longest that a key has to wait."""
REST_SECONDS = 0.001
"""Seconds of pause in between, so that keys are handled."""


def read_all(
    screen: Page, sessions: "Sessions", report: Callable[[int, int], None], then: Callable[[], None]
) -> Callable[[], None]:
    """Reads the sessions not read so far, a few at a time.

    Calls `report` with how many are read, of how many, and `then` once at the end. Returns what stops it. The
    screen calls that when it is closed, because a second process may be reading; what was read is kept.
    """
    progress = sessions.reading()

    def read_on() -> None:
        if not screen.is_attached:
            return
        until = time.monotonic() + BETWEEN_KEYS
        for done, total in progress:
            if time.monotonic() >= until:
                report(done, total)
                screen.set_timer(REST_SECONDS, read_on)
                return
        then()

    screen.call_after_refresh(read_on)
    return progress.close
