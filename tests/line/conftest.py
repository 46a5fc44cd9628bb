"""Line mode in a folder of the test."""

from pathlib import Path

import pytest

from tests.line.driving import LineMode


@pytest.fixture
def line_mode(tmp_path: Path) -> LineMode:
    return LineMode(tmp_path)
