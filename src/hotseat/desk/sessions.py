"""The sessions on disk: what can be resumed and reviewed, and what was practised."""

from collections import Counter
from collections.abc import Container, Generator, Iterable, Iterator, Sequence
from contextlib import suppress
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from hotseat import engine
from hotseat.desk.owner import Owner
from hotseat.domain import interview, review, session
from hotseat.domain.day import day_of
from hotseat.domain.review.answers import Answer
from hotseat.domain.review.listed import Listed
from hotseat.domain.settings import LastTime
from hotseat.domain.vocabulary import KINDS
from hotseat.storage import session as session_files
from hotseat.storage.files.looking import CannotRead
from hotseat.storage.session.entry import Entry
from hotseat.storage.session.shelf import Shelf

if TYPE_CHECKING:
    from hotseat.domain.interview.pair import Pair
    from hotseat.domain.session.session import Interrupted, Session
    from hotseat.storage.session.figures.figures import Figures

LOOKED_AT = 200
"""How many of a person's newest sessions home and the choice of the next question use: about half a year
of daily practice."""


class Progress(NamedTuple):
    """How many of the session files have been looked at."""

    done: int
    total: int


class DoneBy(NamedTuple):
    """What a person did in their newest sessions, and what they cannot do."""

    answers: tuple[Answer, ...]
    """The newest first."""
    drills: tuple[date, ...]
    """The local day of each drill."""
    lacked: frozenset[str]
    """The ids of the prompts that they have no story for."""


