"""The files beside a session's file that belong to it: its recordings, and the words said in them.

They are found by listing the folder, so that neither an id nor an event, which may come from somebody else,
can name a file of another folder.
"""

from collections.abc import Iterable
from pathlib import Path

from hotseat.storage.files.looking import names_in

WORDS = ".words.jsonl"
"""The ending of the file of words."""
AUDIO = ("au", "wav", "flac", "ogg", "opus")
"""The endings of recordings."""


def owner_of(name: str) -> str:
    """The id of the session to which a file with this name belongs; empty if it is no such file."""
    if name.endswith(WORDS):
        return name.removesuffix(WORDS)
    rest, _, ending = name.rpartition(".")
    its_id, _, number = rest.rpartition(".")
    return its_id if ending in AUDIO and number.isascii() and number.isdigit() else ""


def belongings_of(folder: Path, session_id: str) -> list[Path]:
    """The files in the folder that belong to this session, sorted. Raises CannotRead."""
    return [folder / name for name in sorted(names_in(folder)) if owner_of(name) == session_id]


def free_name(folder: Path, session_id: str, named: Iterable[str], ending: str) -> str:
    """A name for the next recording of the session, whose number no file has, and none of those `named`.

    Raises CannotRead.
    """
    names = [*named, *(path.name for path in belongings_of(folder, session_id))]
    parts = (name.removeprefix(".").removeprefix(f"{session_id}.").partition(".")[0] for name in names)
    number = max((int(part) for part in parts if part.isascii() and part.isdigit()), default=0) + 1
    return f"{session_id}.{number}.{ending}"
