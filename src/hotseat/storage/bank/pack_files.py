"""Which files of a folder are read as packs, and which are not, with the reason."""

from collections.abc import Iterator
from pathlib import Path

from hotseat.storage.files.folder import EXAMPLES
from hotseat.storage.files.looking import (
    NO_FOLDER,
    CannotRead,
    TomlFiles,
    absolute,
    is_folder,
    is_link,
    names_in,
    toml_files,
)

INTERVIEWS, LOOPS = "interviews", "loops"
ROOMS = ("prompts", "sessions", "readiness", "stories", LOOPS, INTERVIEWS)
"""The folders of a practice folder."""
_SHAPES = ("loops", "prompts")
"""A folder and the one it is in, for shapes of loops."""
_ENDING = ".toml"
_SCHEMA = ".schema.json"
"""The ending of the schema that a person keeps beside the packs, as docs/writing-a-pack.md says."""


def packs(given: Path) -> TomlFiles:
    """The files in a folder, and in folders below it, that are read as packs, sorted; or the file itself.

    Also the folders that cannot be read.
    """
    below = toml_files(given)
    return TomlFiles(
        [path for path in below.files if not _is_hidden(path, given)],
        [(path, fault) for path, fault in below.faults if not _is_hidden(path, given)],
    )


def folder_faults(path: Path) -> list[str]:
    """A sentence for each folder of packs that cannot be read."""
    return [f"{folder} {fault}" for folder, fault in packs(path).faults]


def passed_over(folder: Path, *, deep: bool = True) -> Iterator[tuple[Path, str]]:
    """Each file of a folder that looks as if it were read but is not, and why.

    `deep` says whether the folders in it are read too. A folder that is not read comes as one entry.
    """
    for path in _sorted(folder):
        if reason := why_not_read(path):
            yield path, reason
        elif is_folder(path) and path.suffix != _ENDING:
            if is_link(path):
                yield path, "is not read: it is a link to a folder; put the folder itself here"
            elif deep:
                yield from passed_over(path)
            elif path.name != EXAMPLES and toml_files(path).files:
                yield path, "is not read: folders in here are not read; put its files beside it"


def why_not_read(path: Path) -> str:
    """Why a file with this name is not read; empty if it is read, or if no person would expect it to be."""
    name = path.name
    if name.startswith("."):
        return "is not read: its name begins with a dot; rename it" if _ENDING in name else ""
    if name.endswith((_ENDING, _SCHEMA)) or is_folder(path):
        return ""
    if name in ROOMS:
        return NO_FOLDER
    return f"is not read: its name does not end in {_ENDING}; rename it"


def room_of(folder: Path) -> str:
    """The folder of a practice folder that this is, or is inside; empty for any other.

    A practice folder may itself be called interviews or loops, or be in such a folder.
    """
    parts = absolute(folder).parts[::-1]
    # The shapes of loops are in prompts/loops.
    inner = zip(parts, (*parts[1:], ""), strict=True)
    room_here = next((part for part, outer in inner if part in ROOMS and (part, outer) != _SHAPES), "")
    if room_here in (INTERVIEWS, LOOPS) and any(is_folder(folder / room) for room in ("prompts", "sessions")):
        return ""
    return room_here


def _is_hidden(path: Path, folder: Path) -> bool:
    return any(part.startswith(".") for part in path.relative_to(folder).parts)


def _sorted(folder: Path) -> list[Path]:
    try:
        return sorted(folder / name for name in names_in(folder) if not _is_unseen(name))
    except CannotRead:
        return []  # The reader of the folder reports it.


def _is_unseen(name: str) -> bool:
    return name.startswith(".") and _ENDING not in name
