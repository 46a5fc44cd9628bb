"""What the tests that kill the real program stand on."""

import sys
from pathlib import Path

import pytest

from tests.torture.rig.place import Place


@pytest.fixture
def place(tmp_path: Path) -> Place:
    """An empty home with a practice folder."""
    if sys.platform != "linux":
        pytest.skip("what a program uses and may use is looked up and set as Linux has it")
    return Place(tmp_path)
