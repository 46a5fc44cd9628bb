"""The sessions that a command exports: read twice, each once."""

import gc
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import groupby
from pathlib import Path
from typing import NamedTuple

from hotseat.cli.echo import complain
from hotseat.domain.people import name_key
from hotseat.domain.review.answers import Answer, answers
from hotseat.domain.review.ledger import summarise
from hotseat.domain.review.summary import Summary
from hotseat.domain.session.session import Session
from hotseat.domain.session.stories.leaving_out import without_stories
from hotseat.domain.speech.lookup import TranscriptOf
from hotseat.domain.speech.transcript import Transcript
from hotseat.storage.events.copies import chosen
from hotseat.storage.session.archive import Stored, read
from hotseat.storage.session.index import Line, index_of
from hotseat.storage.session.listed_files import signed_files
from hotseat.storage.speech.words_file import read_words


class _Kept(NamedTuple):
    """A session to export: its summary, its file and the number of events in it."""

    summary: Summary
    path: Path
    events: int
    answers: tuple[Answer, ...]
    """What the trend is drawn from; empty if none is asked for."""

    @property
    def order(self) -> tuple[str, float, str]:
        """The sort key: candidate, then start, so that a person's sessions follow each other."""
        summary = self.summary
        return name_key(summary.candidate), summary.started.timestamp(), summary.id


class ChosenSessions:
    """The sessions in some files, as they are exported.

    Each file is read when it is written. Sorting needs the summaries: the index has those of most files, and
    the others are read for it, too. Ten thousand sessions therefore need only the memory of their summaries
    and of one session.
    """

    def __init__(
        self,
        files: Sequence[Path],
        *,
        with_answers: bool,
        with_stories: bool,
        with_words: bool,
        candidate: str = "",
    ) -> None:
        """With `candidate`, only the sessions in which that person answered."""
        self._with_stories = with_stories
        self._with_words = with_words
        self._files = files
        self._candidate = name_key(candidate)
        self.candidates: dict[str, None] = {}
        """Who answers in any of the files."""
        self._with_answers = with_answers
        self._kept: list[_Kept] = []
        self._told: set[Path] = set()
        self.faulty = False
        """Whether any file could not be read; stderr names each."""

    def contents(self, begun: bool) -> list[Summary]:
        """The summaries in the order of the export. Names each unreadable session on stderr.

        With `begun`, only sessions in which an answer was begun.
        """
        # Sessions are values without rings: the search for garbage finds none in them, and takes long.
        gc.disable()
        lines = self._lines() if begun and not self._with_answers else {}
        for path in self._files:
            line = lines.get(path.name)
            if line is not None and line.summary is not None:
                if line.summary.questions and self._fits(line.summary.candidate):
                    self._kept.append(_Kept(line.summary, path, line.events, ()))
                continue
            stored = self._read(path)
            session = self._passed_on(stored)
            if (
                session is not None
                and (session.begun_questions or not begun)
                and self._fits(session.header.candidate)
            ):
                given = answers(session) if self._with_answers else ()
                self._kept.append(_Kept(summarise(session), path, stored.events, given))
        self._kept = sorted(_without_copies(self._kept), key=lambda kept: kept.order)
        return [kept.summary for kept in self._kept]

    def _lines(self) -> Mapping[str, Line]:
        """What the index says of unchanged files, by their names."""
        if not self._files:
            return {}
        folder = self._files[0].parent
        index = index_of(folder)
        return index.lines(signed_files(folder, index.ids(folder)).signatures)

    def _fits(self, who: str) -> bool:
        self.candidates |= {who: None} if who else {}
        return self._candidate in ("", name_key(who))

    def sessions(self) -> Iterator[Session]:
        """The sessions in the same order, each read when the caller asks for it."""
        for kept in self._kept:
            session = self._passed_on(self._read(kept.path))
            if session is not None:
                yield session

    @property
    def words(self) -> TranscriptOf | None:
        """How to ask what was said in one of the sessions; None for an export without it."""
        return self._words_of if self._with_words else None

    def _words_of(self, session: Session) -> Transcript:
        return read_words(self._files[0].parent, session.header.id)

    def answers_by_person(self) -> Iterator[tuple[str, list[Answer]]]:
        """Each candidate's name, and their answers, in the order of the export."""
        for _, of_one in groupby(self._kept, key=lambda kept: name_key(kept.summary.candidate)):
            person_answers = list(of_one)
            yield (
                person_answers[0].summary.candidate,
                [answer for kept in person_answers for answer in kept.answers],
            )

    def answers_rated_by(self, person: str) -> list[Answer]:
        """What others answered with this person as the interviewer."""
        asked = (kept for kept in self._kept if name_key(kept.summary.interviewer) == name_key(person))
        return [answer for kept in asked for answer in kept.answers]

    def _passed_on(self, stored: Stored) -> Session | None:
        """The session as it is exported."""
        session = stored.session
        return session if session is None or self._with_stories else without_stories(session)

    def _read(self, path: Path) -> Stored:
        stored = read(path)
        if path not in self._told:
            self._tell(stored)
        return stored

    def _tell(self, stored: Stored) -> None:
        if stored.session is None:
            self.faulty = True
            complain(stored.fault)
        if stored.left_out:
            complain(stored.left_out)
        if stored.torn:
            complain(f"the last event of {stored.id} is incomplete and is left out")
        self._told.add(stored.path)


def _lengths(files: Mapping[Path, _Kept]) -> Callable[[Path], int]:
    return lambda path: files[path].events


def _without_copies(kept: Iterable[_Kept]) -> Iterator[_Kept]:
    """Each session once: of several copies, the file that counts."""
    of_id: dict[str, dict[Path, _Kept]] = {}
    for session in kept:
        of_id.setdefault(session.summary.id, {})[session.path] = session
    for its_id, files in of_id.items():
        yield files[chosen(its_id, files, _lengths(files)).path]
