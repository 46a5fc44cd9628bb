"""Changes a state by events: each must be legal, is then written, and only then is the new state visible."""

from collections.abc import Callable
from typing import Generic, Protocol, TypeVar

from hotseat.domain.text import counted

State = TypeVar("State")
Event = TypeVar("Event")
Kept_contra = TypeVar("Kept_contra", contravariant=True)


class Journal(Protocol[Kept_contra]):
    """Where events are written."""

    @property
    def trouble(self) -> str:
        """Why events cannot be written, as a sentence; empty if they can."""

    @property
    def waiting(self) -> int:
        """How many events are in memory only."""

    def append(self, event: Kept_contra) -> None:
        """Writes the event. A disk error never raises."""

    def retry(self) -> None:
        """Tries again to write the events that are in memory only."""


class Recorder(Generic[State, Event]):
    """A state that only events change; each is passed to the journal before the new state is visible.

    `rules` returns the state after an event, or raises Refused. A disk error stops nothing: events that the
    journal cannot write wait in memory, in order, until `retry` can write them.
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
        """Why events cannot be written, as a sentence; empty if they can."""
        return self._journal.trouble

    @property
    def waiting(self) -> int:
        """How many events are in memory only."""
        return self._journal.waiting

    def trouble_told(self, what: str) -> str:
        """The trouble in a sentence, with the events that wait; `what` goes on, such as "the interview"."""
        trouble, waiting = self.trouble, self.waiting
        if not trouble or not waiting:
            return f"{trouble[:1].upper()}{trouble[1:].removesuffix('.')}." if trouble else ""
        waits = "waits in memory and is" if waiting == 1 else "wait in memory and are"
        return (
            f"Nothing is being kept: {trouble}. {counted(waiting, 'event')} {waits} "
            f"written as soon as the fault is fixed; {what} goes on."
        )

    def retry(self) -> None:
        """Tries again to write the events that are in memory only, if there was trouble."""
        if self._journal.trouble:
            self._journal.retry()
