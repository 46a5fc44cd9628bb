"""What the screens need from the desk: one port for each part of it."""

from collections.abc import Generator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from hotseat.domain.bank.bank import Choice
from hotseat.domain.bank.prompt import Prompt
from hotseat.domain.interview.pair import Pair
from hotseat.domain.review.answers import Answer
from hotseat.domain.review.listed import Listed
from hotseat.domain.review.next_question import NextQuestion
from hotseat.domain.session.session import Interrupted, Session
from hotseat.engine.rehearsal import Rehearsal
from hotseat.engine.repair import Repair
from hotseat.engine.transcriptions import Transcribing
from hotseat.tui.note_file_port import NoteFile
from hotseat.tui.owner_port import Owner
from hotseat.tui.recording_port import Recording
from hotseat.tui.settings_port import Settings
from hotseat.tui.stories_port import Stories
from hotseat.tui.voice_port import Voice
from hotseat.tui.words_port import Words

if TYPE_CHECKING:
    from hotseat.domain.loop.loop import Loop
    from hotseat.domain.readiness.framework import Framework
    from hotseat.domain.readiness.gaps import ReadinessGap
    from hotseat.domain.readiness.result import Result
    from hotseat.domain.stories.item_stories import ItemStories
    from hotseat.engine.assessing import Assessing
    from hotseat.tui.loops.port import Loops
    from hotseat.tui.rating_elsewhere_port import RatingElsewhere
    from hotseat.tui.screens.bank.bank_port import PromptBank
    from hotseat.tui.screens.real_interviews.real_interviews_port import RealInterviews
    from hotseat.tui.screens.review.figures_port import Figures
    from hotseat.tui.screens.schedule.schedule_port import Scheduling


class Sessions(Protocol):
    """The sessions on disk, newest first."""

    def recent(self) -> Sequence[Listed]:
        """The newest sessions."""

    def all(self) -> Sequence[Listed]:
        """All sessions."""

    @property
    def fault(self) -> str:
        """Why the folder could not be read the last time it was listed; empty if it was read."""

    @property
    def total(self) -> int:
        """How many sessions there were the last time the folder was listed."""

    def count(self) -> int:
        """How many session files there are, without reading any of them."""

    def reading(self) -> Generator[tuple[int, int], None, None]:
        """Reads the sessions not read so far, a few at each step; yields how many are read, of how many.

        A caller that stops before the end closes it, because a second process may be reading for it.
        """

    def figures(self) -> "Figures":
        """The figures of all sessions as they are now; reads what was not read so far."""

    def answers(self) -> Sequence[Answer]:
        """Every question answered."""

    def answers_of(self, person: str) -> Sequence[Answer]:
        """Every question this person answered in their newest sessions; an empty name means the user."""

    def open(self, session_id: str) -> Session:
        """Reads one session. Raises CannotRehearse."""

    def left_out(self, session_id: str) -> str:
        """A sentence about the parts of a session that this version does not know; empty if it knows all."""

    def interrupted(self) -> Interrupted | None:
        """The newest interrupted session, or None."""

    def last_pair(self) -> Pair | None:
        """Who interviewed whom in the newest session of a pair, or None."""

    def drills(self, most: int) -> Sequence[Session]:
        """The newest drills of the person who answers now, the newest first."""

    def stories_lacked(self, person: str) -> frozenset[str]:
        """The ids of the prompts that this person marked as "no story" and has not answered since."""

    def times_asked(self) -> Mapping[str, int]:
        """How often the person who answers now has answered each prompt, by its id."""


