"""Records the answers of the session that runs: with its clock, and without ever holding it up."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from hotseat import speech
from hotseat.desk.settings import DeskSettings
from hotseat.domain.refusal import Refused
from hotseat.domain.session.recordings.going_on import was_recorded
from hotseat.domain.session.recordings.recording_rules import refuse_strange_name
from hotseat.domain.session.session import Session
from hotseat.domain.vocabulary import RecordingEnd
from hotseat.engine.rehearsal import Rehearsal
from hotseat.speech.devices.choosing import FILE
from hotseat.storage.files.looking import CannotRead
from hotseat.storage.speech.au import RATE, frames_of
from hotseat.storage.speech.belongings import free_name
from hotseat.storage.speech.samples import NotARecording

if TYPE_CHECKING:
    from hotseat.speech.audio_recorder import Tape
    from hotseat.speech.recording import Begun, Ended, Recording

SECONDS_TO_LEAVE = 0.5
"""How long the end of a session waits for its recorder, whose file is safe without that."""
GOES_ON = "The session goes on."

Start = Callable[["Tape", str], "Recording"]
"""Begins to record the microphone of that name."""


class Sound(NamedTuple):
    """What a recording hears now."""

    is_running: bool = False
    level: float = 0.0
    is_silent: bool = False


class _Switched(NamedTuple):
    """What somebody chose with the key."""

    session: str
    question: int
    on: bool


class AnswerRecording:
    """The recordings of the session that runs. Nothing here waits, except `leave`, for a moment."""

    def __init__(
        self,
        settings: DeskSettings,
        session_file: Callable[[], Path | None],
        is_spoken_to: Callable[[], bool],
    ) -> None:
        """`session_file` returns the path of the open session's file.

        `is_spoken_to` says whether a voice is asking just now: through loudspeakers, a recording would hear
        it, and its words would count as the candidate's.
        """
        self.start: Start = _start
        self._is_spoken_to = is_spoken_to
        self._settings = settings
        self._session_file = session_file
        self._switched: _Switched | None = None
        self._rehearsal: Rehearsal | None = None
        self._running: Recording | None = None
        self._is_in_session = False
        """Whether the session knows of the recording that runs."""
        self._why: RecordingEnd | None = None
        """Why the recording that runs was told to stop; None if it was not."""
        self._has_failed = False
        """Whether nothing more is tried until the clock stands still."""
        self._missing: str | None = None
        self._trouble = ""
        self._told: set[str] = set()

    @property
    def sound(self) -> Sound:
        """What is heard now."""
        if self._running is None:
            return Sound()
        state = self._running.state
        return Sound(state.is_running, state.level, state.is_silent)

    def is_wanted(self, session: Session) -> bool:
        """Whether the answer to the current question is to be recorded, as set or as switched here."""
        if session.is_drill or session.question is None:
            return False
        switched = self._switched
        if switched and switched[:2] == _key(session):
            return switched.on
        wanted = self._settings.value("record") == "always" or was_recorded(session)
        return wanted and not self._why_not()

    def switch(self, session: Session) -> str:
        """Switches that for the current question. Returns "", or a sentence on why it cannot be recorded."""
        on = not self.is_wanted(session)
        if on and (missing := self._why_not()):
            return missing
        self._switched = _Switched(*_key(session), on)
        self._has_failed = False
        return ""

    def trouble(self) -> str:
        """A sentence on why nothing is recorded, or no more, once for each failure; else ""."""
        trouble, self._trouble = self._trouble, ""
        return trouble

    def follow(self, rehearsal: Rehearsal) -> None:
        """Begins and ends recordings as the session stands, and says in it what was recorded."""
        if rehearsal.is_trial:
            return
        self._rehearsal = rehearsal
        self._take_news()
        session = rehearsal.session
        self._say_what_is_missing(session)
        if not self._is_due(session):
            self._has_failed = False
            self._stop(_why(session))
        elif self._running is None and not self._has_failed and not self._is_spoken_to():
            self._begin(rehearsal)

    def leave(self) -> str:
        """Ends the recording that runs. There is nothing that could not be kept."""
        self._stop("left")
        if self._running is not None:
            self._running.wait(SECONDS_TO_LEAVE)
            self._take_news()
            self._let_go()
        self._rehearsal = self._missing = None
        self._has_failed = False
        self._trouble = ""
        self._told.clear()
        return ""

    def _is_due(self, session: Session) -> bool:
        question = session.question
        return question is not None and question.begun and session.ticking and self.is_wanted(session)

    def _say_what_is_missing(self, session: Session) -> None:
        """Says once in a session that it is set to be recorded and cannot be."""
        if session.ticking and self._settings.value("record") == "always" and not session.is_drill:
            self._complain_once(self._why_not())

    def _why_not(self) -> str:
        """What is missing to record, as a sentence; nothing is imported to find out."""
        if self._missing is None:
            microphone = speech.parts.microphone()
            is_there = microphone.is_there or self._microphone.startswith(FILE)
            installs = f"{speech.parts.how_to_install()} installs what is needed"
            self._missing = (
                "" if is_there else f"hotseat cannot record, because {microphone.what}; {installs}."
            )
        return self._missing

    def _complain_once(self, trouble: str) -> None:
        if trouble and trouble not in self._told:
            self._told.add(trouble)
            self._trouble = f"{trouble} {GOES_ON}"

    @property
    def _microphone(self) -> str:
        return self._settings.value("microphone")

    def _begin(self, rehearsal: Rehearsal) -> None:
        session_file, session = self._session_file(), rehearsal.session
        if session_file is None:
            return
        its_id = session.header.id
        try:
            name = free_name(
                session_file.parent, its_id, (recording.file for recording in session.recordings), "au"
            )
            refuse_strange_name(its_id, name)
        except (CannotRead, Refused) as trouble:
            self._fail(f"Nothing is recorded: {trouble}.")
            return
        tape = speech.audio_recorder.Tape(session_file.with_name(name), its_id, rehearsal.origin)
        self._why, self._is_in_session = None, False
        self._running = self.start(tape, self._microphone)

    def _stop(self, why: RecordingEnd) -> None:
        if self._running is not None and self._why is None:
            self._why = why
            self._running.stop()

    def _take_news(self) -> None:
        """Writes into the session what the recorder has told meanwhile."""
        running = self._running
        if running is None:
            return
        # Asked before the news are read: after it has ended, nothing more comes.
        is_over = running.is_over
        while (news := running.news()) is not None:
            self._write(news, running.path.name)
        if is_over:
            self._running = None
            if running.state.trouble:
                self._fail(running.state.trouble)

    def _write(self, news: "Begun | Ended", file: str) -> None:
        if self._rehearsal is None:
            return
        sounding = self._rehearsal.sounding
        try:
            if isinstance(news, speech.recording.Begun):
                sounding.begin(file, news.starts, news.device)
                self._is_in_session = True
            elif self._is_in_session:
                self._is_in_session = False
                sounding.end(self._why if self._why and news.why == "stopped" else news.why, news.seconds)
        except Refused:
            # The file stays, and is adopted when the session is resumed.
            return

    def _let_go(self) -> None:
        """Leaves a recorder that has not ended yet to itself; its end is that of its file now."""
        running, self._running = self._running, None
        if running is None or not self._is_in_session:
            return
        try:
            self._write(speech.recording.Ended("stopped", frames_of(running.path) / RATE), running.path.name)
        except NotARecording:
            return

    def _fail(self, trouble: str) -> None:
        self._has_failed = True
        self._trouble = f"{trouble} {GOES_ON}"


def _start(tape: "Tape", microphone: str) -> "Recording":
    return speech.recording.Recording(tape, microphone)


def _key(session: Session) -> tuple[str, int]:
    return session.header.id, len(session.questions)


def _why(session: Session) -> RecordingEnd:
    """Why the session needs no recording now, as it stands."""
    if session.ended:
        return "left"
    question = session.question
    if question is not None and (gap := question.open_gap) is not None:
        return "away" if gap.reason == "away" else "paused"
    return "stopped" if session.ticking else "answered"
