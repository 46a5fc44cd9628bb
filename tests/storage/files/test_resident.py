"""The memory of another process, from outside."""

import os
import shutil
import subprocess
import sys

import pytest

from hotseat.storage.files import resident
from hotseat.storage.files.resident import resident_bytes


def test_a_running_process_takes_some_memory() -> None:
    assert 2**20 < (resident_bytes(os.getpid()) or 0) < 2**34


@pytest.mark.skipif(shutil.which("ps") is None, reason="there is no ps")
def test_ps_says_about_the_same() -> None:
    by_ps = resident._by_ps(os.getpid())
    assert by_ps is not None
    assert 0.5 < by_ps / (resident_bytes(os.getpid()) or 1) < 2


def test_of_one_that_has_ended_nothing_is_known() -> None:
    with subprocess.Popen([sys.executable, "-c", ""]) as process:
        os.waitid(os.P_PID, process.pid, os.WEXITED | os.WNOWAIT)
        assert resident_bytes(process.pid) is None
    assert resident_bytes(process.pid) is None
