"""The practice folder: where a person's own prompts and sessions are."""

import os
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

PRIVATE = 0o700


class FolderTrouble(Exception):
    """The practice folder cannot be used; the message says why and what to do."""


class PracticeFolder(NamedTuple):
    """A folder that holds `prompts/` and `sessions/`, and why it is this one."""

    path: Path
    reason: str

    @property
    def prompts(self) -> Path:
        """Where a person's own packs are; it need not exist."""
        return self.path / "prompts"

    @property
    def sessions(self) -> Path:
        """Where the transcripts are; made when the first is written."""
        return self.path / "sessions"

    @property
    def readiness(self) -> Path:
        """Where the assessments are; made when the first is written."""
        return self.path / "readiness"


def find(named: str | None, environment: Mapping[str, str], here: Path) -> PracticeFolder:
    """The practice folder: the one named, else HOTSEAT_FOLDER, else the nearest from `here` up that holds
    both `prompts/` and `sessions/`, else the user's own data folder. Nothing is made."""
    if named:
        return PracticeFolder(expanded(named).absolute(), "named by --folder")
    if variable := environment.get("HOTSEAT_FOLDER"):
        return PracticeFolder(expanded(variable).absolute(), "named by HOTSEAT_FOLDER")
    for folder in (here, *here.parents):
        if (folder / "prompts").is_dir() and (folder / "sessions").is_dir():
            return PracticeFolder(folder, "the nearest folder, from here up, with prompts/ and sessions/")
    from platformdirs import user_data_path  # noqa: PLC0415 (needed only here, and read from disk)

    return PracticeFolder(user_data_path("hotseat", appauthor=False), "your own data folder")


def expanded(name: str) -> Path:
    """The path with `~` as the home it stands for; as it is written where nobody has that home."""
    try:
        return Path(name).expanduser()
    except RuntimeError:
        return Path(name)


def make(folder: PracticeFolder) -> None:
    """Makes `prompts/` and `sessions/` where they are missing, for the user's eyes only.

    Raises FolderTrouble where that is impossible.
    """
    for path in (folder.path, folder.prompts, folder.sessions):
        try:
            path.mkdir(mode=PRIVATE, parents=path is folder.path, exist_ok=True)
        except OSError as error:
            raise FolderTrouble(
                f"{path} cannot be made ({error.strerror}); name another practice folder with --folder"
            ) from error
    if not os.access(folder.sessions, os.W_OK | os.X_OK):
        raise FolderTrouble(
            f"{folder.sessions} cannot be written; change its permissions or name another practice folder "
            "with --folder"
        )


def shipped_prompts() -> Path:
    """The bank that ships: inside an installed package, or at the top of a checkout."""
    package = Path(__file__).resolve().parents[1]
    inside = package / "prompts"
    return inside if inside.is_dir() else package.parents[1] / "prompts"
