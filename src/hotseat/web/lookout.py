"""Looks at the session for every browser that has the page open, and tells each what changed."""

import asyncio
import json
from collections.abc import AsyncIterator, Callable

from hotseat.domain.interview.candidate import WAITING, CandidateView

LOOK_SECONDS = 0.1
ALIVE_SECONDS = 1.0
"""An event that says nothing goes out this often: the page knows that it is up to date, and one who has gone
is noticed."""
ALIVE = "event: alive\ndata: {}\n\n"
"""Without data a browser would not tell the page of it."""
MOST = 8
"""Browsers at a time."""


class Lookout:
    """The view as it is now, looked for ten times a second."""

    def __init__(self, look: Callable[[], CandidateView]) -> None:
        self._look = look
        self._view = WAITING
        self._watchers: set[asyncio.Event] = set()
        self._closed = False

    @property
    def watched_by(self) -> int:
        """How many have the page open."""
        return len(self._watchers)

    @property
    def full(self) -> bool:
        """Whether no more can watch."""
        return self.watched_by >= MOST

    async def keep_looking(self) -> None:
        """Looks until it is cancelled."""
        while True:
            if (view := self._look()) != self._view:
                self._view = view
                self._wake()
            await asyncio.sleep(LOOK_SECONDS)

    def close(self) -> None:
        """Ends what everybody watches."""
        self._closed = True
        self._wake()

    async def events(self) -> AsyncIterator[str]:
        """Server-sent events: the view now, and again whenever it changes. One who leaves is forgotten."""
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
    """The view as JSON in ASCII, which holds no line break whatever the texts are."""
    return f"data: {json.dumps(view._asdict())}\n\n"
