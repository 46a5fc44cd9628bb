"""Finds the running sessions of a folder without disturbing them."""

from pathlib import Path

from hotseat.storage.events.locks import is_held
from hotseat.storage.files.listing import paths
from hotseat.storage.files.looking import CannotRead, names_in, real, status
from hotseat.storage.session import clocks

LOOKED_AT = 20
"""How many of the newest sessions are checked; older ones only where their clock is kept."""
LOOKS_TO_A_LIST = 20
"""The folder is listed again after this many checks even if its date is unchanged: dates are coarse."""


class Running:
    """The sessions of a folder that a program has open for writing."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._listed_at: int | None = None
        self._looks = 0
        self._candidates: list[Path] = []
        self._idle: dict[Path, tuple[int, int, int]] = {}
        """Files that no program had open, as they were then; a program that opens one writes at once."""

    def newest(self, besides: Path | None = None) -> Path | None:
        """The newest running session other than `besides`."""
        self._list()
        return next((path for path in self._candidates if path != besides and self.runs(path)), None)

    def _list(self) -> None:
        folder_status = status(self._folder)
        if folder_status is None:
            self._candidates, self._listed_at = [], None
            return
        changed_at = folder_status.st_mtime_ns
        self._looks += 1
        if changed_at == self._listed_at and self._looks < LOOKS_TO_A_LIST:
            return
        self._listed_at, self._looks = changed_at, 0
        try:
            files = paths(self._folder)
        except CannotRead:
            files = []
        older = files[LOOKED_AT:]
        kept = _with_a_clock(self._folder) if older else frozenset()
        self._candidates = files[:LOOKED_AT] + [candidate for candidate in older if candidate.name in kept]

    def runs(self, path: Path) -> bool:
        """Whether a program has this session open for writing."""
        file_status = status(path)
        if file_status is None:
            return False
        state = (file_status.st_ino, file_status.st_size, file_status.st_mtime_ns)
        # An empty file is just being made; its program locks it before it writes the first line.
        if file_status.st_size == 0 or self._idle.get(path) == state:
            return False
        if is_held(path):
            return True
        self._idle[path] = state
        return False


def _with_a_clock(folder: Path) -> frozenset[str]:
    """The names of the sessions whose clock is kept, in the state folder or, by an older version, in here."""
    here = real(folder)
    kept = {file.name for _, file in clocks.left_behind() if file.parent == here}
    old = (name for name in names_in(folder) if name.startswith(".") and name.endswith(".clock"))
    return frozenset(kept | {f"{name[1:].removesuffix('.clock')}.toml" for name in old})
