"""What the tests of the screens share."""

from pathlib import Path

import pytest
from textual import _wait


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """An empty practice folder."""
    path = tmp_path / "practice"
    path.joinpath("sessions").mkdir(parents=True)
    return path


@pytest.fixture(autouse=True)
def quick_keys(monkeypatch: pytest.MonkeyPatch) -> None:
    """The library waits in steps of 20 ms, three to a key, until nothing happens any more."""
    monkeypatch.setattr(_wait, "SLEEP_GRANULARITY", 0.002)
    monkeypatch.setattr(_wait, "SLEEP_IDLE", 0.001)
