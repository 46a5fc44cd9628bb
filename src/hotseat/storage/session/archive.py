"""The sessions on disk, newest first."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from hotseat.domain.session.session import Session
from hotseat.domain.text import clean, counted
from hotseat.storage.events.copies import Copies, copies, id_of
from hotseat.storage.events.event_file import told_once
from hotseat.storage.files.listing import names
from hotseat.storage.files.looking import expanded, is_file
from hotseat.storage.files.reading import Unreadable
from hotseat.storage.session.transcript import load

FEW = 100
"""Files that are looked into in less time than the index is opened in."""


class NoSuchSession(Exception):
    """No session is meant by that name, or more than one; the message says what to do."""


class Stored(NamedTuple):
    """A session's file, and either its session or why it cannot be read."""

    path: Path
    session: Session | None
    fault: str
    """`file:line: what is wrong`; empty for a session that can be read."""
    torn: int = 0
    """Lines of a torn last event, left out."""
    left_out: str = ""
    """What of it is not known to this version, in one sentence; else empty."""
    events: int = -1
    """How many events it holds; below 0 where it cannot be read."""

    @property
    def id(self) -> str:
        """The session's id; of a file that cannot be read, its name without the ending."""
        return (self.session and self.session.header.id) or shown(self.path.stem)


def shown(name: str) -> str:
    """The name of a file, fit to be shown."""
    return clean(name.encode(errors="replace").decode())


def read(path: Path) -> Stored:
    """The session of that file, or the reason why not."""
    try:
        transcript = load(path)
    except Unreadable as unreadable:
        return Stored(path, None, unreadable.told(shown(path.name)))
    left_out = f"{shown(path.name)}:{told_once(transcript.unknown)}" if transcript.unknown else ""
    session = transcript.session
    if not session.ended:
        from hotseat.storage.session.running import runs_now  # noqa: PLC0415 (most sessions have ended)

        session = session._replace(running=runs_now(path))
    return Stored(
        path=path,
        session=session,
        fault="",
        torn=transcript.torn,
        left_out=left_out,
        events=transcript.length,
    )


def length(path: Path) -> int:
    """How many events the file holds; below 0 where it cannot be read."""
    try:
        transcript = load(path)
    except Unreadable:
        return -1
    return transcript.length


def find(folder: Path, name: str) -> Path:
    """The file meant by an id, a unique beginning of one, `last`, or a path.

    Raises NoSuchSession where that is none or several, CannotRead where the folder cannot be looked into.
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
        raise NoSuchSession(f"There are no sessions in {folder} yet; `hotseat practice` makes the first.")
    if name == "last":
        return known[0].path
    if len(files) > FEW and not any(one.id.startswith(name) or one.path.stem == name for one in known):
        # A file that is named as the id of another session is known by it only once it was looked into.
        known = copies(folder, _ids_in(folder, files), length)
    return _meant(known, name)


def _ids_in(folder: Path, files: Sequence[str]) -> Mapping[str, str]:
    """The ids of these files, each looked into."""
    return {file: id_of(folder / file) for file in files}


def _known_ids(folder: Path) -> Mapping[str, str]:
    """The ids of files that are named otherwise, as far as they were ever read."""
    from hotseat.storage.session.index import index_of  # noqa: PLC0415 (of few files none is needed)

    return index_of(folder).ids(folder)


def _meant(known: Sequence[Copies], name: str) -> Path:
    """The file whose id, or whose own name, is this or alone begins with it."""
    for exact in (
        (one.path for one in known if one.id == name),
        (path for one in known for path in (one.path, *one.others) if path.stem == name),
    ):
        if path := next(exact, None):
            return path
    found = [one for one in known if one.id.startswith(name)]
    if not found:
        raise NoSuchSession(f'No session begins with "{name}"; `hotseat list` shows them all.')
    if len(found) > 1:
        raise NoSuchSession(
            f'{counted(len(found), "session")} begin with "{name}"; give more of the id, as in {found[0].id}.'
        )
    return found[0].path