class Readiness(Protocol):
    """The framework, the assessments on disk, and the assessment that is open."""

    @property
    def framework(self) -> "Framework":
        """What is expected of each level."""

    @property
    def faults(self) -> Sequence[str]:
        """What is wrong with the files of the framework and of the assessments."""

    @property
    def left_out(self) -> Sequence[str]:
        """A sentence for each assessment with parts that this version does not know."""

    def levels(self) -> Sequence[str]:
        """The levels of the framework, and those that only assessments have."""

    def result(self, level: str) -> "Result | None":
        """What the newest assessment for that level says, or None."""

    def gaps(self, level: str) -> "Sequence[ReadinessGap]":
        """What is missing according to the newest assessment for that level, the largest gap first."""

    def item_stories(self, level: str) -> "ItemStories":
        """The user's stories beside the items of that level; none beside another person's assessment."""

    def assess(self, level: str) -> "Assessing":
        """Opens the unfinished assessment for that level, or a new one. Raises CannotAssess."""

    def amend(self, level: str) -> "Assessing":
        """Opens the newest assessment for that level, finished or not. Raises CannotAssess."""

    def leave(self) -> str:
        """Closes the open assessment; returns a sentence if something could not be written, else ""."""

    def export_plan(self, level: str) -> tuple[Sequence[Path], str]:
        """Writes the plan; returns the paths, and what the calendar contains. Raises CannotAssess."""

    def today(self) -> str:
        """The local date, as 2027-03-01."""


class Desk(Protocol):
    """The user's practice folder, and the session that runs."""

    @property
    def owner(self) -> Owner:
        """Who uses the program, and whose answers count."""

    @property
    def settings(self) -> Settings:
        """The values that a session begins with, and the theme."""

    @property
    def bank(self) -> "PromptBank":
        """The prompts, and the faults of their packs."""

    @property
    def sessions(self) -> Sessions:
        """The sessions on disk."""

    @property
    def readiness(self) -> Readiness:
        """The framework, and the user's assessments against it."""

    @property
    def loops(self) -> "Loops":
        """The loops: days of several interviews."""

    def open_loop(self) -> "Loop | None":
        """The loop that goes on; None without one."""

    @property
    def stories(self) -> Stories:
        """The stories that the user wrote to tell."""

    @property
    def real_interviews(self) -> "RealInterviews":
        """The interviews that the user had at companies."""

    @property
    def schedule(self) -> "Scheduling":
        """What to do each day until the interview."""

    @property
    def voice(self) -> Voice:
        """What reads aloud what an interviewer says."""

    @property
    def recording(self) -> Recording:
        """What records the answers of the session that runs."""

    @property
    def transcribing(self) -> Transcribing:
        """What turns recordings into words, also while no session is open."""

    @property
    def words(self) -> Words:
        """What was said in the sessions."""

    def next_question(
        self, choice: Choice, passed_over: frozenset[str] = frozenset(), candidate: str = ""
    ) -> NextQuestion:
        """The prompt to ask next, given what the candidate has answered so far. Raises NothingToAsk."""

    def gap(self, level: str, prompt: Prompt, candidate: str = "") -> "ReadinessGap | None":
        """The gap of this person's assessment that the prompt practises, or None."""

    def begin(self, choice: Choice, prompt: Prompt, pair: Pair | None = None) -> Rehearsal:
        """Begins a session, for one person or for a pair. Raises CannotRehearse."""

    def begin_drill(self, level_id: str, prompt: Prompt) -> Rehearsal:
        """Begins a drill with this question. Raises CannotRehearse."""

    def begin_trial(self, level_id: str) -> Rehearsal:
        """Begins a first try of a minute, of which nothing is kept. Raises CannotRehearse."""

    def resume(self, session_id: str) -> Rehearsal:
        """Resumes an interrupted session. Raises CannotRehearse."""

    def keep_as_it_is(self, session_id: str) -> None:
        """Closes an interrupted session unfinished; it is not offered again. Raises CannotRehearse."""

    @property
    def unkept(self) -> Sequence[str]:
        """A sentence for each session that could not be written in full."""

    @property
    def rating_elsewhere(self) -> "RatingElsewhere | None":
        """Where the candidate of the session that runs can rate besides this terminal."""

    def repair(self, session_id: str) -> Repair:
        """Opens a session to correct its times, until `leave`. Raises CannotRehearse."""

    def discard(self, session_id: str) -> None:
        """Puts a session among the discarded ones. Raises CannotRehearse."""

    def leave(self) -> None:
        """Closes the session that runs or is repaired."""

    def note_file(self, name: str) -> NoteFile:
        """The file of that name for editing notes."""
