"""What the screens and commands ask for: the bank, the sessions on disk, the session that runs."""

import os
from datetime import UTC, datetime
from functools import cached_property
from random import Random
from typing import NamedTuple

from hotseat.clock import Clock
from hotseat.domain.bank import Bank, Choice, NothingToAsk
from hotseat.domain.draw import Drawn, Practised, draw, practised
from hotseat.domain.events import Header
from hotseat.domain.prompt import Prompt
from hotseat.domain.review import Summary, summarise, worth_resuming
from hotseat.domain.session import Session, Stage
from hotseat.domain.text import one_line
from hotseat.rehearsal import CannotRehearse, Rehearsal
from hotseat.storage import archive, bank, journal, settings
from hotseat.storage.folder import FolderTrouble, PracticeFolder, make, shipped_prompts
from hotseat.storage.text import Unreadable

LOOKED_AT = 200
"""Sessions, newest first, that home and the drawing look at: half a year of daily practice."""
FIRST_CHOICE = Choice("L6", "behavioral")


class Names(NamedTuple):
    """Who answers and who asks."""

    candidate: str = ""
    interviewer: str = ""


class Listed(NamedTuple):
    """A session on disk in one line: its summary, or why it cannot be read."""

    id: str
    summary: Summary | None
    fault: str
    running: bool = False


class Interrupted(NamedTuple):
    """A session that can be resumed, and how far it had come in seconds."""

    id: str
    session: Session
    at: float


