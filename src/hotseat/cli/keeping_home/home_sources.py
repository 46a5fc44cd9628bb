"""The files and folders that decide what home shows: while none of them changes, home looks the same.

Those of the program are apart, because to list them takes longer than to read home.
"""

from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path

import hotseat
from hotseat.storage.files.folder import PracticeFolder, shipped_prompts
from hotseat.storage.files.listing import paths
from hotseat.storage.files.looking import CannotRead, absolute, tree
from hotseat.storage.session.clocks import clocks_folder
from hotseat.storage.settings import kept

NEWEST = 1_000
"""Home looks at no more sessions than this, also for a person who looks for their own among many."""
MOST = 5_000
"""To compare more paths than this at every start would take longer than it saves."""
_ZONE = Path("/etc/localtime")


def home_sources(folder: PracticeFolder) -> list[str]:
    """The paths, some of which need not exist; none where they are too many or cannot be listed."""
    try:
        sources = [
            *_that_choose(folder),
            *tree(clocks_folder(), MOST),
            folder.sessions,
            *paths(folder.sessions, NEWEST),
            *(path for whole_folder in _read_whole(folder) for path in tree(whole_folder, MOST)),
        ]
    except CannotRead:
        return []
    return [str(path) for path in sources] if len(sources) < MOST else []


def program_files() -> list[str]:
    """The files of the program itself, and one of the library that paints.

    Its folders are left out: each changes when the interpreter keeps bytecode in it for the first time.
    """
    return [str(path) for path in _of_the_program()]


def _of_the_program() -> Iterator[Path]:
    for package in ("hotseat", "textual"):
        if (spec := find_spec(package)) and spec.origin:
            yield Path(spec.origin)
    inside = tree(Path(hotseat.__file__).parent, MOST)
    yield from (path for path in inside if path.suffix and "__pycache__" not in path.parts)


def _that_choose(folder: PracticeFolder) -> Iterator[Path]:
    """What decides which folder is used, which settings count, and which day it is."""
    yield from (kept.settings_file(), kept.settings_file().parent / "theme", kept.chosen_file(), _ZONE)
    here = absolute(Path())
    for parent in (here, *here.parents):
        yield from (parent / "prompts", parent / "sessions")
    yield folder.path


def _read_whole(folder: PracticeFolder) -> tuple[Path, ...]:
    own = (folder.prompts, folder.readiness, folder.stories, folder.interviews, folder.loops)
    return shipped_prompts(), *own
