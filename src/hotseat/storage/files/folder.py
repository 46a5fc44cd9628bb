"""The practice folder: where a person's own prompts and sessions are."""

import os
from collections.abc import Mapping
from pathlib import Path
from stat import S_ISDIR
from typing import NamedTuple

from hotseat.storage import files
from hotseat.storage.files.errors import reason
from hotseat.storage.files.looking import absolute, expanded, is_folder, real, state
from hotseat.storage.files.writing import make_folder

EXAMPLES = "examples"
"""The folder of the sessions and stories that ship as examples; they do not count as anybody's own."""
NAMED, NAMED_BEFORE = "named by --folder", "named by HOTSEAT_FOLDER"


class FolderTrouble(Exception):
    """The practice folder cannot be used; the message says why and what to do."""


class NoFolder(Exception):
    """The named practice folder is missing, or is not a folder; the message says what to do."""


class PracticeFolder(NamedTuple):
    """A folder that holds `prompts/` and `sessions/`, and why it was chosen."""

    path: Path
    reason: str

    @property
    def prompts(self) -> Path:
        """The folder of a person's own packs; it need not exist."""
        return self.path / "prompts"

    @property
    def sessions(self) -> Path:
        """The folder of the sessions; made when the first is written."""
        return self.path / "sessions"

    @property
    def readiness(self) -> Path:
        """The folder of the assessments; made when the first is written."""
        return self.path / "readiness"

    @property
    def loops(self) -> Path:
        """The folder of the loops; made when the first is begun."""
        return self.path / "loops"

    @property
    def stories(self) -> Path:
        """The folder of a person's stories; made when the first is written."""
        return self.path / "stories"

    @property
    def interviews(self) -> Path:
        """The folder of the real interviews; made when the first is logged."""
        return self.path / "interviews"


def find(named: str | None, environment: Mapping[str, str], here: Path) -> PracticeFolder:
    """The practice folder: the named one, else HOTSEAT_FOLDER, else the nearest from `here` up that holds
    both `prompts/` and `sessions/`, else the user's data folder. Makes nothing. Raises CannotRead."""
    if named:
        return PracticeFolder(absolute(expanded(named)), NAMED)
    if variable := environment.get("HOTSEAT_FOLDER"):
        return PracticeFolder(absolute(expanded(variable)), NAMED_BEFORE)
    for folder in (here, *here.parents):
        if is_folder(folder / "prompts") and is_folder(folder / "sessions"):
            return PracticeFolder(folder, "the nearest folder, from here up, with prompts/ and sessions/")
    return PracticeFolder(files.user_folders.data_folder(), "your own data folder")


def refuse_missing(folder: PracticeFolder) -> None:
    """Raises NoFolder for a named folder that is missing, because it would look like one without sessions.

    Raises CannotRead if the system does not say whether the folder exists.
    """
    folder_state = state(folder.path)
    if folder_state is not None and not S_ISDIR(folder_state.st_mode):
        raise NoFolder(f"{folder.path}, {folder.reason}, is not a folder; name the one that holds sessions/")
    if folder_state is None and folder.reason in (NAMED, NAMED_BEFORE):
        raise NoFolder(
            f"there is no folder {folder.path}, {folder.reason}; `hotseat where` shows which one is used, "
            "and `hotseat practice` makes it"
        )


def make(folder: PracticeFolder) -> None:
    """Makes `prompts/` and `sessions/` where they are missing, for the user only. Raises FolderTrouble."""
    for path in (folder.path, folder.prompts, folder.sessions):
        _make(path)
    if not os.access(folder.sessions, os.W_OK | os.X_OK):
        raise FolderTrouble(
            f"{folder.sessions} cannot be written; change its permissions or name another practice folder "
            "with --folder"
        )


def make_readiness(folder: PracticeFolder) -> None:
    """Makes `readiness/` too. Raises FolderTrouble."""
    make(folder)
    _make(folder.readiness)


def make_stories(folder: PracticeFolder) -> None:
    """Makes `stories/` too. Raises FolderTrouble."""
    make(folder)
    _make(folder.stories)


def make_interviews(folder: PracticeFolder) -> None:
    """Makes `interviews/` too. Raises FolderTrouble."""
    make(folder)
    _make(folder.interviews)


def make_loops(folder: PracticeFolder) -> None:
    """Makes `loops/` too. Raises FolderTrouble."""
    make(folder)
    _make(folder.loops)


def _make(path: Path) -> None:
    try:
        make_folder(path)
    except (OSError, ValueError) as error:
        raise FolderTrouble(
            f"{path} cannot be made ({reason(error)}); name another practice folder with --folder"
        ) from error


def shipped_prompts() -> Path:
    """The bank that ships: inside an installed package, or at the top of a checkout."""
    package = real(Path(__file__)).parents[2]
    inside = package / "prompts"
    return inside if is_folder(inside) else package.parents[1] / "prompts"
