"""Transcribes recordings one after the other: what a screen shows of it, and what is kept.

A screen with a running session calls these at every tick, and neither waits:

    desk.transcribing.take(rehearsal.session)    # the recordings that have ended, each once
    state = desk.transcribing.look()             # writes what is finished; state is what to show

and where a session is over, or comes from a file, `take(session, with_open=True)`. `hotseat speech
transcribe` does the same in a loop. What was finished since the last look is in `state.finished`: its words
are in the file then. A failure is a sentence in `state.troubles`, and the recording stays.
"""

import time
from collections import deque
from collections.abc import Callable
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from hotseat import speech
from hotseat.clock import Clock
from hotseat.desk.transcribing.keeping import (
    keep_words,
    on_session_clock,
    see_to_audio,
    sweep,
    transcribed_in,
)
from hotseat.desk.transcribing.packing import Packing
from hotseat.desk.transcribing.state import SpeechSettings, Transcribed, TranscribingState
from hotseat.domain.session.recordings.recording import Recording
from hotseat.domain.session.session import Session
from hotseat.domain.settings import days_kept
from hotseat.domain.text import counted
from hotseat.storage.files.looking import CannotRead
from hotseat.storage.files.whole_file import CannotWrite
from hotseat.storage.session.discarded import discarded_in
from hotseat.storage.session.words_lock import locked_words
from hotseat.storage.speech.audio_files import audio_of

if TYPE_CHECKING:
    from hotseat.speech.transcription import Result, Transcription

LEFT = "not transcribed yet; `hotseat speech transcribe --all` does that"

Start = Callable[[Path, Path], "Transcription"]
"""Begins to transcribe with a model, given by its path, the recording at a path."""


class _Job(NamedTuple):
    session: str
    recording: Recording
    path: Path


