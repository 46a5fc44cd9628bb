"""Desks for tests."""

from pathlib import Path
from random import Random

from hotseat.desk.desk import Desk
from hotseat.desk.names import Names
from hotseat.storage.files.folder import PracticeFolder
from tests.clocks import ManualClock


def desk_in(
    folder: Path,
    clock: ManualClock | None = None,
    *,
    seed: int = 1,
    candidate: str = "",
    interviewer: str = "",
) -> Desk:
    """A desk in this folder, which need not exist."""
    names = Names(candidate, interviewer)
    return Desk(PracticeFolder(folder, ""), clock or ManualClock(), Random(seed), names)
