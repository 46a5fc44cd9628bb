"""Recordings become words in the background, whatever screen is shown, as long as the program runs."""

from functools import cached_property
from typing import TYPE_CHECKING, Protocol, runtime_checkable

from hotseat.domain.pacing import clock
from hotseat.domain.session.session import Session
from hotseat.tui.text import sentence

if TYPE_CHECKING:
    from collections.abc import Callable

    from textual.app import App
    from textual.timer import Timer

    from hotseat.engine.rehearsal import Rehearsal
    from hotseat.tui.recording_port import Transcribing, TranscribingState

LOOK_SECONDS = 0.5
LATER = "The recording is kept; hotseat speech transcribe can do it later."


@runtime_checkable
class HearsOfWords(Protocol):
    """A screen that shows something of the words of a session."""

    def words_came(self) -> None:
        """Called when the words of a recording are written."""


class Transcriptions:
    """Has recordings transcribed, one after the other, and tells the screens when there are words."""

    def __init__(self, app: "App[None]", transcribing: "Callable[[], Transcribing]") -> None:
        """`transcribing` makes what is needed for that when there is something to transcribe."""
        self._app = app
        self._make = transcribing
        self._timer: Timer | None = None
        self._state: TranscribingState | None = None
        self._left: dict[str, int] = {}
        """How many recordings of each session, by its id, are not through yet."""
        self._taken_last = ""
        self._troubles: dict[str, str] = {}
        """What went wrong last with each session, by its id."""

    @cached_property
    def _transcribing(self) -> "Transcribing":
        return self._make()

    def take(self, session: Session) -> None:
        """Takes up what the session has recorded, if there is what it needs."""
        if not session.recordings or self._transcribing.missing:
            return
        if taken := self._transcribing.take(session):
            its_id = self._taken_last = session.header.id
            self._left[its_id] = self._left.get(its_id, 0) + taken
            self._troubles.pop(its_id, None)
            self._look()
            if self._timer is None:
                self._timer = self._app.set_interval(LOOK_SECONDS, self._look)

    def take_over(self, rehearsal: "Rehearsal") -> None:
        """The same for a session that was left, unless it may be resumed: its answer has not ended."""
        if not rehearsal.is_trial and rehearsal.session.ended:
            self.take(rehearsal.session)

    def line(self, session: Session) -> str:
        """How far this session is, or why it has no words; empty if there is nothing to say."""
        its_id, state = session.header.id, self._state
        if not session.recordings:
            return ""
        if self._transcribing.missing:
            return f"{sentence(self._transcribing.missing)} {LATER}"
        if not self._left.get(its_id) or state is None:
            return self._troubles.get(its_id, "")
        if state.session != its_id:
            return "transcribing: an earlier recording comes first"
        if not state.seconds:
            return "transcribing: it begins"
        more = self._left[its_id] - 1
        after = f", and {more} more after it" if more else ""
        return f"transcribing: {clock(state.done)} of {clock(state.seconds)}{after}"

    def _look(self) -> None:
        before, self._state = self._state, self._transcribing.look()
        state = self._state
        through = [one.session for one in state.finished]
        if state.troubles:
            failed = (before and before.session) or self._taken_last
            self._troubles[failed] = state.troubles[-1]
            if failed not in through:
                through.append(failed)
        for its_id in through:
            self._left[its_id] = max(0, self._left.get(its_id, 0) - 1)
        if state.finished:
            self._tell_screens()
        if state.is_over:
            self._left.clear()
            if self._timer is not None:
                self._timer.stop()
                self._timer = None

    def _tell_screens(self) -> None:
        for screen in self._app.screen_stack:
            if isinstance(screen, HearsOfWords):
                screen.words_came()
