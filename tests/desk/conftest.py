"""A desk, and its folder for sessions."""

from pathlib import Path

import pytest

from hotseat.desk.desk import Desk
from tests.clocks import ManualClock
from tests.desk.desks import desk_in


@pytest.fixture
def desk(tmp_path: Path, clock: ManualClock) -> Desk:
    """A desk in a folder that does not exist yet."""
    return desk_in(tmp_path / "practice", clock)


@pytest.fixture
def sessions(desk: Desk) -> Path:
    """Its folder for sessions."""
    desk.folder.sessions.mkdir(parents=True)
    return desk.folder.sessions
