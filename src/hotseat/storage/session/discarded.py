"""Sessions that were trials: their files are in a folder of their own, and count nowhere until restored."""

import contextlib
import errno
import fcntl
import os
from collections.abc import Iterator
from pathlib import Path

from hotseat.storage.events.copies import id_of, names_by_id
from hotseat.storage.events.id_lock import IdLock
from hotseat.storage.files.errors import reason
from hotseat.storage.files.writing import close_quietly, make_folder, move_new, open_existing

FOLDER = "discarded"


class CannotMove(Exception):
    """A session's file stays where it is; the message says why and what to do."""


def discarded_in(folder: Path) -> Path:
    """Where the discarded sessions of a folder of sessions are."""
    return folder / FOLDER


def discard(path: Path) -> Path:
    """Moves a session's file to the discarded ones. Raises CannotMove, also where it has copies."""
    its_id = id_of(path)
    others = [name for name in names_by_id(path.parent, {}).get(its_id, ()) if name != path.name]
    if others:
        raise CannotMove(
            f"{path.name} has another copy, {others[0]}, which would count instead; look at both first."
        )
    return _moved(path, discarded_in(path.parent), its_id)


def restore(path: Path) -> Path:
    """Moves a discarded session's file back among the sessions. Raises CannotMove."""
    if path.parent.name != FOLDER:
        raise CannotMove(f"{path} was not discarded.")
    return _moved(path, path.parent.parent, id_of(path))


def _moved(path: Path, folder: Path, its_id: str) -> Path:
    target = folder / path.name
    try:
        with _locked(path, its_id):
            make_folder(folder)
            move_new(path, target)
    except FileExistsError as error:
        raise CannotMove(f"{target} is there already; look at both files first.") from error
    except OSError as error:
        if error.errno == errno.EAGAIN:
            raise CannotMove(f"{path.stem} runs in another window; close it there first.") from error
        raise CannotMove(f"{path} cannot be moved to {folder} ({reason(error)}).") from error
    return target


@contextlib.contextmanager
def _locked(path: Path, its_id: str) -> Iterator[None]:
    """The file, and its id, locked as for writing. Raises OSError, also for a link."""
    with contextlib.ExitStack() as undo:
        fd = open_existing(path, os.O_RDWR)
        undo.callback(close_quietly, fd)
        try:
            fcntl.flock(fd, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as error:
            if error.errno not in (errno.ENOLCK, errno.ENOTSUP):
                raise
        undo.callback(IdLock(its_id).release)
        yield
