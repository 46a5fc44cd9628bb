"""Follows the session and sends each change to every browser that has the page open."""

import asyncio
import json
from collections.abc import AsyncIterator, Callable

from hotseat.domain.interview.candidate import WAITING, CandidateView

LOOK_SECONDS = 0.1
ALIVE_SECONDS = 1.0
"""How often an empty event is sent, from which the page knows that it is up to date; sending it also shows
which browsers have gone."""
ALIVE = "event: alive\ndata: {}\n\n"
"""It has data because a browser does not pass on an event without."""
MOST = 8
"""The most browsers at a time."""


class Lookout:
    """The current view, updated ten times a second, and the browsers that watch it."""

    def __init__(self, look: Callable[[], CandidateView]) -> None:
        self._look = look
        self._view = WAITING
        self._watchers: set[asyncio.Event] = set()
        self._closed = False

    @property
    def watched_by(self) -> int:
        """The number of browsers that have the page open."""
        return len(self._watchers)

    @property
    def full(self) -> bool:
        """Whether no other browser can watch."""
        return self.watched_by >= MOST

    async def keep_looking(self) -> None:
        """Updates the view until the task is cancelled."""
        while True:
            if (view := self._look()) != self._view:
                self._view = view
                self._wake()
            await asyncio.sleep(LOOK_SECONDS)

    def close(self) -> None:
        """Ends the events of all browsers."""
        self._closed = True
        self._wake()

    async def events(self) -> AsyncIterator[str]:
        """Server-sent events for one browser: the view now, and after each change."""
        woken = asyncio.Event()
        self._watchers.add(woken)
        try:
            yield _event(self._view)
            while not self._closed:
                try:
                    await asyncio.wait_for(woken.wait(), ALIVE_SECONDS)
                except TimeoutError:
                    yield ALIVE
                    continue
                woken.clear()
                if not self._closed:
                    yield _event(self._view)
        finally:
            self._watchers.discard(woken)

    def _wake(self) -> None:
        for woken in self._watchers:
            woken.set()


def _event(view: CandidateView) -> str:
    """The view as JSON in ASCII, so that no text in it can hold a line break."""
    return f"data: {json.dumps(view._asdict())}\n\n"
