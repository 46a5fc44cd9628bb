"""The files beside a session's file that belong to it: its recordings, and the words said in them.

They are found by listing the folder, so that neither an id nor an event, which may come from somebody else,
can name a file of another folder.
"""

import contextlib
import os
from collections.abc import Iterable
from pathlib import Path

from hotseat.storage.files.looking import names_in, opened
from hotseat.storage.files.writing import close_quietly, move_new, open_new, remove, write_all

WORDS = ".words.jsonl"
"""The ending of the file of words."""
AUDIO = ("au", "wav", "flac", "ogg", "opus")
"""The endings of recordings."""
UNFINISHED = ".part"
"""The ending of a recording whose copying was cut off; a dot before its name hides it."""
_READ_BYTES = 1 << 20


def words_path(folder: Path, session_id: str) -> Path:
    """Where the words of a session are: in the folder of its file. The file need not exist."""
    return folder / f"{session_id}{WORDS}"


def owner_of(name: str) -> str:
    """The id of the session to which a file with this name belongs; empty if it is no such file."""
    if name.startswith(".") and name.endswith(UNFINISHED):
        name = name[1 : -len(UNFINISHED)]
    if name.endswith(WORDS):
        return name.removesuffix(WORDS)
    rest, _, ending = name.rpartition(".")
    its_id, _, number = rest.rpartition(".")
    return its_id if ending in AUDIO and number.isascii() and number.isdigit() else ""


def belongings(folder: Path) -> dict[str, list[Path]]:
    """The files in the folder that belong to sessions, sorted, by the session's id. Raises CannotRead."""
    by_id: dict[str, list[Path]] = {}
    for name in sorted(names_in(folder)):
        if its_id := owner_of(name):
            by_id.setdefault(its_id, []).append(folder / name)
    return by_id


def belongings_of(folder: Path, session_id: str) -> list[Path]:
    """The files in the folder that belong to this session, sorted. Raises CannotRead."""
    return [folder / name for name in sorted(names_in(folder)) if owner_of(name) == session_id]


def is_recording(path: Path) -> bool:
    """Whether a file of this name is a whole recording."""
    return bool(owner_of(path.name)) and not path.name.endswith((WORDS, UNFINISHED))


def free_name(folder: Path, session_id: str, named: Iterable[str], ending: str) -> str:
    """A name for the next recording of the session, whose number no file has, and none of those `named`.

    Raises CannotRead.
    """
    names = [*named, *(path.name for path in belongings_of(folder, session_id))]
    parts = (name.removeprefix(".").removeprefix(f"{session_id}.").partition(".")[0] for name in names)
    number = max((int(part) for part in parts if part.isascii() and part.isdigit()), default=0) + 1
    return f"{session_id}.{number}.{ending}"


def copy_in(source: Path, target: Path) -> None:
    """Copies a file to a new one that only the user can read, whole or not at all. Links to it are followed.

    Raises OSError, FileExistsError where something has the name already.
    """
    part = target.with_name(f".{target.name}{UNFINISHED}")
    copy = open_new(part, os.O_WRONLY)
    with contextlib.ExitStack() as undo:
        undo.callback(remove, part)
        undo.callback(close_quietly, copy)
        with opened(source) as fd:
            while data := os.read(fd, _READ_BYTES):
                write_all(copy, data)
        os.fsync(copy)
        move_new(part, target)


def is_same(path: Path, other: Path) -> bool:
    """Whether two files hold the same bytes; False where one cannot be read."""
    try:
        with opened(path) as first, opened(other) as second:
            if os.fstat(first).st_size != os.fstat(second).st_size:
                return False
            while data := os.read(first, _READ_BYTES):
                if data != os.read(second, len(data)):
                    return False
            return True
    except (OSError, ValueError):
        return False
