"""Sessions that were trials: their files are in a folder of their own, and count nowhere until restored."""

import contextlib
import errno
import fcntl
import os
from collections.abc import Iterator, Sequence
from pathlib import Path

from hotseat.storage.events.copies import id_of, names_by_id
from hotseat.storage.events.id_lock import IdLock
from hotseat.storage.files.errors import reason
from hotseat.storage.files.writing import close_quietly, make_folder, move_new, open_existing
from hotseat.storage.session.words_lock import locked_words
from hotseat.storage.speech.belongings import belongings_of

FOLDER = "discarded"


class CannotMove(Exception):
    """A session's file stays where it is; the message says why and what to do."""


def discarded_in(folder: Path) -> Path:
    """Where the discarded sessions of a folder of sessions are."""
    return folder / FOLDER


def discard(path: Path) -> Path:
    """Moves a session's file, its recordings and its words to the discarded ones.

    Raises CannotMove, also where the session has copies, and CannotRead; then nothing is moved.
    """
    its_id = id_of(path)
    others = [name for name in names_by_id(path.parent, {}).get(its_id, ()) if name != path.name]
    if others:
        raise CannotMove(
            f"{path.name} has another copy, {others[0]}, which would count instead; look at both first."
        )
    return _moved(path, discarded_in(path.parent), its_id)


def restore(path: Path) -> Path:
    """Moves what was discarded of a session back. Raises CannotMove and CannotRead; then nothing is moved."""
    if path.parent.name != FOLDER:
        raise CannotMove(f"{path} was not discarded.")
    return _moved(path, path.parent.parent, id_of(path))


def _moved(path: Path, folder: Path, its_id: str) -> Path:
    """Moves what belongs to the session, and then its file: where the session is, all of it is."""
    try:
        with _locked(path, its_id):
            make_folder(folder)
            _move_all([*belongings_of(path.parent, its_id), path], folder)
    except OSError as error:
        if error.errno == errno.EAGAIN:
            raise CannotMove(f"{path.stem} runs in another window; close it there first.") from error
        raise CannotMove(f"{path} cannot be moved to {folder} ({reason(error)}).") from error
    return folder / path.name


def _move_all(files: Sequence[Path], folder: Path) -> None:
    """Moves all of the files, or where one cannot be moved, none of them. Raises CannotMove."""
    with contextlib.ExitStack() as undo:
        for file in files:
            target = folder / file.name
            try:
                move_new(file, target)
            except FileExistsError as error:
                raise CannotMove(f"{target} is there already; look at both files first.") from error
            except OSError as error:
                raise CannotMove(f"{file} cannot be moved to {folder} ({reason(error)}).") from error
            undo.callback(_move_back, target, file)
        undo.pop_all()


def _move_back(target: Path, file: Path) -> None:
    try:
        move_new(target, file)
    except OSError as error:
        raise CannotMove(
            f"Not all files of the session could be moved, and {target} could not be moved back "
            f"({reason(error)}); move it to {file.parent}."
        ) from error


@contextlib.contextmanager
def _locked(path: Path, its_id: str) -> Iterator[None]:
    """The file, its id and its words, locked as for writing. Raises OSError, also for a link."""
    with contextlib.ExitStack() as undo:
        fd = open_existing(path, os.O_RDWR)
        undo.callback(close_quietly, fd)
        try:
            fcntl.flock(fd, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as error:
            if error.errno not in (errno.ENOLCK, errno.ENOTSUP):
                raise
        undo.callback(IdLock(its_id).release)
        undo.enter_context(locked_words(its_id))
        yield
