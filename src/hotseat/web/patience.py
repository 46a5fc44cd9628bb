"""HTTP connections that may wait for a request only for a limited time, and only in limited number."""

import asyncio
from typing import Any

import uvicorn.protocols.http.h11_impl

HEAD_SECONDS = 5.0
"""Seconds that the head of a request may take; a browser on this machine sends it at once."""
MOST_WAITED_FOR = 16
"""The most connections without a request; one more closes the oldest of them."""


class PatientProtocol(uvicorn.protocols.http.h11_impl.H11Protocol):
    """uvicorn's protocol, which without this waits for ever and counts waiting connections as used."""

    def __init__(self, *arguments: Any, **named: Any) -> None:
        super().__init__(*arguments, **named)
        self._closing: asyncio.TimerHandle | None = None

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        """Waits for the first request."""
        super().connection_made(transport)
        self._wait_for_head()

    def connection_lost(self, exc: Exception | None) -> None:
        """Stops waiting for a request."""
        self._stop_waiting()
        super().connection_lost(exc)

    def handle_events(self) -> None:
        """Handles the data received; after the head of a request, its response may take any time."""
        super().handle_events()
        # Before the first request `cycle` is None, although uvicorn's types do not say so.
        if getattr(self.cycle, "response_complete", True) is False:
            self._stop_waiting()

    def on_response_complete(self) -> None:
        """Waits for the next request, which may have arrived already."""
        self._wait_for_head()
        super().on_response_complete()

    def _wait_for_head(self) -> None:
        self._stop_waiting()
        self._closing = self.loop.call_later(HEAD_SECONDS, self.transport.close)
        waiting = {
            connection._closing.when(): connection
            for connection in self.connections
            if isinstance(connection, PatientProtocol) and connection._closing is not None
        }
        if len(waiting) > MOST_WAITED_FOR:
            oldest = waiting[min(waiting)]
            oldest._stop_waiting()
            oldest.transport.close()

    def _stop_waiting(self) -> None:
        if self._closing is not None:
            self._closing.cancel()
            self._closing = None
