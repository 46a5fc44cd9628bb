"""Questions to the disk, answered by yes, no or a sentence, and never by a traceback."""

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from stat import S_ISDIR, S_ISREG
from typing import NamedTuple

from hotseat.domain.text import counted
from hotseat.storage.files.errors import reason, remedy

NO_FOLDER = "cannot be read (Not a directory); look for a file that has the name of a folder"
"""The sentence about a file that has the name of a folder."""


class CannotRead(Exception):
    """A file or folder cannot be read; the message says which, why, and what to do."""


class NotAFile(OSError):
    """The path is a folder, a pipe or a device."""


class TomlFiles(NamedTuple):
    """The files of a folder, and the folders in it that could not be read."""

    files: list[Path]
    faults: list[tuple[Path, str]]
    """Each folder that could not be read, with what is wrong."""


def is_folder(path: Path) -> bool:
    """Whether this is a folder; False too where the system does not say."""
    return os.path.isdir(path)  # noqa: PTH112 (Path.is_dir raises where it cannot tell)


def is_file(path: Path) -> bool:
    """Whether this is a regular file; False too where the system does not say."""
    return os.path.isfile(path)  # noqa: PTH113 (Path.is_file raises where it cannot tell)


def is_there(path: Path) -> bool:
    """Whether anything has this name, even a broken link; False too where the system does not say."""
    return os.path.lexists(path)


def is_missing(path: Path) -> bool:
    """Whether nothing has this name, not even a broken link. Raises CannotRead."""
    try:
        path.lstat()
    except (FileNotFoundError, NotADirectoryError):
        return True
    except (OSError, ValueError) as error:
        raise CannotRead(_sentence(path, error)) from error
    return False


def is_link(path: Path) -> bool:
    """Whether this is a symbolic link; False too where the system does not say."""
    return os.path.islink(path)  # noqa: PTH114 (Path.is_symlink raises where it cannot tell)


def real(path: Path) -> Path:
    """The path with its links followed, up to a loop of links."""
    return Path(os.path.realpath(path))


def absolute(path: Path) -> Path:
    """The absolute path, seen from the current folder. Raises CannotRead if that folder was removed."""
    try:
        return path.absolute()
    except OSError as error:
        raise CannotRead(
            f"{path} cannot be found, because the current folder was removed; go to another with `cd`"
        ) from error


def expanded(name: str) -> Path:
    """The path with `~` replaced by a home folder; unchanged where there is no such user."""
    try:
        return Path(name).expanduser()
    except RuntimeError:
        return Path(name)


def status(path: Path) -> os.stat_result | None:
    """The status of the file; None if there is none, or where the system does not say."""
    try:
        return path.stat()
    except (OSError, ValueError):
        return None


def state(path: Path) -> os.stat_result | None:
    """The status of the file; None if there is none. Raises CannotRead."""
    try:
        return path.stat()
    except FileNotFoundError:
        if (link := _broken_link(path)) is not None:
            raise CannotRead(f"{link} is a link to nothing; mend the link") from None
        return None
    except (OSError, ValueError) as error:
        raise CannotRead(_sentence(path, error)) from error


def names_in(folder: Path) -> list[str]:
    """The names in the folder; none where the folder is missing. Raises CannotRead."""
    try:
        return os.listdir(folder)  # noqa: PTH208 (ten thousand paths would cost more than their names)
    except FileNotFoundError:
        state(folder)
        return []
    except (OSError, ValueError) as error:
        raise CannotRead(_sentence(folder, error)) from error


def statuses_in(folder: Path, wanted: Callable[[str], bool]) -> dict[str, os.stat_result | None]:
    """The status of what has each wanted name in the folder, unsorted; nothing where the folder is missing.

    None for a link to nothing, or where the system does not say. Raises CannotRead.
    """
    try:
        with os.scandir(folder) as entries:
            return {entry.name: _entry_status(entry) for entry in entries if wanted(entry.name)}
    except FileNotFoundError:
        state(folder)
        return {}
    except (OSError, ValueError) as error:
        raise CannotRead(_sentence(folder, error)) from error


def _entry_status(entry: "os.DirEntry[str]") -> os.stat_result | None:
    try:
        return entry.stat()
    except OSError:
        return None


def toml_files(path: Path) -> TomlFiles:
    """All TOML files below a folder, sorted, or the named file itself; nothing where the path is missing."""
    try:
        path_state = state(path)
    except CannotRead as trouble:
        return TomlFiles([], [(path, _without(path, str(trouble)))])
    if path_state is None:
        return TomlFiles([], [])
    if not S_ISDIR(path_state.st_mode):
        return TomlFiles([path], []) if path.suffix == ".toml" else TomlFiles([], [(path, NO_FOLDER)])
    files: list[Path] = []
    faults: list[tuple[Path, str]] = []

    def note_fault(error: OSError) -> None:
        faults.append((Path(error.filename or path), f"cannot be read ({reason(error)}); {remedy(error)}"))

    for folder, folders, names in os.walk(path, onerror=note_fault):
        files += (Path(folder, name) for name in (*folders, *names) if name.endswith(".toml"))
    return TomlFiles(sorted(files), sorted(faults))


class Below(NamedTuple):
    """What a folder holds, at any depth."""

    files: list[Path]
    passed_over: list[tuple[Path, str]]
    """What was not looked into, and why: hidden files and folders, and links."""
    faults: list[tuple[Path, str]]
    """Each folder that could not be read, with what is wrong."""


def files_below(folder: Path, most: int) -> Below:
    """The files of a folder and of those in it, sorted; no link is followed, and nothing hidden is opened.

    It stops after `most` files, and says so.
    """
    below = Below([], [], [])

    def note_fault(error: OSError) -> None:
        below.faults.append((Path(error.filename or folder), f"cannot be read ({reason(error)})"))

    for inner, folders, names in os.walk(folder, onerror=note_fault):
        passed = {name: why for name in (*folders, *names) if (why := _why_passed_over(Path(inner, name)))}
        below.passed_over.extend((Path(inner, name), why) for name, why in sorted(passed.items()))
        folders[:] = sorted(name for name in folders if name not in passed)
        below.files.extend(Path(inner, name) for name in sorted(names) if name not in passed)
        if len(below.files) > most:
            below.faults.append(
                (folder, f"holds more than {counted(most, 'file')}; name a folder with fewer")
            )
            break
    return below


def tree(folder: Path, most: int) -> list[Path]:
    """A folder and all that is in it at any depth, at most so much; the folder alone if it is missing."""
    paths = [folder]
    for inner, folders, names in os.walk(folder):
        paths += (Path(inner, name) for name in (*folders, *names))
        if len(paths) > most:
            break
    return paths[:most]


def _why_passed_over(path: Path) -> str:
    if path.name.startswith("."):
        return "its name begins with a dot"
    return "it is a link" if is_link(path) else ""


@contextmanager
def opened(path: Path) -> Iterator[int]:
    """A descriptor to read from, of a file of any type. Raises OSError or ValueError."""
    fd = os.open(path, os.O_RDONLY | os.O_NONBLOCK | os.O_NOCTTY | os.O_CLOEXEC)
    try:
        yield fd
    finally:
        os.close(fd)


def head_of(path: Path, most: int) -> bytes:
    """The first bytes of a regular file, at most `most`. Raises NotAFile, OSError or ValueError."""
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
    """The broken link in this path, or None."""
    for part in (path, *path.parents):
        if is_link(part):
            return part
        if is_there(part):
            return None
    return None
