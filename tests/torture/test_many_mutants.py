"""Packs and sessions that are wrong in any way are refused with a line and a sentence, and in no time."""

import os
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.torture.rig.fuzzing import fuzz

pytestmark = pytest.mark.torture

MUTANTS = int(os.environ.get("HOTSEAT_MUTANTS", "20000"))
SEED = int(os.environ.get("HOTSEAT_SEED", "0")) or time.time_ns() % 10**6
MOST = 200
"""A file may cost this many times what the whole session does."""


class Watch:
    """Fails where one file costs a great deal more work of this machine than another did."""

    def __init__(self) -> None:
        self._first = 0.0

    @contextmanager
    def __call__(self, data: bytes) -> Iterator[None]:
        began = time.thread_time()
        yield
        cost = time.thread_time() - began
        self._first = self._first or cost
        assert cost < MOST * self._first, f"took too long: {data!r}"


def test_mutants_are_refused_in_words(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    told = fuzz(tmp_path, MUTANTS, SEED, Watch())

    with capsys.disabled():
        sys.stdout.write(f"\n{told}\n")
