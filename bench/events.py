"""An event on its way into the file, with the disk as it is and with one whose fsync takes two seconds."""

import json
import shutil
import subprocess
import sys
from collections.abc import Iterator
from statistics import median
from typing import NamedTuple

from bench import append
from bench.place import Place
from bench.table import Figure, Row, Skipped, percentile, rounds

FAILED = "the child that writes ended without figures"
DELAY = f"inject=fsync:delay_enter={append.SLOW * 1e6:.0f}"
STRACE = (
    "strace",
    "--follow-forks",
    "--seccomp-bpf",
    "-qq",
    "-o",
    "/dev/null",
    "-e",
    "trace=fsync",
    "-e",
    DELAY,
)
"""Delays every fsync from outside and stops the program for nothing else."""


class Told(NamedTuple):
    """What the writing child measured; seconds."""

    appends: list[float]
    writes: list[float]
    """The same bytes by os.write alone."""
    fsync: float
    """One fsync, to see that it was slow where it should be."""


def measure(place: Place) -> Iterator[Row]:
    """The 99th percentile of 2,000 events, 2 ms apart; milliseconds."""
    what = "event written (99th percentile)"
    told = _run(place, "plain")
    yield _figure(what, told, 20, "") if told else Skipped(what, FAILED)
    yield _slowed(place)


def _slowed(place: Place) -> Row:
    what = "the same with a 2 s fsync"
    told = _run(place, "plain", STRACE) if shutil.which("strace") else None
    if told is not None and told.fsync >= append.SLOW:
        return _figure(what, told, 50, "slowed by strace")
    # No strace, or one that may not trace here.
    told = _run(place, "slow")
    return _figure(what, told, 50, "os.fsync replaced by a slow one") if told else Skipped(what, FAILED)


def _run(place: Place, speed: str, tracer: tuple[str, ...] = ()) -> Told | None:
    """Runs the child; None if it gave no figures, as where tracing is not allowed."""
    folder = place.copy(f"events-{speed}{'-traced' if tracer else ''}") / "sessions"
    command = [*tracer, sys.executable, "-m", "bench.append", str(folder), speed]
    ended = subprocess.run(command, env=place.environment, capture_output=True, text=True, check=False)
    if ended.returncode or not ended.stdout:
        return None
    return Told(**json.loads(ended.stdout))


def _figure(what: str, told: Told, budget: float, note: str) -> Figure:
    appends, writes = ([second * 1000 for second in seconds] for seconds in (told.appends, told.writes))
    in_rounds = [percentile(some, 99) for some in rounds(appends, 4)]
    beside = (
        f"p50 {median(appends):.3f} ms, longest {max(appends):.2f} ms; os.write alone {median(writes):.3f} ms"
    )
    if note:
        beside += f"; {note}, {told.fsync:.2f} s"
    return Figure(
        what=what,
        measured=percentile(appends, 99),
        low=min(in_rounds),
        high=max(in_rounds),
        budget=budget,
        unit="ms",
        beside=beside,
    )
