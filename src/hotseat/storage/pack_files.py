"""Which files of a folder are read as packs, and which are passed over, with the reason."""

import os
from collections.abc import Iterator
from pathlib import Path

_ENDING = ".toml"
_SCHEMA = ".schema.json"
"""What an editor checks packs by is put beside them, as docs/writing-a-pack.md says."""


def packs(place: Path) -> list[Path]:
    """The files of a folder and the folders in it that are read as packs, in order; a file is itself."""
    if not place.is_dir():
        return [place]
    return sorted(path for path in place.rglob(f"*{_ENDING}") if not _is_hidden(path, place))


def passed_over(folder: Path, *, deep: bool = True) -> Iterator[tuple[Path, str]]:
    """Each file of a folder that a person may take for one that is read, and why it is not.

    `deep` says whether folders in it are read too. One of a link, or of something unseen, is told once.
    """
    for path in _sorted(folder):
        if reason := why_not_read(path):
            yield path, reason
        elif path.is_dir() and path.suffix != _ENDING:
            if path.is_symlink():
                yield path, "is not read: it is a link to a folder; put the folder itself here"
            elif deep:
                yield from passed_over(path)
            elif any(path.rglob(f"*{_ENDING}")):
                yield path, "is not read: folders in here are passed over; put its files beside it"


def why_not_read(path: Path) -> str:
    """Why a file of this name is not read; nothing where it is, or where nobody would think so."""
    name = path.name
    if name.startswith("."):
        return "is not read: its name begins with a dot; rename it" if _ENDING in name else ""
    if name.endswith((_ENDING, _SCHEMA)) or path.is_dir():
        return ""
    return f"is not read: its name does not end in {_ENDING}; rename it"


def _is_hidden(path: Path, place: Path) -> bool:
    return any(part.startswith(".") for part in path.relative_to(place).parts)


def _sorted(folder: Path) -> list[Path]:
    try:
        return sorted(Path(entry.path) for entry in os.scandir(folder) if not _is_unseen(entry))
    except OSError:
        return []


def _is_unseen(entry: "os.DirEntry[str]") -> bool:
    return entry.name.startswith(".") and _ENDING not in entry.name