class Sessions:
    """The sessions of a folder. A file is read again only when it has changed."""

    def __init__(self, folder: Path, owner: Owner) -> None:
        self._owner = owner
        self._shelf = Shelf(folder)

    def all(self) -> list[Listed]:
        """Every session, newest first."""
        return self.recent(None)

    def recent(self, most: int | None = LOOKED_AT) -> list[Listed]:
        """The newest sessions, or with None all, without those in which no answer began.

        If the folder cannot be read, it is listed like a session that cannot be read.
        """
        listed = [
            entry.listed for entry in self._shelf.newest(most) if entry.summary is None or entry.answers
        ]
        return [Listed(self._shelf.folder.name, None, self.fault)] if self.fault else listed

    @property
    def fault(self) -> str:
        """Why the folder of sessions could not be listed the last time; empty if it could."""
        return self._shelf.fault

    @property
    def total(self) -> int:
        """How many sessions there were when the folder was listed the last time."""
        return self._shelf.total

    def interrupted(self) -> "Interrupted | None":
        """The newest interrupted session that no other program has open; None if there is none."""
        for path, entry in self._shelf.newest_with_paths(LOOKED_AT):
            if entry.summary is None or entry.summary.state != "interrupted" or not entry.answers:
                continue
            stored = session_files.archive.read(path)
            if stored.session is not None and not stored.session.running and not stored.left_out:
                stopped = session_files.session_journal.stopped_at(path, stored.session)
                return session.session.Interrupted(stored.id, stored.session, stopped)
        return None

    def open(self, session_id: str) -> "Session":
        """The session with this id, at the second where its clock stopped. Raises CannotRehearse."""
        try:
            stored = session_files.archive.read(session_files.archive.find(self._shelf.folder, session_id))
        except (session_files.archive.NoSuchSession, CannotRead) as trouble:
            raise engine.rehearsal.CannotRehearse(str(trouble)) from trouble
        if stored.session is None:
            raise engine.rehearsal.CannotRehearse(stored.fault)
        return session_files.session_journal.as_it_stopped(stored.path, stored.session)

    def left_out(self, session_id: str) -> str:
        """A sentence about parts of that session that this version does not know; empty if it knows all."""
        try:
            path = session_files.archive.find(self._shelf.folder, session_id)
            return session_files.archive.read(path).left_out
        except (session_files.archive.NoSuchSession, CannotRead):
            return ""

    def practised_last(self, levels: Container[str]) -> LastTime:
        """What the person who answers now practised last: the level and kind of their newest session at one
        of these levels, and the preparation of their newest question."""
        entries = self._entries_of(self._owner.answering)
        summaries = (entry.summary for entry in entries if entry.summary and entry.summary.mode != "drill")
        choices = (
            (summary.level, summary.kind)
            for summary in summaries
            if summary.level in levels and summary.kind in KINDS
        )
        choice = next(choices, ("", ""))
        newest = next((entry.answers for entry in entries if entry.answers), ())
        return LastTime(*choice, newest[-1].prepared if newest else None)

    def last_pair(self) -> "Pair | None":
        """The candidate and the interviewer of the newest pair session; None if there is none."""
        newest = review.pair_answers.last_pair(self.answers(LOOKED_AT))
        return interview.pair.Pair(newest.interviewer, newest.candidate) if newest else None

    def times_asked(self) -> Counter[str]:
        """How often the person who answers now answered each prompt, by its id."""
        return Counter(answer.prompt for answer in self.answers_of(self._owner.answering))

    def drills(self, most: int) -> "list[Session]":
        """The newest drills of the person who answers now, the newest first; those that cannot be read are
        left out."""
        entries = self._entries_of(self._owner.answering)
        ids = [entry.id for entry in entries if entry.summary and entry.summary.mode == "drill"]
        sessions = []
        for session_id in ids[:most]:
            with suppress(engine.rehearsal.CannotRehearse):
                sessions.append(self.open(session_id))
        return sessions

    def done_by(self, person: str) -> DoneBy:
        """What this person did in their newest sessions; the folder is listed once for all of it."""
        entries = self._entries_of(person)
        summaries = [entry.summary for entry in entries if entry.summary]
        return DoneBy(
            answers=tuple(_answers(entries)),
            drills=tuple(day_of(summary.started) for summary in summaries if summary.mode == "drill"),
            lacked=_lacked(entries),
        )

    def stories_lacked(self, person: str) -> frozenset[str]:
        """The ids of the prompts for which this person said they have no story, and that are unanswered."""
        return _lacked(self._entries_of(person))

    def answers_of(self, person: str) -> list[Answer]:
        """This person's answers in their newest sessions, the newest first."""
        return list(_answers(self._entries_of(person)))

    def _entries_of(self, person: str) -> list[Entry]:
        def is_theirs(entry: Entry) -> bool:
            return entry.summary is not None and self._owner.is_same(entry.summary.candidate, person)

        return self._shelf.newest_that(is_theirs, LOOKED_AT)

    def answers(self, most: int | None = None) -> Sequence[Answer]:
        """The answers in the newest `most` sessions, or in all sessions, the newest first."""
        return [answer for entry in self._shelf.newest(most) for answer in reversed(entry.answers)]

    def reading(self) -> Generator[Progress, None, None]:
        """Reads the sessions that the index lacks, a few in each step; the caller may close it after any."""
        for done, total in self._shelf.reading():
            yield Progress(done, total)

    def figures(self) -> "Figures":
        """The figures of all sessions as they are now; call it again when they may have changed."""
        return self._shelf.figures()

    def count(self) -> int:
        """How many session files the folder has now."""
        return self._shelf.count()


def _answers(entries: Iterable[Entry]) -> Iterator[Answer]:
    """The answers of these sessions, the newest first."""
    return (answer for entry in entries for answer in reversed(entry.answers))


def _lacked(entries: Iterable[Entry]) -> frozenset[str]:
    """The ids of the prompts that were marked as without a story in these sessions, and are unanswered."""
    lacked: dict[str, bool] = {}
    for entry in entries:
        for prompt in entry.stories_lacked:
            lacked.setdefault(prompt, True)
        for answer in entry.answers:
            lacked.setdefault(answer.prompt, False)
    return frozenset(prompt for prompt, still in lacked.items() if still)
