"""Finds sessions on disk and reads them."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from hotseat.domain.session.header import is_drill_id
from hotseat.domain.session.session import Session
from hotseat.domain.speech.transcript import NOTHING_SAID, Transcript
from hotseat.domain.text import clean, counted
from hotseat.storage import events, speech
from hotseat.storage import session as session_files
from hotseat.storage.events.copies import Copies, copies, id_of
from hotseat.storage.events.event_file import unknown_sentence
from hotseat.storage.files.listing import names
from hotseat.storage.files.looking import expanded, is_file, is_there
from hotseat.storage.files.reading import Unreadable
from hotseat.storage.session.transcript import load
from hotseat.storage.speech.belongings import words_path

FEW = 100
"""Reading the ids of this many files takes less time than opening the index."""


class NoSuchSession(Exception):
    """The name fits no session, or several; the message says what to do."""


class NoSessions(NoSuchSession):
    """The folder has none at all."""


class Stored(NamedTuple):
    """A session's file, and either its session or why it cannot be read."""

    path: Path
    session: Session | None
    fault: str
    """`file:line: what is wrong`; empty for a session that can be read."""
    torn: int = 0
    """Lines in a torn last event, which is left out."""
    left_out: str = ""
    """A sentence on what this version does not know of it; else empty."""
    events: int = -1
    """The number of events; negative where the file cannot be read."""

    @property
    def id(self) -> str:
        """The session's id; of a file that cannot be read, its name without the ending."""
        return (self.session and self.session.header.id) or shown(self.path.stem)


def shown(name: str) -> str:
    """The name of a file as a text that a screen can show."""
    return clean(name.encode(errors="replace").decode())


def read(path: Path) -> Stored:
    """The session in that file, or why it cannot be read."""
    try:
        transcript = load(path)
    except Unreadable as unreadable:
        return Stored(path, None, unreadable.sentence(shown(path.name)))
    left_out = f"{shown(path.name)}:{unknown_sentence(transcript.unknown)}" if transcript.unknown else ""
    session = transcript.session
    if not session.ended:
        session = session._replace(running=events.locks.runs_now(path))
    return Stored(
        path=path,
        session=session,
        fault="",
        torn=transcript.torn,
        left_out=left_out,
        events=transcript.length,
    )


def words_beside(stored: Stored) -> Transcript:
    """What is known to have been said in the session of that file."""
    folder = stored.path.parent
    if not is_there(words_path(folder, stored.id)):
        return NOTHING_SAID
    return speech.words_file.read_words(folder, stored.id)


def length(path: Path) -> int:
    """The number of events in the file; negative where it cannot be read."""
    try:
        transcript = load(path)
    except Unreadable:
        return -1
    return transcript.length


def find(folder: Path, name: str) -> Path:
    """The file for an id, a unique beginning of one, `last`, or a path. A drill is the last only if there
    is nothing else.

    Raises NoSuchSession if none or several fit, and CannotRead where the folder cannot be read.
    """
    if name.endswith(".toml") or "/" in name:
        path = expanded(name)
        if is_file(path):
            return path
        raise NoSuchSession(f"There is no file {name}.")
    files = names(folder)
    ids = _ids_in(folder, files) if len(files) <= FEW else _known_ids(folder)
    known = copies(folder, ids, length, 1 if name == "last" else None)
    if not known:
        raise NoSessions(f"There are no sessions in {folder} yet; `hotseat practice` starts the first.")
    if name == "last":
        if is_drill_id(known[0].id):
            known = [file for file in copies(folder, ids, length) if not is_drill_id(file.id)] or known
        return known[0].path
    if len(files) > FEW and not any(
        known_file.id.startswith(name) or known_file.path.stem == name for known_file in known
    ):
        # A file can be named after the id of another session; only its header shows that.
        known = copies(folder, _ids_in(folder, files), length)
    return _meant(known, name)


def _ids_in(folder: Path, files: Sequence[str]) -> Mapping[str, str]:
    """The ids of these files, each read from its header."""
    return {file: id_of(folder / file) for file in files}


def _known_ids(folder: Path) -> Mapping[str, str]:
    """The ids of files not named after their id, where the index has them."""
    return session_files.index.index_of(folder).ids(folder)


def _meant(known: Sequence[Copies], name: str) -> Path:
    """The file whose id or name is `name`, else the only one whose id begins with it."""
    for exact in (
        (file.path for file in known if file.id == name),
        (path for file in known for path in (file.path, *file.others) if path.stem == name),
    ):
        if path := next(exact, None):
            return path
    matches = [file for file in known if file.id.startswith(name)]
    if not matches:
        raise NoSuchSession(f'No session begins with "{name}"; `hotseat list` shows them all.')
    if len(matches) > 1:
        raise NoSuchSession(
            f'{counted(len(matches), "session")} begin with "{name}"; '
            f"give more of the id, as in {matches[0].id}."
        )
    return matches[0].path
