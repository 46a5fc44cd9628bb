"""One key at a time: the next is looked at once all that the one before has caused is done."""

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
"""How often it is looked without a pause whether all is done; most keys need some ten looks."""
SECONDS_BETWEEN_LOOKS = 0.001


class Turns:
    """Lets what is typed, pasted and clicked through to an app, each in a turn of its own.

    The library hands a key from widget to widget by messages, and what a key opens or closes follows in
    further messages. A key that comes in the same packet would meet the screen as it was before. So each
    waits until nothing is under way: decided by what the app is doing, and by no time.
    """

    def __init__(self, app: "App[None]") -> None:
        self._app = app
        self._waiting: deque[events.Event] = deque()
        self._let_through: events.Event | None = None
        self._looks = 0

    def has_come(self, event: events.Event) -> bool:
        """Whether it is this event's turn; if not, it is posted to the app again when it is."""
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
        """Whether the app is being left: nothing that comes counts any more."""
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
        """Whether nobody has anything to do, and no screen is coming or going."""
        app = self._app
        if not app.screen_stack or not _wait_for_messages((app, *app._registry)):
            return False
        # The palette finds its commands in the background.
        palette = app.screen if isinstance(app.screen, CommandPalette) else None
        return palette is None or all(worker.is_finished for worker in app.workers if worker.node is palette)

    def _is_laid_out_for(self, event: events.Event) -> bool:
        """Whether the screen stands as it will be painted; text for a line need not wait for that."""
        screen = self._app.screen
        line = screen.focused
        is_text = (
            isinstance(event, events.Key)
            and line is not None
            and line.check_consume_key(event.key, event.character)
        )
        moves = screen._layout_required or screen._scroll_required or screen._recompose_required
        if screen._callbacks or (moves and not is_text):
            # At once, where the library would wait for the next frame.
            screen.call_later(screen._on_timer_update)
            return False
        return True


def _wait_for_messages(pumps: Iterable[MessagePump]) -> bool:
    """Whether each has handled all messages there were, with all that it put off until after them."""
    for pump in pumps:
        queue: Queue[object] = pump._message_queue
        if not pump._closed and (queue.values or not queue.ready_event._waiters):
            return False
    return True
