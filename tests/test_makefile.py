"""What the targets of the Makefile would run."""

import shutil
import subprocess
from pathlib import Path

import pytest

HERE = Path(__file__).parents[1]


@pytest.mark.skipif(shutil.which("make") is None, reason="make is not installed")
@pytest.mark.parametrize("target", ["run", "speech", "test"])
def test_a_target_that_installs_leaves_the_program_in_the_checkout(target: str, tmp_path: Path) -> None:
    for name in ("Makefile", "pyproject.toml"):
        shutil.copy(HERE / name, tmp_path)
    printed = subprocess.run(
        ["make", "--dry-run", target], cwd=tmp_path, capture_output=True, text=True, check=True
    )
    installs = [line for line in printed.stdout.splitlines() if "pip install" in line]
    assert installs
    assert all("--editable" in line for line in installs)
