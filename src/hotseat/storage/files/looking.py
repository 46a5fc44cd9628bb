"""What is on the disk, asked so that the answer is never a traceback: yes, no, or a sentence."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from stat import S_ISDIR, S_ISREG
from typing import NamedTuple

from hotseat.storage.files.errors import reason, remedy

NO_FOLDER = "cannot be read (Not a directory); look what stands in its place"
"""What is wrong with a file that has the name of a folder."""


class CannotRead(Exception):
    """A file or folder cannot be read; the message says which, why, and what to do."""


class NotAFile(OSError):
    """What has that name is a folder, a pipe or a device."""


class Found(NamedTuple):
    """The files of a folder, and what of it could not be looked into."""

    files: list[Path]
    faults: list[tuple[Path, str]]
    """Each folder that could not be read, and what is wrong with it."""


def is_folder(path: Path) -> bool:
    """Whether a folder is there, as far as can be told."""
    return os.path.isdir(path)  # noqa: PTH112 (Path.is_dir raises where it cannot tell)


def is_file(path: Path) -> bool:
    """Whether a regular file is there, as far as can be told."""
    return os.path.isfile(path)  # noqa: PTH113 (Path.is_file raises where it cannot tell)


def is_there(path: Path) -> bool:
    """Whether anything has that name, a link that leads nowhere too, as far as can be told."""
    return os.path.lexists(path)


def is_missing(path: Path) -> bool:
    """Whether nothing has that name, not even a link that leads nowhere. Raises CannotRead."""
    try:
        path.lstat()
    except (FileNotFoundError, NotADirectoryError):
        return True
    except (OSError, ValueError) as error:
        raise CannotRead(_sentence(path, error)) from error
    return False


def is_link(path: Path) -> bool:
    """Whether the name is that of a symbolic link, as far as can be told."""
    return os.path.islink(path)  # noqa: PTH114 (Path.is_symlink raises where it cannot tell)


def real(path: Path) -> Path:
    """The path with its links followed as far as they lead; a loop of links ends it."""
    return Path(os.path.realpath(path))


def absolute(path: Path) -> Path:
    """The path from the top, seen from where one is. Raises CannotRead where that is nowhere any more."""
    try:
        return path.absolute()
    except OSError as error:
        raise CannotRead(
            f"{path} is to be found from the folder you are in, which is gone; go to another with `cd`"
        ) from error


def expanded(name: str) -> Path:
    """The path with `~` as the home it stands for; as it is written where nobody has that home."""
    try:
        return Path(name).expanduser()
    except RuntimeError:
        return Path(name)


def status(path: Path) -> os.stat_result | None:
    """What the system tells of it; None where it tells nothing, for whatever reason."""
    try:
        return path.stat()
    except (OSError, ValueError):
        return None


def state(path: Path) -> os.stat_result | None:
    """What the system tells of it; None where it is missing. Raises CannotRead."""
    try:
        return path.stat()
    except FileNotFoundError:
        if (link := _broken_link(path)) is not None:
            raise CannotRead(f"{link} is a link to what is not there; mend or remove the link") from None
        return None
    except (OSError, ValueError) as error:
        raise CannotRead(_sentence(path, error)) from error


def names_in(folder: Path) -> list[str]:
    """The names of what the folder holds; none where it is missing. Raises CannotRead."""
    try:
        return os.listdir(folder)  # noqa: PTH208 (ten thousand paths would cost more than their names)
    except FileNotFoundError:
        state(folder)
        return []
    except (OSError, ValueError) as error:
        raise CannotRead(_sentence(folder, error)) from error


def toml_files(place: Path) -> Found:
    """All TOML files below a folder, in order, or the one file that is named; nothing where it is missing."""
    try:
        found = state(place)
    except CannotRead as trouble:
        return Found([], [(place, _without(place, str(trouble)))])
    if found is None:
        return Found([], [])
    if not S_ISDIR(found.st_mode):
        return Found([place], []) if place.suffix == ".toml" else Found([], [(place, NO_FOLDER)])
    files: list[Path] = []
    faults: list[tuple[Path, str]] = []

    def told(error: OSError) -> None:
        faults.append((Path(error.filename or place), f"cannot be read ({reason(error)}); {remedy(error)}"))

    for folder, folders, names in os.walk(place, onerror=told):
        files += (Path(folder, name) for name in (*folders, *names) if name.endswith(".toml"))
    return Found(sorted(files), sorted(faults))


@contextmanager
def opened(path: Path) -> Iterator[int]:
    """The descriptor of a file to be read, which need not be a regular one. Raises OSError or ValueError."""
    fd = os.open(path, os.O_RDONLY | os.O_NONBLOCK | os.O_NOCTTY | os.O_CLOEXEC)
    try:
        yield fd
    finally:
        os.close(fd)


def head_of(path: Path, most: int) -> bytes:
    """The first bytes of a regular file, at most so many. Raises NotAFile, OSError or ValueError."""
    with opened(path) as fd:
        if not S_ISREG(os.fstat(fd).st_mode):
            raise NotAFile
        parts = []
        while most > 0 and (part := os.read(fd, most)):
            parts.append(part)
            most -= len(part)
        return b"".join(parts)


def _sentence(path: Path, error: OSError | ValueError) -> str:
    return f"{path} cannot be read ({reason(error)}); {remedy(error)}"


def _without(path: Path, sentence: str) -> str:
    return sentence.removeprefix(f"{path} ")


def _broken_link(path: Path) -> Path | None:
    """The link on the way there that leads nowhere, if there is one."""
    for place in (path, *path.parents):
        if is_link(place):
            return place
        if is_there(place):
            return None
    return None
