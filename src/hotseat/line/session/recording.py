"""The recording of a session in line mode.

It goes with the clock. What there is to know of it waits until the person types, because they speak.
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from hotseat.domain.session.session import Stage

if TYPE_CHECKING:
    from hotseat.engine.rehearsal import Rehearsal
    from hotseat.line.room import Room

SILENT = (
    "The microphone is silent: see whether it is muted, or whether your system records from another one. "
    "The session goes on."
)
ASKED = "From now on, each card says whether the answer is recorded."


class Recording:
    """Has the recording follow the session, and knows what is to be said of it."""

    def __init__(self, room: "Room", rehearsal: "Rehearsal") -> None:
        self._room = room
        self._rehearsal = rehearsal
        self._has_been_silent = False
        """Whether it was said once: where a microphone cuts noise, a pause to think is silent too."""
        self._to_say: list[str] = []

    @property
    def is_wanted(self) -> bool:
        """Whether this answer is to be recorded."""
        desk, rehearsal = self._room.desk, self._rehearsal
        return not rehearsal.is_trial and desk.recording.is_wanted(rehearsal.session)

    def follow(self) -> None:
        """Has a recording begin or end as the session stands now. Says nothing."""
        if self._rehearsal.is_trial:
            return
        recording, session = self._room.desk.recording, self._rehearsal.session
        recording.follow(self._rehearsal)
        if session.stage is Stage.FOLLOW_UPS and session.recordings:
            self._room.transcriptions.take(session)
        if recording.sound.is_silent and not self._has_been_silent:
            self._has_been_silent = True
            self._to_say.append(SILENT)
        if trouble := recording.trouble():
            self._to_say.append(trouble)

    def to_say(self) -> Iterator[str]:
        """What has come up since the last time."""
        sentences, self._to_say = self._to_say, []
        yield from sentences

    def on_card(self) -> str:
        """Whether the answer will be recorded; nothing for whoever never records."""
        if self.is_wanted:
            return "This answer is recorded, on this computer. R switches that off."
        asks = self._room.desk.settings.value("record") != "never" and not self._rehearsal.is_trial
        return "This answer is not recorded. R records it." if asks else ""

    def now(self) -> str:
        """Whether the microphone is open now; nothing where nothing is to be recorded."""
        if not self.is_wanted:
            return ""
        return "Recording." if self._room.desk.recording.sound.is_running else "Not recording now."

    def switch(self) -> str:
        """Switches it for this answer; returns what is to be said of that."""
        if self._rehearsal.is_trial:
            return "A first try is kept nowhere, so it is not recorded."
        if trouble := self._room.desk.recording.switch(self._rehearsal.session):
            return trouble
        if not self.is_wanted:
            return "Recording is off for this answer."
        settings, more = self._room.desk.settings, ""
        if settings.value("record") == "never":
            more = settings.keep("record", "ask") or ASKED
        return f"Recording is on for this answer. {more}".rstrip()
