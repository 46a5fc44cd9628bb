"""What the tests that kill the real program stand on."""

from pathlib import Path

import pytest

from tests.torture.place import Place


@pytest.fixture
def place(tmp_path: Path) -> Place:
    """An empty home with a practice folder."""
    return Place(tmp_path)
