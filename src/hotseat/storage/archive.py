"""The sessions on disk, newest first."""

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from hotseat.domain.session import Session
from hotseat.domain.text import clean
from hotseat.storage.event_file import told_once
from hotseat.storage.folder import expanded
from hotseat.storage.listing import paths
from hotseat.storage.looking import is_file
from hotseat.storage.text import Unreadable
from hotseat.storage.transcript import load


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

    @property
    def id(self) -> str:
        """The file's name without its ending, fit to be shown."""
        return shown(self.path.stem)


def shown(name: str) -> str:
    """The name of a file, fit to be shown."""
    return clean(name.encode(errors="replace").decode())


def read(path: Path) -> Stored:
    """The session of that file, or the reason why not."""
    try:
        transcript = load(path)
    except Unreadable as unreadable:
        return Stored(path, None, f"{shown(path.name)}:{unreadable.line}: {unreadable.text}")
    left_out = f"{shown(path.name)}:{told_once(transcript.unknown)}" if transcript.unknown else ""
    return Stored(path, transcript.session, "", transcript.torn, left_out)


def newest(folder: Path, most: int | None = None) -> Iterator[Stored]:
    """The sessions, newest first, at most so many files. Raises CannotRead."""
    for path in paths(folder, most):
        yield read(path)


def find(folder: Path, name: str) -> Path:
    """The file meant by an id, a unique beginning of one, `last`, or a path.

    Raises NoSuchSession where that is none or several, CannotRead where the folder cannot be looked into.
    """
    if name.endswith(".toml") or "/" in name:
        path = expanded(name)
        if is_file(path):
            return path
        raise NoSuchSession(f"There is no file {name}.")
    known = paths(folder)
    if not known:
        raise NoSuchSession(f"There are no sessions in {folder} yet; `hotseat practice` makes the first.")
    if name == "last":
        return known[0]
    found = [path for path in known if path.stem.startswith(name)]
    exact = [path for path in found if path.stem == name]
    if len(exact or found) == 1:
        return (exact or found)[0]
    if not found:
        raise NoSuchSession(f'No session begins with "{name}"; `hotseat list` shows them all.')
    raise NoSuchSession(
        f'{len(found)} sessions begin with "{name}"; give more of the id, as in {found[0].stem}.'
    )
