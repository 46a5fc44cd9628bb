"""What the screens and commands ask for: the desk with its parts, and the session that runs."""

import os
from datetime import UTC, datetime
from functools import cached_property
from random import Random
from typing import TYPE_CHECKING

from hotseat import desk, engine
from hotseat.clock import Clock
from hotseat.desk.bank import PromptBank
from hotseat.desk.drawing.drawing import Drawing
from hotseat.desk.names import Names, new_header
from hotseat.desk.owner import Owner
from hotseat.desk.sessions import Sessions
from hotseat.desk.settings import DeskSettings
from hotseat.desk.user_settings import UserSettings
from hotseat.domain.bank.bank import Choice
from hotseat.domain.bank.prompt import Prompt
from hotseat.domain.review.next_question import NextQuestion
from hotseat.domain.session.header import Header, Heads
from hotseat.domain.settings import LastTime
from hotseat.domain.text import one_line
from hotseat.domain.vocabulary import Kind, Mode
from hotseat.storage.files.folder import PracticeFolder
from hotseat.storage.files.looking import is_there

if TYPE_CHECKING:
    from collections.abc import Callable

    from hotseat.desk.loops.loops import Loops
    from hotseat.desk.open_session import OpenSession
    from hotseat.desk.rating_elsewhere import RatingElsewhere
    from hotseat.desk.readiness import Readiness
    from hotseat.desk.real_interviews.real_interviews import RealInterviews
    from hotseat.desk.recording import AnswerRecording
    from hotseat.desk.schedule.scheduling import Scheduling
    from hotseat.desk.stories import Stories
    from hotseat.desk.transcribing.transcribing import Transcribing
    from hotseat.desk.voice import Voice
    from hotseat.desk.words import Words
    from hotseat.domain.loop.loop import Loop
    from hotseat.domain.readiness.gaps import ReadinessGap
    from hotseat.engine.rehearsal import Rehearsal
    from hotseat.engine.repair import Repair
    from hotseat.storage.files.note_file import NoteFile


