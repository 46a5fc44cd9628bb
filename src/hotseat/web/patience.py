"""HTTP that waits for a request only so long, and for only so many at a time."""

import asyncio
from typing import Any

import uvicorn.protocols.http.h11_impl

HEAD_SECONDS = 5.0
"""How long the head of a request may take; a browser on this machine sends it at once."""
MOST_WAITED_FOR = 16
"""Connections without a request; where one more comes, the oldest of them goes."""


class PatientProtocol(uvicorn.protocols.http.h11_impl.H11Protocol):
    """The library's protocol, which waits for a head for ever and counts those it waits for as visitors."""

    def __init__(self, *arguments: Any, **named: Any) -> None:
        super().__init__(*arguments, **named)
        self._closing: asyncio.TimerHandle | None = None

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        """Waits for the first request."""
        super().connection_made(transport)
        self._wait_for_head()

    def connection_lost(self, exc: Exception | None) -> None:
        """Nothing is waited for any more."""
        self._stop_waiting()
        super().connection_lost(exc)

    def handle_events(self) -> None:
        """What has come; with the end of its head a request is answered, however long that takes."""
        super().handle_events()
        # There is no cycle before the first request, whatever the library's types say.
        if getattr(self.cycle, "response_complete", True) is False:
            self._stop_waiting()

    def on_response_complete(self) -> None:
        """Waits for the next request, which may have come already."""
        self._wait_for_head()
        super().on_response_complete()

    def _wait_for_head(self) -> None:
        self._stop_waiting()
        self._closing = self.loop.call_later(HEAD_SECONDS, self.transport.close)
        waiting = {
            one._closing.when(): one
            for one in self.connections
            if isinstance(one, PatientProtocol) and one._closing is not None
        }
        if len(waiting) > MOST_WAITED_FOR:
            oldest = waiting[min(waiting)]
            oldest._stop_waiting()
            oldest.transport.close()

    def _stop_waiting(self) -> None:
        if self._closing is not None:
            self._closing.cancel()
            self._closing = None
