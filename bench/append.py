"""The child that writes events: `append.py FOLDER slow|plain` prints what it measured as JSON.

`slow` waits two seconds in every fsync, for systems where it cannot be done from outside.
"""

import json
import os
import sys
from datetime import UTC, datetime
from pathlib import Path
from time import perf_counter, sleep
from typing import Any

from hotseat.domain.session.events import Entered, Event, Noted
from hotseat.domain.session.header import Header
from hotseat.storage.session import session_journal
from hotseat.storage.toml.encoding import encode

EVENTS = 2_000
SECONDS_APART = 0.002
SLOW = 2.0
"""Seconds that an fsync takes where it is made slow."""
_fsync = os.fsync


def main() -> None:
    folder, speed = Path(sys.argv[1]), sys.argv[2]
    if speed == "slow":
        os.fsync = _slow_fsync
    header = Header(
        format=1,
        id=f"2026-11-16-200200-l6-behavioral-{os.getpid():x}",
        started=datetime.now(UTC),
        level="L6",
        kind="behavioral",
    )
    kept = session_journal.create(folder, header)
    plain = os.open(folder / f"{header.id}.plain", os.O_WRONLY | os.O_CREAT | os.O_APPEND)
    appends, writes = [], []
    for number in range(EVENTS):
        event = _event(number)
        began = perf_counter()
        kept.append(event)
        appends.append(perf_counter() - began)
        block = encode(event)
        began = perf_counter()
        os.write(plain, block)
        writes.append(perf_counter() - began)
        sleep(SECONDS_APART)
    began = perf_counter()
    os.fsync(plain)
    print(json.dumps({"appends": appends, "writes": writes, "fsync": perf_counter() - began}))
    kept.close()


def _slow_fsync(fd: Any) -> None:
    sleep(SLOW)
    _fsync(fd)


def _event(number: int) -> Event:
    at = number * 0.5
    if number % 4 == 0:
        return Entered(at, ("situation", "task", "action", "result", "learning")[number // 4 % 5])
    return Noted(
        at=at,
        section="action",
        sign="+",
        principles=("ownership",),
        text="came back with a second plan before being asked",
    )


if __name__ == "__main__":
    main()