class Desk:
    """Everything that a person needs to practise. Each part is read only when it is first used."""

    def __init__(
        self,
        folder: PracticeFolder,
        clock: Clock,
        rng: Random,
        names: Names | None = None,
        settings: UserSettings | None = None,
    ) -> None:
        self.folder = folder
        self.bank = PromptBank(folder)
        self.unkept: list[str] = []
        """A sentence for each session that could not be written in full."""
        self._clock = clock
        self.rng = rng
        self._names = Names(*map(one_line, names or Names()))
        self.owner = Owner(settings or UserSettings(os.environ), self._names.candidate)
        self.sessions = Sessions(folder.sessions, self.owner)
        self.settings = DeskSettings(
            self.owner, str(folder.path), self.sessions.practised_last, lambda: self.bank.current.levels
        )
        self._drawing = Drawing(self, self._now)
        self._leaving: list[Callable[[], str]] = []
        """Functions that close files; each returns a sentence if something could not be written, else ""."""
        self.ending: list[Callable[[], str]] = []
        """Functions that end what goes on until the program ends; each returns a sentence on it, or ""."""

    def next_question(
        self, choice: Choice, passed_over: frozenset[str] = frozenset(), candidate: str = ""
    ) -> NextQuestion:
        """A prompt that fits the choice, and why this one; it depends on what the candidate answered so far.

        `candidate` is whoever answers now if it is empty. Raises NothingToAsk if no prompt fits.
        """
        return self._drawing.next_question(choice, passed_over, candidate or self.owner.answering)

    def gap(self, level: str, prompt: Prompt, candidate: str = "") -> "ReadinessGap | None":
        """The greatest gap in this person's newest assessment for the level that the prompt practises."""
        return self._drawing.gap_finder(level, candidate)(prompt)

    @cached_property
    def readiness(self) -> "Readiness":
        """The framework and the assessments."""
        readiness = desk.readiness.Readiness(self.folder, self._now, self.owner, self.stories.all)
        self._leaving.append(readiness.leave)
        return readiness

    @cached_property
    def loops(self) -> "Loops":
        """The loops: days of several interviews."""
        loops = desk.loops.loops.Loops(self, self._now)
        self._leaving.append(loops.leave)
        return loops

    def open_loop(self) -> "Loop | None":
        """The loop that goes on; None without one. Without any loop nothing of loops is imported."""
        return next(iter(self.loops.open_ones()), None) if is_there(self.folder.loops) else None

    @cached_property
    def real_interviews(self) -> "RealInterviews":
        """The interviews that were held at companies."""
        return desk.real_interviews.real_interviews.RealInterviews(self.folder, self._now, self.owner)

    @cached_property
    def stories(self) -> "Stories":
        """The stories of the practice folder."""
        return desk.stories.Stories(self.folder.stories, lambda: self.bank.current)

    @cached_property
    def schedule(self) -> "Scheduling":
        """What to do each day until the interview."""
        return desk.schedule.scheduling.Scheduling(self, self._now)

    @cached_property
    def voice(self) -> "Voice":
        """What reads aloud for the interviewer."""
        voice = desk.voice.Voice(self.settings, self._clock)
        self._leaving.append(voice.close)
        return voice

    @cached_property
    def recording(self) -> "AnswerRecording":
        """What records the answers of the session that runs."""
        recording = desk.recording.AnswerRecording(
            self.settings, lambda: self._session.path, lambda: self.voice.is_speaking
        )
        # Before the session is closed: its last recording is written into it.
        self._leaving.insert(0, recording.leave)
        return recording

    @cached_property
    def words(self) -> "Words":
        """What was said in the sessions of the practice folder."""
        words = desk.words.Words(self.folder.sessions)
        self._leaving.append(words.hush)
        return words

    @cached_property
    def transcribing(self) -> "Transcribing":
        """What turns the recordings of the folder into words, also while no session is open."""
        transcribing = desk.transcribing.transcribing.Transcribing(
            self.folder.sessions, self.settings.user, self._clock, self.words.is_played
        )
        self.ending.append(transcribing.leave)
        return transcribing

    @cached_property
    def _session(self) -> "OpenSession":
        session = desk.open_session.OpenSession(self.folder, self._clock, self._now)
        self._leaving.append(session.leave)
        return session

    @property
    def rating_elsewhere(self) -> "RatingElsewhere | None":
        """The candidate's ratings from a browser, for the running session; None without a session."""
        return self._session.rating_elsewhere

    def begin(self, choice: Choice, prompt: Prompt, seats: "Heads | None" = None) -> "Rehearsal":
        """A new session with the prompt on its card; `seats` says of whom, if it is a pair's or a loop's.

        Raises CannotRehearse if its file cannot be created.
        """
        level = self.bank.current.levels[choice.level]
        header = self._header(level.id, choice.kind)._replace(interviewer=self._names.interviewer)
        header = seats.heading(header) if seats else header
        rehearsal = self._session.begin(header)
        if not header.loop:
            self.settings.remember(LastTime(level.id, choice.kind), header.candidate)
        chosen = self.settings.plan() if self.owner.is_mine(header.candidate) else ""
        rehearsal.ask(prompt, level, choice.kind, choice.plan or chosen)
        return rehearsal

    def _header(self, level_id: str, kind: Kind, mode: Mode = "solo") -> Header:
        return new_header(self._now(), level_id, kind, mode, self.owner.answering)

    def begin_drill(self, level_id: str, prompt: Prompt) -> "Rehearsal":
        """A drill with its first question asked: stories are chosen for questions, and nothing is answered.

        Raises CannotRehearse if its file cannot be created.
        """
        level = self.bank.current.levels[level_id]
        rehearsal = self._session.begin(self._header(level.id, "behavioral", "drill"))
        rehearsal.ask(prompt, level, "behavioral")
        return rehearsal

    def begin_trial(self, level_id: str) -> "Rehearsal":
        """A first try at this level, its card asked; nothing of it is kept. Raises CannotRehearse."""
        level = self.bank.current.levels.get(level_id)
        if level is None:
            sentence = "The bank has no level to try; `hotseat check` says what is wrong with it."
            raise engine.rehearsal.CannotRehearse(sentence)
        trial = engine.trial.begin_trial(level, self.owner.answering, self._clock, self._now())
        self.settings.begin_trial()
        return trial

    def resume(self, session_id: str) -> "Rehearsal":
        """An interrupted session; its clock stands where it stopped. Raises CannotRehearse."""
        return self._session.resume(session_id)

    def repair(self, session_id: str) -> "Repair":
        """A session to be repaired, until `leave` closes it. Raises CannotRehearse."""
        return self._session.repair(session_id)

    def keep_as_it_is(self, session_id: str) -> None:
        """Marks an interrupted session as abandoned. Raises CannotRehearse."""
        self.resume(session_id).abandon()
        self.leave()

    def discard(self, session_id: str) -> None:
        """Moves the file of a session to the discarded ones, so that it counts nowhere.

        Raises CannotRehearse if the file could not be moved.
        """
        self._session.discard(session_id)

    def leave(self) -> None:
        """Closes the files of the open session and of the open assessment.

        The file of a session in which no answer began and no story was lacking is removed, and so is that of
        an assessment without answers. `unkept` then says what could not be written.
        """
        self.settings.end_trial()
        self.unkept += filter(None, [leave() for leave in self._leaving])

    def _now(self) -> datetime:
        return datetime.now(UTC)

    def note_file(self, name: str) -> "NoteFile":
        """The private file of that name in which notes are edited."""
        from hotseat.storage.files.note_file import NoteFile  # noqa: PLC0415 (only an editor needs it)

        return NoteFile(name)
