"""The journal most tests of this room begin with."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from hotseat.storage.session.session_journal import SessionJournal, create
from tests.storage.example import EVENTS, HEADER


@pytest.fixture
def kept(sessions: Path) -> Iterator[SessionJournal]:
    """A journal with the example's first event in it."""
    kept = create(sessions, HEADER)
    kept.append(EVENTS[0])
    yield kept
    kept.close()
