"""Handles one key at a time: the next waits until everything that the previous one caused is done."""

import asyncio
from collections import deque
from collections.abc import Iterable
from typing import TYPE_CHECKING

from textual import events
from textual.command import CommandPalette
from textual.message_pump import MessagePump

if TYPE_CHECKING:
    from textual._queue import Queue
    from textual.app import App

LOOKS_AT_ONCE = 50
"""How often to check without a pause whether everything is done; most keys need about ten checks."""
SECONDS_BETWEEN_LOOKS = 0.001


class Turns:
    """Passes keys, pastes and clicks to the app one at a time.

    Textual passes a key from widget to widget by messages, and opens and closes screens by further messages.
    A second key in the same packet would reach the screen as it was before the first. So each one waits until
    the app has nothing left to do; that is decided by the app's state, never by time.
    """

    def __init__(self, app: "App[None]") -> None:
        self._app = app
        self._waiting: deque[events.Event] = deque()
        self._let_through: events.Event | None = None
        self._looks = 0

    def has_come(self, event: events.Event) -> bool:
        """Whether this event may be handled now; if not, it is posted to the app again later."""
        if event is self._let_through:
            self._let_through = None
            if self._waiting:
                self._look_soon()
            return True
        self._waiting.append(event)
        if len(self._waiting) == 1 and self._let_through is None:
            self._look_soon()
        return False

    @property
    def _is_over(self) -> bool:
        """Whether the app is ending, so that further events are dropped."""
        app = self._app
        return app._exit or app._closing or app._closed or app._exception is not None

    def _look_soon(self) -> None:
        loop = asyncio.get_running_loop()
        self._looks += 1
        if self._looks < LOOKS_AT_ONCE:
            loop.call_soon(self._look)
        else:
            loop.call_later(SECONDS_BETWEEN_LOOKS, self._look)

    def _look(self) -> None:
        app = self._app
        if self._is_over:
            self._waiting.clear()
        elif self._is_settled() and self._is_laid_out_for(self._waiting[0]):
            self._looks = 0
            self._let_through = self._waiting.popleft()
            app.post_message(self._let_through)
        else:
            self._look_soon()

    def _is_settled(self) -> bool:
        """Whether all widgets are idle, and no screen is opening or closing."""
        app = self._app
        if not app.screen_stack or not _are_idle((app, *app._registry)):
            return False
        # The palette finds its commands in the background.
        palette = app.screen if isinstance(app.screen, CommandPalette) else None
        return palette is None or all(worker.is_finished for worker in app.workers if worker.node is palette)

    def _is_laid_out_for(self, event: events.Event) -> bool:
        """Whether the layout is up to date; text for an input line does not have to wait for that."""
        screen = self._app.screen
        line = screen.focused
        is_text = (
            isinstance(event, events.Key)
            and line is not None
            and line.check_consume_key(event.key, event.character)
        )
        moves = screen._layout_required or screen._scroll_required or screen._recompose_required
        if screen._callbacks or (moves and not is_text):
            # Do it now; Textual would wait for the next frame.
            screen.call_later(screen._on_timer_update)
            return False
        return True


def _are_idle(pumps: Iterable[MessagePump]) -> bool:
    """Whether each has handled all its messages, and waits for the next."""
    for pump in pumps:
        queue: Queue[object] = pump._message_queue
        if not pump._closed and (queue.values or not queue.ready_event._waiters):
            return False
    return True
