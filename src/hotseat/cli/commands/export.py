"""`hotseat export`."""

import gc
from argparse import Namespace
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import partial
from itertools import chain, groupby
from pathlib import Path
from typing import NamedTuple

from hotseat.cli.echo import complain, echo_document
from hotseat.cli.exit_codes import (
    DONE,
    FAULTS_FOUND,
    NOT_WRITTEN,
    WRONG_USAGE,
    folder_to_read,
)
from hotseat.domain.looking_up import unknown
from hotseat.domain.people import name_key
from hotseat.domain.review.answers import Answer, answers
from hotseat.domain.review.ledger import summarise
from hotseat.domain.review.summary import Summary
from hotseat.domain.session.session import Session
from hotseat.domain.session.stories.leaving_out import without_stories
from hotseat.reports import data, html, text
from hotseat.storage.events.copies import chosen
from hotseat.storage.files.listing import paths
from hotseat.storage.files.looking import expanded
from hotseat.storage.files.whole_file import CannotWrite, Refused, path_to_write, write
from hotseat.storage.session.archive import NoSuchSession, Stored, find, read


def run(options: Namespace) -> int:
    """Writes one session, all of one person, or all of them, in the format asked for."""
    if options.card and options.to not in ("md", "html"):
        complain("--card makes a page for people: use it with --to md or --to html")
        return WRONG_USAGE
    folder = folder_to_read(options).sessions
    try:
        source = find(folder, options.session) if options.session else None
        target = path_to_write(expanded(options.output), source) if options.output not in ("", "-") else None
        files = paths(folder) if source is None else [source]
        chosen = _Chosen(
            files,
            with_answers=_has_trends(options),
            candidate=options.candidate,
            with_stories=options.stories,
        )
        contents = chosen.contents(begun=source is None)
        if source is not None and not contents:
            return FAULTS_FOUND
        if options.candidate and not contents:
            raise NoSuchSession(unknown("candidate", options.candidate, chosen.candidates))
        if not contents:
            complain(f"there is no session to export in {folder}")
        deliver = echo_document if target is None else partial(write, target)
        deliver(_pieces(options, contents, chosen))
    except (NoSuchSession, Refused) as trouble:
        complain(str(trouble))
        return WRONG_USAGE
    except CannotWrite as trouble:
        complain(str(trouble))
        return NOT_WRITTEN
    return FAULTS_FOUND if chosen.faulty else DONE


def _has_trends(options: Namespace) -> bool:
    if options.card:
        return bool(options.candidate)
    return not options.session and options.to == "html"


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
        one = self.summary
        return name_key(one.candidate), one.started.timestamp(), one.id


class _Chosen:
    """The sessions in some files. Each file is read twice: first to sort, then to write.

    Ten thousand sessions therefore need only the memory of their summaries and of one session.
    """

    def __init__(
        self, files: Sequence[Path], *, with_answers: bool, with_stories: bool, candidate: str = ""
    ) -> None:
        """With `candidate`, only the sessions in which that person answered."""
        self._with_stories = with_stories
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
        # It is off for a quick start, but reading many sessions leaves much garbage.
        gc.enable()
        for path in self._files:
            stored = self._read(path)
            session = self._passed_on(stored)
            if session is not None and (session.begun_questions or not begun) and self._fits(session):
                given = answers(session) if self._with_answers else ()
                self._kept.append(_Kept(summarise(session), path, stored.events, given))
        self._kept = sorted(_without_copies(self._kept), key=lambda kept: kept.order)
        return [kept.summary for kept in self._kept]

    def _fits(self, session: Session) -> bool:
        who = session.header.candidate
        self.candidates |= {who: None} if who else {}
        return self._candidate in ("", name_key(who))

    def sessions(self) -> Iterator[Session]:
        """The sessions in the same order, each read when the caller asks for it."""
        for kept in self._kept:
            session = self._passed_on(self._read(kept.path))
            if session is not None:
                yield session

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
    for one in kept:
        of_id.setdefault(one.summary.id, {})[one.path] = one
    for its_id, files in of_id.items():
        yield files[chosen(its_id, files, _lengths(files)).path]


def _pieces(options: Namespace, contents: Sequence[Summary], chosen: _Chosen) -> Iterable[str]:
    """The document, one piece for each session."""
    many = not options.session
    if options.card and options.candidate:
        return _packet(options.to, contents, chosen)
    if _has_trends(options):
        return _page_with_trends(contents, chosen)
    made = _card_pieces if options.card else _pieces_of
    return made(options.to, contents, chosen.sessions(), many)


def _packet(to: str, contents: Sequence[Summary], chosen: _Chosen) -> Iterable[str]:
    """All cards of one person, with the trend before them."""
    if to == "html":
        return html.card_documents.card_page(contents, chosen.sessions(), many=True, trends=_trends(chosen))
    trends = (
        text.markdown.trend_markdown(person_answers, f"Trend of {person}")
        for person, person_answers in chosen.answers_by_person()
    )
    return chain(trends, ["\n---\n\n"], html.card_documents.card_markdown(chosen.sessions()))


def _card_pieces(
    to: str, contents: Sequence[Summary], sessions: Iterable[Session], many: bool
) -> Iterable[str]:
    """The debrief cards, one piece for each session."""
    if to == "html":
        return html.card_documents.card_page(contents, sessions, many)
    return html.card_documents.card_markdown(sessions)


def _page_with_trends(contents: Sequence[Summary], chosen: _Chosen) -> Iterable[str]:
    """The page of all sessions, with each person's trend before them."""
    return html.page.page_pieces(contents, chosen.sessions(), many=True, trends=_trends(chosen))


def _trends(chosen: _Chosen) -> Iterator[str]:
    for person, person_answers in chosen.answers_by_person():
        rated = chosen.answers_rated_by(person) if person else []
        yield html.trend.trend_html(person_answers, f"Trend of {person}" if person else "Trend", rated)


def _pieces_of(
    to: str, contents: Sequence[Summary], sessions: Iterable[Session], many: bool
) -> Iterable[str]:
    """The document, one piece for each session."""
    if to == "html":
        return html.page.page_pieces(contents, sessions, many)
    if to == "md":
        return text.markdown.markdown_pieces(sessions)
    if to == "csv":
        return data.table.csv_pieces(sessions)
    if to == "jsonl":
        return data.json_text.json_lines(sessions)
    return data.json_text.all_json(sessions) if many else data.json_text.one_json(next(iter(sessions)))
