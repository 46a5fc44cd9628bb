"""A state and its events: is it legal? Then it is written; only then is it visible."""

from collections.abc import Callable
from typing import Generic, Protocol, TypeVar

State = TypeVar("State")
Event = TypeVar("Event")
Kept_contra = TypeVar("Kept_contra", contravariant=True)


class Journal(Protocol[Kept_contra]):
    """Where events are written."""

    @property
    def trouble(self) -> str:
        """Why nothing is being kept, in words; empty when all is well."""

    @property
    def waiting(self) -> int:
        """How many events are in memory only."""

    def append(self, event: Kept_contra) -> None:
        """Writes the event. A disk error never raises."""

    def retry(self) -> None:
        """Tries again to write the events that are in memory only."""


class Recorder(Generic[State, Event]):
    """A state that changes by events alone, each written to its journal before it is visible.

    `rules` gives the state after an event, or raises Refused. Trouble with the disk stops nothing: what the
    journal cannot write waits in memory, in order, until `retry` finds the disk mended.
    """

    def __init__(self, state: State, journal: Journal[Event], rules: Callable[[State, Event], State]) -> None:
        self.state = state
        self._journal = journal
        self._rules = rules

    def record(self, event: Event) -> None:
        """Records the event. Raises Refused, and writes nothing, if the rules do not allow it."""
        state = self._rules(self.state, event)
        self._journal.append(event)
        self.state = state

    @property
    def trouble(self) -> str:
        """Why nothing is being kept, in words; empty when all is well."""
        return self._journal.trouble

    @property
    def waiting(self) -> int:
        """How many events are in memory only."""
        return self._journal.waiting

    def retry(self) -> None:
        """Tries again to write the events that are in memory only, if there was trouble."""
        if self._journal.trouble:
            self._journal.retry()