class Transcribing:
    """The recordings of a folder that wait for their transcription, and the one that is being transcribed."""

    def __init__(
        self,
        folder: Path,
        settings: SpeechSettings,
        clock: Clock,
        is_played: Callable[[Path], bool] = lambda _: False,
    ) -> None:
        """The settings are read when they are needed. `is_played` says whether a recording is heard now."""
        self.start: Start = _start
        self._folder = folder
        self._settings = settings
        self._clock = clock
        self._taken: set[tuple[str, str]] = set()
        self._waiting: deque[_Job] = deque()
        self._running: tuple[_Job, Transcription] | None = None
        self._packing = Packing(clock, is_played)
        self._finished: list[Transcribed] = []
        self._troubles: list[str] = []

    @cached_property
    def missing(self) -> str:
        """What is missing to transcribe, as a sentence, or "". Nothing is imported to find out."""
        return speech.parts.missing_to_transcribe(self._settings.model)

    def take(self, session: Session, *, with_open: bool = False, again: bool = False) -> int:
        """Takes up the session's recordings that have no words yet, each once; with `again`, all of them.

        A recording whose end the session does not know may be running; it is taken only `with_open`. Returns
        how many were taken now.
        """
        its_id = session.header.id
        new = [
            recording
            for recording in session.recordings
            if (its_id, recording.file) not in self._taken and (with_open or not recording.is_open)
        ]
        if not new:
            return 0
        self._taken |= {(its_id, recording.file) for recording in new}
        transcribed = frozenset[str]() if again else transcribed_in(self._folder, its_id)
        return sum(self._take(its_id, recording) for recording in new if recording.file not in transcribed)

    def look(self) -> TranscribingState:
        """Watches the transcription that runs, writes one that has finished, and begins the next."""
        if self._running is not None:
            job, transcription = self._running
            transcription.watch(self._clock.awake())
            if transcription.state.is_over and self._is_seen_to(job, transcription):
                self._running = None
        if self._running is None and self._waiting:
            self._begin(self._waiting.popleft())
        if trouble := self._packing.look(may_begin=self._running is None):
            self._troubles.append(trouble)
        return self._state()

    def wait(self, seconds: float) -> None:
        """Waits until what runs is over, at most so long. No screen may call it.

        Where a transcription is over already, another program writes words of its session, and may need that
        long.
        """
        if self._running is None:
            self._packing.wait(seconds)
        elif self._running[1].state.is_over:
            time.sleep(seconds)
        else:
            self._running[1].wait(seconds)

    def leave(self) -> str:
        """Ends what runs, and removes recordings that were kept long enough. Nothing waits.

        What was not transcribed can be later. Returns a sentence if something is left, or could not be
        removed, else "".
        """
        left = len(self._waiting) + (self._running is not None)
        self._waiting.clear()
        if self._running is not None:
            self._running[1].stop()
            self._running = None
        self._packing.leave()
        folders = (self._folder, discarded_in(self._folder))
        swept = " ".join(
            trouble for folder in folders for trouble in sweep(folder, self._settings.audio, time.time())
        )
        return f"{counted(left, 'recording')} {'is' if left == 1 else 'are'} {LEFT}" if left else swept

    def pack(self, session: Session) -> None:
        """Takes up what the session has kept with words, to be stored as Opus, unless it runs elsewhere."""
        if session.running or not self._are_kept:
            return
        transcribed = transcribed_in(self._folder, session.header.id)
        for recording in session.recordings:
            files = self._files_of(recording)
            if recording.file in transcribed and len(files) == 1:
                self._packing.take(files[0])

    @property
    def _are_kept(self) -> bool:
        return days_kept(self._settings.audio) != 0

    def _files_of(self, recording: Recording) -> list[Path]:
        try:
            return audio_of(self._folder, recording.file)
        except CannotRead as trouble:
            self._troubles.append(f"{trouble}.")
            return []

    def _take(self, session_id: str, recording: Recording) -> int:
        files = self._files_of(recording)
        if files:
            self._waiting.append(_Job(session_id, recording, files[0]))
        return len(files[:1])

    def _begin(self, job: _Job) -> None:
        try:
            model = speech.models.choosing.chosen_model(self._settings.model)
        except (speech.models.choosing.NoModel, CannotRead) as trouble:
            self._troubles.append(f"Nothing can be transcribed: {trouble}.")
            self._waiting.clear()
        else:
            self._running = (job, self.start(model.path, job.path))

    def _is_seen_to(self, job: _Job, transcription: "Transcription") -> bool:
        """Keeps what was recognised. False while another program writes words of that session."""
        try:
            with locked_words(job.session):
                self._see_to(job, transcription)
        except BlockingIOError:
            return False
        return True

    def _see_to(self, job: _Job, transcription: "Transcription") -> None:
        state = transcription.state
        if not self._files_of(job.recording):
            # Its session was discarded meanwhile, or what was said is to be forgotten.
            return
        if state.result is None:
            self._troubles.append(state.trouble)
            return
        try:
            self._keep(job, state.result)
        except CannotWrite as trouble:
            self._troubles.append(f"{trouble} The recording is kept.")

    def _keep(self, job: _Job, result: "Result") -> None:
        words = on_session_clock(job.recording, result)
        keep_words(self._folder, job.session, words)
        self._finished.append(Transcribed(job.session, job.recording.file, len(words.words), result.seconds))
        if trouble := see_to_audio(self._folder, words, self._settings.audio):
            self._troubles.append(trouble)
        if self._are_kept:
            self._packing.take(job.path)

    def _state(self) -> TranscribingState:
        finished, self._finished = tuple(self._finished), []
        troubles, self._troubles = tuple(self._troubles), []
        job, transcription = self._running or (None, None)
        return TranscribingState(
            session=job.session if job else "",
            recording=job.recording.file if job else "",
            done=transcription.state.done if transcription else 0.0,
            seconds=transcription.state.seconds if transcription else 0.0,
            waiting=len(self._waiting),
            packing=not self._packing.is_over,
            finished=finished,
            troubles=troubles,
        )


def _start(model: Path, recording: Path) -> "Transcription":
    transcription = speech.transcription
    command = transcription.transcriber_command(model, recording)
    return transcription.Transcription(command, transcription.ceiling_for(model))
