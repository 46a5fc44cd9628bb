"""The real interviews of the person who answers now: read when they changed, logged, and mended."""

import os
from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime
from pathlib import Path

from hotseat.desk.owner import Owner
from hotseat.domain.day import day_of
from hotseat.domain.real_interviews.entry import Entry
from hotseat.domain.real_interviews.events import RealInterviewHeader
from hotseat.domain.real_interviews.in_earnest import (
    InEarnest,
    Probed,
    ToldTo,
    in_earnest,
    newest_first,
    probed,
    told_to,
    told_words,
)
from hotseat.domain.real_interviews.real_interview import RealInterview
from hotseat.domain.refusal import Refused
from hotseat.domain.text import counted
from hotseat.engine.real_interviews.log import CannotLog, Logging, NoSuchInterview
from hotseat.storage.events.journal import CannotKeep, Journal
from hotseat.storage.events.rescue import let_go
from hotseat.storage.files import listing
from hotseat.storage.files.folder import FolderTrouble, PracticeFolder, make_interviews
from hotseat.storage.files.looking import CannotRead
from hotseat.storage.files.reading import Unreadable
from hotseat.storage.real_interviews.real_interviews import REAL_INTERVIEWS, StoredRealInterview


class RealInterviews:
    """The real interviews of a practice folder. A file stays open only while something is written into it."""

    def __init__(self, folder: PracticeFolder, now: Callable[[], datetime], owner: Owner) -> None:
        self._folder = folder
        self._now = now
        self._owner = owner
        self._read: tuple[object, list[StoredRealInterview]] = (None, [])

    def mine(self) -> Sequence[RealInterview]:
        """Those of the person who answers now that count, the newest first."""
        return newest_first(self._all_mine())

    def everyones(self) -> Sequence[RealInterview]:
        """Those of everyone in the folder that count, the newest first."""
        return newest_first(stored.value for stored in self._stored() if stored.value is not None)

    def discarded(self) -> Sequence[RealInterview]:
        """Those of theirs that count nowhere, those logged last first."""
        return [interview for interview in self._all_mine() if interview.is_discarded]

    @property
    def faults(self) -> Sequence[str]:
        """The interviews that cannot be read, each as `file:line: what is wrong`."""
        return [stored.fault for stored in self._stored() if stored.fault]

    @property
    def left_out(self) -> Sequence[str]:
        """A sentence for each file of which something is not read."""
        torn = "the last event is incomplete and is left out; the next change of the interview cuts it off"
        return [
            stored.left_out or f"{stored.path.name}: {torn}"
            for stored in self._stored()
            if stored.left_out or stored.torn
        ]

    def find(self, named: str) -> RealInterview:
        """The interview with this id, the only one whose id begins so, or with `last` the newest.

        Raises NoSuchInterview.
        """
        listed = [*self.mine(), *self.discarded()]
        if not listed:
            raise NoSuchInterview("No real interview is logged yet; `hotseat log` logs the first.")
        if named == "last":
            return listed[0]
        matching = [interview for interview in listed if named and interview.id.startswith(named)]
        exact = [interview for interview in matching if interview.id == named] or matching
        if len(exact) == 1:
            return exact[0]
        if exact:
            many = counted(len(exact), "real interview")
            raise NoSuchInterview(f'{many} begin with "{named}"; give more of the id, as in {exact[0].id}.')
        raise NoSuchInterview(
            f'No real interview begins with "{named}"; `hotseat log --list` shows them all.'
        )

    def told(self) -> Mapping[str, Sequence[ToldTo]]:
        """To which companies each story was told, by its id."""
        return told_to(self.mine())

    def heard(self) -> Mapping[str, str]:
        """Who has heard each story in earnest, in words, by its id."""
        today = self.today()
        return {story: told_words(companies, today) for story, companies in self.told().items()}

    def in_earnest(self) -> Mapping[str, InEarnest]:
        """How often each principle was asked about in earnest, by its id."""
        return in_earnest(self.mine())

    def probed(self) -> Sequence[Probed]:
        """The holes that were probed, the worst first."""
        return probed(self.mine())

    def today(self) -> date:
        """The local day."""
        return day_of(self._now())

    def log(self, entry: Entry) -> RealInterview:
        """Logs a new interview. Raises CannotLog, and Refused for an entry that is not allowed."""
        now = self._now().replace(microsecond=0)
        name = f"{now:%Y-%m-%d-%H%M%S}-real-interview-{os.urandom(2).hex()}"
        header = RealInterviewHeader(1, name, now, candidate=self._owner.answering)
        try:
            make_interviews(self._folder)
            kept = REAL_INTERVIEWS.create(self._folder.interviews, header)
        except (FolderTrouble, CannotKeep) as trouble:
            raise CannotLog(str(trouble)) from trouble
        logging = Logging(RealInterview(header), kept, self._now)
        try:
            logging.fill_in(None, entry)
        except Refused:
            kept.discard()
            raise
        return _closed(logging, kept)

    def change(self, interview_id: str, seen: Entry, wanted: Entry) -> RealInterview:
        """Changes what differs between what the person saw and what they want.

        Raises CannotLog, and Refused where a change is not allowed; then nothing is changed.
        """
        return self._changed(interview_id, lambda logging: logging.fill_in(seen, wanted))

    def discard(self, interview_id: str) -> RealInterview:
        """Lets an interview count nowhere. Raises CannotLog."""
        return self._changed(interview_id, Logging.discard)

    def restore(self, interview_id: str) -> RealInterview:
        """Lets a discarded interview count again. Raises CannotLog."""
        return self._changed(interview_id, Logging.restore)

    def _changed(self, interview_id: str, happen: Callable[[Logging], None]) -> RealInterview:
        path = self._path(interview_id)
        try:
            kept, file = REAL_INTERVIEWS.reopen(path)
        except CannotKeep as trouble:
            raise CannotLog(str(trouble)) from trouble
        except Unreadable as unreadable:
            raise CannotLog(f"{unreadable.sentence(path.name)}.") from unreadable
        logging = Logging(file.value, kept, self._now)
        try:
            happen(logging)
        except Refused:
            kept.close()
            raise
        return _closed(logging, kept)

    def _path(self, interview_id: str) -> Path:
        for stored in self._stored():
            if stored.value is not None and stored.value.id == interview_id:
                return stored.path
        raise CannotLog(f"The file of {interview_id} is gone.")

    def _all_mine(self) -> list[RealInterview]:
        return [
            stored.value
            for stored in self._stored()
            if stored.value is not None and self._owner.is_mine(stored.value.header.candidate)
        ]

    def _stored(self) -> list[StoredRealInterview]:
        """All real interviews of the folder; they are read again only when a file has changed."""
        folder = self._folder.interviews
        try:
            signature: object = [
                (path.name, *listing.signature(path)) for path in REAL_INTERVIEWS.paths(folder)
            ]
        except CannotRead as trouble:
            signature = str(trouble)
        if self._read[0] != signature:
            self._read = (signature, list(REAL_INTERVIEWS.all_of(folder)))
        return self._read[1]


def _closed(logging: Logging, kept: Journal) -> RealInterview:
    """The interview once its file is closed. Raises CannotLog where something could not be written."""
    if lost := let_go(kept):
        raise CannotLog(lost)
    return logging.interview
