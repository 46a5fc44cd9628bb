"""What the tests of transcribing begin with."""

import sys
from pathlib import Path

import pytest

from tests.clocks import ManualClock
from tests.desk.transcribing.bench import Bench
from tests.speech.libraries import install_model


@pytest.fixture
def bench(sessions: Path, clock: ManualClock, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Bench:
    monkeypatch.setitem(sys.modules, "soundfile", None)
    install_model(tmp_path / "site", monkeypatch)
    return Bench(sessions, clock)
