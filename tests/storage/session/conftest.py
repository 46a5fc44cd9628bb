"""What tests of the sessions on disk share."""

from collections.abc import Callable
from pathlib import Path

import pytest


@pytest.fixture
def index(stranger: Path) -> Callable[[], Path]:
    """The file of the only index there is."""

    def found() -> Path:
        [path] = stranger.joinpath(".cache", "hotseat").glob("*.sqlite")
        return path

    return found