class Desk:
    """Everything a person's practice stands on. Nothing is read before it is asked for."""

    def __init__(self, folder: PracticeFolder, clock: Clock, rng: Random, names: Names | None = None) -> None:
        self.folder = folder
        self.unkept: list[str] = []
        """A sentence for each session that could not be written in full."""
        self._clock = clock
        self._rng = rng
        self._names = Names(*map(one_line, names or Names()))
        self._shelf = archive.Shelf(folder.sessions)
        self._running: tuple[Rehearsal, journal.Journal] | None = None

    @cached_property
    def loaded(self) -> bank.Loaded:
        """The bank and what was wrong with its files."""
        return bank.load([shipped_prompts(), self.folder.prompts])

    @property
    def bank(self) -> Bank:
        """Everything that can be asked."""
        return self.loaded.bank

    @property
    def complaints(self) -> list[str]:
        """What is wrong with the packs, as `file:line: what; what to do`."""
        return [str(complaint) for complaint in self.loaded.complaints]

    def recent(self, most: int = LOOKED_AT) -> list[Listed]:
        """The sessions on disk, newest first; those in which nothing was begun are left out."""
        return [
            Listed(stored.id, stored.session and _summary(stored, stored.session), stored.fault)
            for stored in self._shelf.newest(most)
            if stored.session is None or stored.session.begun_questions
        ]

    def interrupted(self) -> Interrupted | None:
        """The newest session that was interrupted and that no other window has open."""
        for stored in self._shelf.newest(LOOKED_AT):
            session = stored.session
            if session is not None and worth_resuming(session) and not journal.is_running(stored.path):
                return Interrupted(stored.id, session, journal.stopped_at(stored.path, session))
        return None

    def last_choice(self) -> Choice:
        """Level and kind of the newest session that the bank still has."""
        for stored in self._shelf.newest(LOOKED_AT):
            if stored.session is not None and stored.session.header.level in self.bank.levels:
                return Choice(stored.session.header.level, stored.session.header.kind)
        return (
            FIRST_CHOICE
            if FIRST_CHOICE.level in self.bank.levels
            else Choice(min(self.bank.levels, default=""), FIRST_CHOICE.kind)
        )

    def last_preparation(self) -> int:
        """Seconds of preparation chosen for the newest question."""
        for stored in self._shelf.newest(1):
            if stored.session is not None and stored.session.question is not None:
                return stored.session.question.prepared
        return 0

    def draw(self, choice: Choice, passed_over: frozenset[str] = frozenset()) -> Drawn:
        """A prompt that fits, and why this one. Raises NothingToAsk where none does."""
        pool = self.bank.pool(choice)
        pool = [prompt for prompt in pool if prompt.id not in passed_over] or pool
        drawn = draw(pool, self._history(choice), self._now().date(), self._rng, self.bank.principle_names())
        if drawn is None:
            raise NothingToAsk("There is no prompt to draw.")
        return drawn

    def _history(self, choice: Choice) -> list[Practised]:
        stored = self._shelf.newest(LOOKED_AT)
        past = practised(one.session for one in stored if one.session is not None)
        return [one for one in past if (one.level, one.kind) == (choice.level, choice.kind)]

    def begin(self, choice: Choice, prompt: Prompt) -> Rehearsal:
        """A new session with its first card asked. Raises CannotRehearse where it cannot be kept."""
        level = self.bank.levels[choice.level]
        now = self._now()
        header = Header(
            1,
            f"{now:%Y-%m-%d-%H%M%S}-{level.id.lower()}-{choice.kind}-{os.urandom(2).hex()}",
            now.replace(microsecond=0),
            level.id,
            choice.kind,
            "solo",
            self._names.candidate,
            self._names.interviewer,
        )
        try:
            make(self.folder)
            kept = journal.create(self.folder.sessions, header)
        except (FolderTrouble, journal.CannotKeep) as trouble:
            raise CannotRehearse(str(trouble)) from trouble
        rehearsal = Rehearsal(Session(header), kept, self._clock)
        self._running = (rehearsal, kept)
        rehearsal.ask(prompt, level, choice.kind)
        return rehearsal

    def resume(self, session_id: str) -> Rehearsal:
        """An interrupted session, its clock waiting where it stopped. Raises CannotRehearse."""
        try:
            path = archive.find(self.folder.sessions, session_id)
            kept, transcript = journal.reopen(path)
        except (archive.NoSuchSession, journal.CannotKeep) as trouble:
            raise CannotRehearse(str(trouble)) from trouble
        except Unreadable as unreadable:
            raise CannotRehearse(
                f"{session_id} cannot be read: line {unreadable.line}: {unreadable.text}."
            ) from unreadable
        if transcript.session.ended == "finished":
            kept.close()
            raise CannotRehearse(f"{path.stem} is finished; `hotseat show {path.stem}` reads it.")
        stopped = journal.stopped_at(path, transcript.session)
        rehearsal = Rehearsal(transcript.session._replace(at=stopped), kept, self._clock)
        self._running = (rehearsal, kept)
        rehearsal.reopen(self._now().replace(microsecond=0))
        if rehearsal.session.stage is Stage.CARD and rehearsal.session.paused:
            rehearsal.resume()
        return rehearsal

    def keep_as_it_is(self, session_id: str) -> None:
        """Marks an interrupted session as left on purpose. Raises CannotRehearse."""
        rehearsal = self.resume(session_id)
        rehearsal.abandon()
        self.leave()

    def leave(self) -> None:
        """Lets go of the session that runs; one in which nothing was begun leaves no file."""
        if self._running is None:
            return
        rehearsal, kept = self._running
        self._running = None
        if not rehearsal.session.begun_questions:
            kept.discard()
            return
        if not rehearsal.session.ended:
            rehearsal.tick()
        kept.retry()
        kept.close()
        if kept.waiting:
            self.unkept.append(self._rescued(kept))

    def _rescued(self, kept: journal.Journal) -> str:
        from platformdirs import user_state_path  # noqa: PLC0415 (only a full disk needs it)

        folder = user_state_path("hotseat", appauthor=False)
        lost = f"{kept.waiting} events of {kept.path.stem} could not be written ({kept.trouble})"
        try:
            rescue = kept.rescue(folder)
        except OSError:
            return f"{lost} and are lost."
        return f"{lost}; the whole session is in {rescue}: copy it over {kept.path} when that can be written."

    def open(self, session_id: str) -> Session:
        """A session on disk. Raises CannotRehearse where it cannot be read."""
        try:
            stored = archive.read(archive.find(self.folder.sessions, session_id))
        except archive.NoSuchSession as trouble:
            raise CannotRehearse(str(trouble)) from trouble
        if stored.session is None:
            raise CannotRehearse(stored.fault)
        return stored.session

    @cached_property
    def theme(self) -> str:
        """The theme chosen last, or nothing."""
        return settings.read_theme()

    def keep_theme(self, name: str) -> None:
        """Remembers the theme for the next start."""
        settings.write_theme(name)

    def _now(self) -> datetime:
        return datetime.now(UTC)


def _summary(stored: archive.Stored, session: Session) -> Summary:
    """The session's line; one that was interrupted is taken to the second in which it was."""
    if session.ended:
        return summarise(session)
    return summarise(session._replace(at=journal.stopped_at(stored.path, session)))
