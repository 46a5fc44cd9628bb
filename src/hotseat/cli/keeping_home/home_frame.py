"""Keeps home as it looks, for the first frame of the next start."""

from contextlib import suppress
from pathlib import Path
from random import Random
from time import time_ns
from typing import TYPE_CHECKING

from hotseat.cli import keeping_home
from hotseat.first_frame.kept_frame import Fact, changed_since, encoded, facts_of, frame_file, statuses
from hotseat.storage.files.writing import make_folder, remove, replacing

if TYPE_CHECKING:
    from collections.abc import Callable

    from hotseat.desk.desk import Desk

_BITS = 63


class HomeFrame:
    """The frame of home. `seed` is the number by which the question in the painted frame was drawn, or None
    if no frame was painted.

    What home depends on is noted before home is read: then a change in between shows at the next start. The
    files of the program are noted when nobody waits any more; no frame is kept if one has changed meanwhile.
    """

    def __init__(self, make_desk: "Callable[[], Desk]", seed: int | None) -> None:
        self._make_desk = make_desk
        self._seed = seed
        self._chance = Random()  # noqa: S311 (it draws questions, not secrets)
        self._began = time_ns()
        self._noted: tuple[int, tuple[int, int], list[Fact]] | None = None

    def note(self, size: tuple[int, int]) -> None:
        """Notes what home depends on in a terminal of this size (columns, rows), and lets the desk draw by a
        number that is kept with the frame. Home is read after that."""
        desk = self._make_desk()
        if not desk.settings.user.in_force("first_frame").value:
            remove(Path(frame_file()))
            return
        seed = self._chance.getrandbits(_BITS) if self._seed is None else self._seed
        self._seed = None
        desk.rng.seed(seed)
        sources = keeping_home.home_sources.home_sources(desk.folder)
        self._noted = (seed, size, facts_of(size, sources)) if sources else None

    def keep(self, size: tuple[int, int], frame: str) -> None:
        """Keeps the frame, which a terminal of this size shows when these characters are written to it.

        Nothing is kept while another program records a session: when it ends, no file need change.
        """
        noted, self._noted = self._noted, None
        if noted is None or noted[1] != size:
            return
        recent = self._make_desk().sessions.recent()
        if any(listed.summary and listed.summary.state == "running" for listed in recent):
            return
        of_the_program = statuses(keeping_home.home_sources.program_files())
        if changed_since(of_the_program, self._began):
            return
        path = Path(frame_file())
        with suppress(OSError):
            make_folder(path.parent)
            with replacing(path) as file:
                file.write(encoded(noted[0], [*noted[2], *of_the_program], frame.encode()))
