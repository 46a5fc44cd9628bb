"""Keeps the clock of a running session, in the state folder because people synchronise their sessions.

A lost clock costs only the seconds since the last event, so errors are mostly ignored.

A clock file is a line with the seconds and a line with the session's path. An older version wrote only the
first line, to `.ID.clock` beside the session; that file is still read.
"""

import os
from collections.abc import Iterator
from pathlib import Path
from zlib import crc32

from hotseat.storage import session as session_files
from hotseat.storage.files.looking import CannotRead, head_of, is_file, is_folder, names_in, real, state
from hotseat.storage.files.reading import Unreadable
from hotseat.storage.files.user_folders import state_folder
from hotseat.storage.files.writing import close_quietly, make_folder, open_or_make, remove

FOLDER = "clocks"
DAY_SECONDS = 86_400
_LONGEST_NAME = 200
_LONGEST_FILE = 8_192


def keep(session_file: Path, at: float) -> None:
    """Keeps the time of the session clock, in seconds. Raises OSError."""
    folder = real(session_file.parent)
    path = _path_in(folder, session_file)
    try:
        fd = open_or_make(path, os.O_WRONLY)
    except FileNotFoundError:
        make_folder(path.parent)
        fd = open_or_make(path, os.O_WRONLY)
    try:
        os.pwrite(fd, f"{at:011.1f}\n".encode() + os.fsencode(folder / session_file.name), 0)
    finally:
        close_quietly(fd)


def noted(session_file: Path, since: float) -> float | None:
    """The seconds kept last; None if none are kept, or none within a day after `since`."""
    seconds: list[float] = []
    for path in (clock_path(session_file), old_path(session_file)):
        try:
            at = float(head_of(path, 12))
        except (OSError, ValueError):
            continue
        if since <= at <= since + DAY_SECONDS:
            seconds.append(at)
    return max(seconds, default=None)


def drop(session_file: Path) -> None:
    """Removes the clock of a session that has ended."""
    remove(clock_path(session_file))
    remove(old_path(session_file))


def left_behind() -> Iterator[tuple[Path, Path]]:
    """All clocks that are kept, each with the path of its session."""
    folder = clocks_folder()
    try:
        names = names_in(folder)
    except CannotRead:
        return
    for name in names:
        path = folder / name
        try:
            _, _, named = head_of(path, _LONGEST_FILE).partition(b"\n")
        except (OSError, ValueError):
            continue
        if named:
            yield path, Path(os.fsdecode(named))


def sweep() -> None:
    """Removes the clocks of sessions that have ended or whose file is gone."""
    for path, session_file in left_behind():
        if is_over(session_file):
            remove(path)


def is_over(session_file: Path) -> bool:
    """Whether what is kept beside that session is not needed: the session has ended, or its file is gone."""
    # Where the whole folder is missing, its disk may not be connected.
    if not is_file(session_file):
        return is_folder(session_file.parent)
    try:
        return bool(session_files.transcript.load(session_file).session.ended)
    except Unreadable:
        return False


def clocks_folder() -> Path:
    """Where the clocks are kept; made with the first."""
    return state_folder() / FOLDER


def clock_path(session_file: Path) -> Path:
    """The file that keeps the clock of this session."""
    return _path_in(real(session_file.parent), session_file)


def _path_in(folder: Path, session_file: Path) -> Path:
    """The same, for a session in a folder whose real path is known."""
    number = crc32(os.fsencode(folder))
    return clocks_folder() / f"{number:08x}-{session_file.stem[:_LONGEST_NAME]}.clock"


def old_path(session_file: Path) -> Path:
    """The file in which an older version keeps the clock."""
    return session_file.with_name(f".{session_file.stem}.clock")


def newest(session_file: Path) -> Path:
    """The clock file written last: an older version may be running the session."""
    path, old = clock_path(session_file), old_path(session_file)
    return max((path, old), key=_written)


def _written(path: Path) -> int:
    try:
        file_state = state(path)
    except CannotRead:
        return 0
    return file_state.st_mtime_ns if file_state else 0
