"""How far the recordings of the sessions are on their way to words, whatever is shown meanwhile."""

from collections.abc import Callable, Sequence
from functools import cached_property
from typing import Protocol

from hotseat.domain.pacing import clock
from hotseat.domain.session.session import Session
from hotseat.engine.rehearsal import Rehearsal

LATER = "The recording is kept; hotseat speech transcribe can do it later."


class Transcribed(Protocol):
    """A recording whose words are written."""

    @property
    def session(self) -> str:
        """The session's id."""


class TranscribingState(Protocol):
    """What is going on now."""

    @property
    def session(self) -> str:
        """The id of the session whose recording is being transcribed; empty if none is."""

    @property
    def done(self) -> float:
        """How many seconds of it are transcribed."""

    @property
    def seconds(self) -> float:
        """How long it is; 0 until that is known."""

    @property
    def finished(self) -> Sequence[Transcribed]:
        """What was finished since the last look."""

    @property
    def troubles(self) -> Sequence[str]:
        """What went wrong since the last look, as sentences."""

    @property
    def is_over(self) -> bool:
        """Whether nothing is left to do."""


class Transcribing(Protocol):
    """The recordings that become words, one after the other, in the background. Nothing here waits."""

    @property
    def missing(self) -> str:
        """What is missing to transcribe, as a sentence; empty if all is there."""

    def take(self, session: Session) -> int:
        """Takes up the recordings that have ended and have no words, each once; returns how many."""

    def look(self) -> TranscribingState:
        """Writes the words that have come, and begins the next."""


class Transcriptions:
    """The recordings that become words, one after the other. Whoever shows something looks after them.

    `transcribing` makes what is needed for that when there is something to transcribe.
    """

    def __init__(self, transcribing: Callable[[], Transcribing]) -> None:
        self._make = transcribing
        self._state: TranscribingState | None = None
        self._left: dict[str, int] = {}
        """How many recordings of each session, by its id, are not through yet."""
        self._taken_last = ""
        self._troubles: dict[str, str] = {}
        """What went wrong last with each session, by its id."""

    @cached_property
    def _transcribing(self) -> Transcribing:
        return self._make()

    @property
    def is_busy(self) -> bool:
        """Whether something is on its way, so that `look` is to be called twice a second."""
        return any(self._left.values())

    def take(self, session: Session) -> None:
        """Takes up what the session has recorded, if there is what it needs."""
        if not session.recordings or self._transcribing.missing:
            return
        if taken := self._transcribing.take(session):
            its_id = self._taken_last = session.header.id
            self._left[its_id] = self._left.get(its_id, 0) + taken
            self._troubles.pop(its_id, None)
            self.look()

    def take_over(self, rehearsal: Rehearsal) -> None:
        """The same for a session that was left, unless it may be resumed: its answer has not ended."""
        if not rehearsal.is_trial and rehearsal.session.ended:
            self.take(rehearsal.session)

    def line(self, session: Session) -> str:
        """How far this session is, or why it has no words; empty if there is nothing to say."""
        its_id, state = session.header.id, self._state
        if not session.recordings:
            return ""
        if missing := self._transcribing.missing:
            return f"{missing[0].upper()}{missing[1:].removesuffix('.')}. {LATER}"
        if not self._left.get(its_id) or state is None:
            return self._troubles.get(its_id, "")
        if state.session != its_id:
            return "transcribing: an earlier recording comes first"
        if not state.seconds:
            return "transcribing: it begins"
        more = self._left[its_id] - 1
        after = f", and {more} more after it" if more else ""
        return f"transcribing: {clock(state.done)} of {clock(state.seconds)}{after}"

    def look(self) -> bool:
        """Has words written that have come, and the next recording begun; returns whether words came."""
        before, self._state = self._state, self._transcribing.look()
        state = self._state
        through = [finished.session for finished in state.finished]
        if state.troubles:
            failed = (before and before.session) or self._taken_last
            self._troubles[failed] = state.troubles[-1]
            if failed not in through:
                through.append(failed)
        for its_id in through:
            self._left[its_id] = max(0, self._left.get(its_id, 0) - 1)
        if state.is_over:
            self._left.clear()
        return bool(state.finished)
