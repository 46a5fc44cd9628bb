"""Records what a person logs of a real interview: all changes of one entry, or none."""

from collections.abc import Callable
from datetime import datetime
from functools import reduce

from hotseat.domain.real_interviews.entry import Entry, changes
from hotseat.domain.real_interviews.events import Discarded, RealEvent, Restored
from hotseat.domain.real_interviews.real_interview import RealInterview, after
from hotseat.engine.recorder import Journal, Recorder


class CannotLog(Exception):
    """A real interview cannot be logged or changed; the message is a sentence that says why."""


class NoSuchInterview(CannotLog):
    """No interview, or several, have the id that was named; the message is a sentence that says so."""


class Logging:
    """The real interview that is changed. `now` returns the time in UTC."""

    def __init__(
        self, interview: RealInterview, journal: Journal[RealEvent], now: Callable[[], datetime]
    ) -> None:
        self.recorder = Recorder(interview, journal, after)
        self._now = now

    @property
    def interview(self) -> RealInterview:
        """The interview as it is now."""
        return self.recorder.state

    def fill_in(self, seen: Entry | None, wanted: Entry) -> None:
        """Records what differs between what the person saw and what they want; `seen` is None at first.

        Raises Refused, and records nothing, if any of it is not allowed.
        """
        at = self._now().replace(microsecond=0)
        events = list(changes(seen, wanted, self.interview.highest, at))
        reduce(after, events, self.interview)
        for event in events:
            self.recorder.record(event)

    def discard(self) -> None:
        """Lets it count nowhere."""
        self.recorder.record(Discarded(self._now().replace(microsecond=0)))

    def restore(self) -> None:
        """Lets it count again."""
        self.recorder.record(Restored(self._now().replace(microsecond=0)))
