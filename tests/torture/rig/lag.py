"""How far something is behind, told and judged."""

import sys
from collections.abc import Sequence

import pytest

MOST = 0.25
"""Seconds that a candidate's screen may be behind."""


def keeps_up(what: str, behind: Sequence[float], capsys: pytest.CaptureFixture[str]) -> None:
    """Prints the figures, and fails where one in twenty is more than MOST behind."""
    ordered = sorted(behind)
    p50, p95 = (ordered[int(len(ordered) * share)] for share in (0.5, 0.95))
    with capsys.disabled():
        sys.stdout.write(f"\n{what}: p50 {p50:.3f} s, p95 {p95:.3f} s, max {ordered[-1]:.3f} s behind\n")
    assert p95 < MOST
