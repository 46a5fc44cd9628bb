"""`hotseat export`."""

import gc
from argparse import Namespace
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from hotseat.cli.echo import complain, echo_document
from hotseat.cli.exit_codes import DONE, FAULTS_FOUND, NOT_WRITTEN, WRONG_USAGE, folder_to_read
from hotseat.domain.people import name_key
from hotseat.domain.review.ledger import summarise
from hotseat.domain.review.summary import Summary
from hotseat.domain.session.session import Session
from hotseat.storage.events.copies import chosen
from hotseat.storage.files.listing import paths
from hotseat.storage.files.looking import expanded
from hotseat.storage.files.whole_file import CannotWrite, Refused, place, write
from hotseat.storage.session.archive import NoSuchSession, Stored, find, read


def run(options: Namespace) -> int:
    """Writes one session, or all of them, in the format asked for."""
    if options.card and options.to not in ("md", "html"):
        complain("--card makes a page for people: use it with --to md or --to html")
        return WRONG_USAGE
    folder = folder_to_read(options).sessions
    try:
        source = None if options.all else find(folder, options.session)
        target = place(expanded(options.output), source) if options.output not in ("", "-") else None
        chosen = _Chosen(paths(folder) if source is None else [source])
        contents = chosen.contents(begun=options.all)
        if source is not None and not contents:
            return FAULTS_FOUND
        if not contents:
            complain(f"there is no session to export in {folder}")
        pieces = (_card_pieces if options.card else _pieces)(
            options.to, contents, chosen.sessions(), options.all
        )
        if target is None:
            echo_document(pieces)
        else:
            write(target, pieces)
    except (NoSuchSession, Refused) as trouble:
        complain(str(trouble))
        return WRONG_USAGE
    except CannotWrite as trouble:
        complain(str(trouble))
        return NOT_WRITTEN
    return FAULTS_FOUND if chosen.faulty else DONE


class _Kept(NamedTuple):
    """A session that can be exported, in a line."""

    summary: Summary
    path: Path
    events: int

    @property
    def order(self) -> tuple[str, float, str]:
        """By candidate, then start, oldest first: a person's sessions stand together."""
        one = self.summary
        return name_key(one.candidate), one.started.timestamp(), one.id


class _Chosen:
    """The sessions of some files, read twice: once for their order, then one by one for what they hold.

    So ten thousand of them need no more memory than their summaries and the one that is written.
    """

    def __init__(self, files: Sequence[Path]) -> None:
        self._files = files
        self._kept: list[_Kept] = []
        self._told: set[Path] = set()
        self.faulty = False
        """Whether any could not be read; each was named on stderr."""

    def contents(self, begun: bool) -> list[Summary]:
        """The sessions that can be read, in the order in which they are written, unreadable ones told;
        with `begun` only those in which an answer was begun."""
        # The doorway has turned it off for the sake of a quick start; reading so many leaves much behind.
        gc.enable()
        for path in self._files:
            stored = self._read(path)
            session = stored.session
            if session is not None and (session.begun_questions or not begun):
                self._kept.append(_Kept(summarise(session), path, stored.events))
        self._kept = sorted(_without_copies(self._kept), key=lambda kept: kept.order)
        return [kept.summary for kept in self._kept]

    def sessions(self) -> Iterator[Session]:
        """The sessions themselves, in that order, each read when it is its turn."""
        for kept in self._kept:
            session = self._read(kept.path).session
            if session is not None:
                yield session

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
            complain(f"the last event of {stored.id} is torn and is left out")
        self._told.add(stored.path)


def _lengths(files: Mapping[Path, _Kept]) -> Callable[[Path], int]:
    return lambda path: files[path].events


def _without_copies(kept: Iterable[_Kept]) -> Iterator[_Kept]:
    """Each session once, by the file that counts."""
    of_id: dict[str, dict[Path, _Kept]] = {}
    for one in kept:
        of_id.setdefault(one.summary.id, {})[one.path] = one
    for its_id, files in of_id.items():
        yield files[chosen(its_id, files, _lengths(files)).path]


def _card_pieces(
    to: str, contents: Sequence[Summary], sessions: Iterable[Session], many: bool
) -> Iterable[str]:
    """The debrief cards, a piece a session."""
    from hotseat.reports.html.card_documents import card_markdown, card_page  # noqa: PLC0415 (one of six formats)

    return card_page(contents, sessions, many) if to == "html" else card_markdown(sessions)


def _pieces(to: str, contents: Sequence[Summary], sessions: Iterable[Session], many: bool) -> Iterable[str]:
    """The document, a piece a session."""
    if to == "html":
        from hotseat.reports.html.page import page_pieces  # noqa: PLC0415 (one of five formats)

        return page_pieces(contents, sessions, many)
    if to == "md":
        from hotseat.reports.text.markdown import markdown_pieces  # noqa: PLC0415

        return markdown_pieces(sessions)
    if to == "csv":
        from hotseat.reports.data.table import csv_pieces  # noqa: PLC0415

        return csv_pieces(sessions)
    from hotseat.reports.data.json_text import all_json, json_lines, one_json  # noqa: PLC0415

    if to == "jsonl":
        return json_lines(sessions)
    return all_json(sessions) if many else one_json(next(iter(sessions)))
